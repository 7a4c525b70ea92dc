import type { Command } from 'commander';
import { CannotRun } from '../cannot-run.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import {
  databaseFileOption,
  databaseOption,
  dataOption,
  describe,
  type Finish,
  type PlaceFlags,
} from '../program.js';

interface LinkFlags extends PlaceFlags {
  publicUrl?: string;
}

/**
 * Makes the one-time link for a system administrator, while nobody can sign in to that office.
 * @returns 0 made; 2 refused, because somebody can
 */
export async function accountLink(io: Io, { publicUrl, ...place }: LinkFlags): Promise<ExitCode> {
  const { administratorLink } = await import('@bihuan/server');
  const { operator, withLedger } = await import('../ledger-place.js');
  const base = publicUrl ?? io.environment.BIHUAN_PUBLIC_URL ?? 'http://127.0.0.1:4680';
  if (!URL.canParse(base)) {
    throw new CannotRun(`网址（--public-url）应写成 https://主机名，现在是“${base}”。请改正。`);
  }
  const { path } = await withLedger(io, place, ({ store }) => administratorLink(store, operator()));
  await io.out(`${new URL(base).origin}${path}\n`);
  io.err('请在 24 小时内用浏览器打开，建立系统管理员。只能用一次；再做一个，前一个作废。\n');
  return EXIT.clean;
}

/** `bihuan account …`: a way back in for whoever runs the machine, and no back door. */
export function addAccount(root: Command, io: Io, finish: Finish): void {
  const group = describe(root.command('account'), {
    description: '账号：没有能登录的系统管理员时，补建一个。',
    example: 'bihuan account link',
  });
  describe(group.command('link'), {
    description: '发一个建立系统管理员的一次性链接。只要还有系统管理员能登录，就不发。',
    example: 'bihuan account link --public-url https://zhenggai.example.cn',
  })
    .option(
      '--public-url <url>',
      '大家用哪个网址打开（也可用 BIHUAN_PUBLIC_URL，默认 http://127.0.0.1:4680）',
    )
    .addOption(dataOption())
    .addOption(databaseOption())
    .addOption(databaseFileOption())
    .action(async (flags: LinkFlags) => finish(await accountLink(io, flags)));
}

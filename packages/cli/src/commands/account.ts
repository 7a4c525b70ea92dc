import type { Caller, OpenLedger } from '@bihuan/server';
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

interface ReadmitFlags extends LinkFlags {
  lostPhone?: boolean;
}

/**
 * Makes the one-time link for a system administrator, while nobody can sign in to that office.
 * @returns 0 made; 2 refused, because somebody can
 */
export async function accountLink(io: Io, flags: LinkFlags): Promise<ExitCode> {
  const { administratorLink } = await import('@bihuan/server');
  await printLink(io, flags, ({ store }, caller) => administratorLink(store, caller));
  io.err('请在 24 小时内用浏览器打开，建立系统管理员。只能用一次；再做一个，前一个作废。\n');
  return EXIT.clean;
}

/**
 * Makes the one-time link by which the only security administrator chooses a new password.
 * @returns 0 made; 2 refused, because there is another one, or because it is nobody's account in that office
 */
export async function accountReadmit(io: Io, loginName: string, flags: ReadmitFlags): Promise<ExitCode> {
  const { readmitAdministrator } = await import('@bihuan/server');
  const asked = { loginName, withoutSecondFactor: flags.lostPhone ?? false };
  await printLink(io, flags, ({ store }, caller) => readmitAdministrator(store, caller, asked));
  io.err('请当面交给本人，在 72 小时内用浏览器打开，换一个密码。只能用一次；这件事已经记在访问日志里。\n');
  if (asked.withoutSecondFactor) io.err('动态口令已经取消，登录后要重新绑定手机，抄下新的备用码。\n');
  return EXIT.clean;
}

async function printLink(
  io: Io,
  { publicUrl, ...place }: LinkFlags,
  make: (ledger: OpenLedger, caller: Caller) => Promise<{ path: string }>,
): Promise<void> {
  const { operator, withLedger } = await import('../ledger-place.js');
  const base = publicUrl ?? io.environment.BIHUAN_PUBLIC_URL ?? 'http://127.0.0.1:4680';
  if (!URL.canParse(base)) {
    throw new CannotRun(`网址（--public-url）应写成 https://主机名，现在是“${base}”。请改正。`);
  }
  const { path } = await withLedger(io, place, (ledger) => make(ledger, operator()));
  await io.out(`${new URL(base).origin}${path}\n`);
}

/** `bihuan account …`: a way back in for whoever runs the machine, and no back door. */
export function addAccount(root: Command, io: Io, finish: Finish): void {
  const group = describe(root.command('account'), {
    description: '账号：管理员都登录不了时，让人重新进来。',
    example: 'bihuan account link',
  });
  withPlace(
    describe(group.command('link'), {
      description: '发一个建立系统管理员的一次性链接。只要还有系统管理员能登录，就不发。',
      example: 'bihuan account link --public-url https://zhenggai.example.cn',
    }),
  ).action(async (flags: LinkFlags) => finish(await accountLink(io, flags)));
  withPlace(
    describe(group.command('readmit').argument('<login>', '这位安全管理员的用户名'), {
      description:
        '给忘了密码、丢了手机的安全管理员发一个换密码的一次性链接。只要另有安全管理员能登录，就不发。不给任何人角色。',
      example: 'bihuan account readmit li.an --lost-phone',
    }).option('--lost-phone', '手机和备用码都没有了：连动态口令一起取消，登录后重新绑定'),
  ).action(async (login: string, flags: ReadmitFlags) => finish(await accountReadmit(io, login, flags)));
}

function withPlace(command: Command): Command {
  return command
    .option(
      '--public-url <url>',
      '大家用哪个网址打开（也可用 BIHUAN_PUBLIC_URL，默认 http://127.0.0.1:4680）',
    )
    .addOption(dataOption())
    .addOption(databaseOption())
    .addOption(databaseFileOption());
}

import { join } from 'node:path';
import type { DemoLink, FilledDemo } from '@bihuan/server';
import type { Command } from 'commander';
import { CannotRun } from '../cannot-run.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { demoLinksText, demoText } from '../output/demo-report.js';
import {
  databaseFileOption,
  databaseOption,
  dataOption,
  describe,
  type Finish,
  type PlaceFlags,
} from '../program.js';
import { progressLine } from '../terminal/progress-line.js';

interface DemoFlags extends PlaceFlags {
  publicUrl?: string;
  links?: boolean;
}

const phases = { files: '写入材料', history: '演示经过' } as const;

/**
 * Fills an empty database with a city that does not exist, and prints the links to come in by.
 * With `--links`, only the links, for those whom nobody has come in as yet.
 * @returns 0 filled; 2 refused or stopped, and nothing was kept
 */
export async function demo(io: Io, { publicUrl, links, ...place }: DemoFlags): Promise<ExitCode> {
  const base = publicUrl ?? io.environment.BIHUAN_PUBLIC_URL ?? 'http://127.0.0.1:4680';
  if (!URL.canParse(base)) {
    throw new CannotRun(`网址（--public-url）应写成 https://主机名，现在是“${base}”。请改正。`);
  }
  const { origin } = new URL(base);
  await io.out(
    links ? demoLinksText(await linksAgain(io, place), origin) : demoText(await fill(io, place), origin),
  );
  io.err('链接 72 小时内有效，只能用一次。启动：bihuan serve（用同一个 --data 或 --database-url）。\n');
  return EXIT.clean;
}

async function linksAgain(io: Io, place: PlaceFlags): Promise<DemoLink[]> {
  const { demoLinksAgain } = await import('@bihuan/server');
  const { operator, withLedger } = await import('../ledger-place.js');
  const links = await withLedger(io, place, ({ store }) => demoLinksAgain(store, operator()));
  if (links.length > 0) return links;
  throw new CannotRun('每个人都已经设好密码，没有链接要发。忘记密码的，请系统管理员在“账号”里发链接。');
}

async function fill(io: Io, place: PlaceFlags): Promise<FilledDemo> {
  const { fillDemo, readConfig } = await import('@bihuan/server');
  const { secretKeyOf } = await import('@bihuan/store');
  const { operator, withLedger } = await import('../ledger-place.js');
  const { dataFolder } = readConfig(place, { ...io.environment, PORT: undefined }, io.folder);
  const progress = progressLine(io);
  const options = {
    signal: io.stopped,
    onProgress: (phase: keyof typeof phases, done: number, total: number) =>
      progress.show(phases[phase], done, total),
  };
  try {
    return await withLedger(io, place, async (ledger) => {
      const secretKey = await secretKeyOf(join(dataFolder, 'secret.key'));
      return fillDemo({ ...ledger, secretKey }, operator(), options).finally(() => progress.clear());
    });
  } catch (error) {
    if (!io.stopped.aborted) throw error;
    throw new CannotRun('已停止。数据库里什么都没有装入，可以重新运行。', { cause: error });
  }
}

/** `bihuan demo`. */
export function addDemo(root: Command, io: Io, finish: Finish): void {
  describe(root.command('demo'), {
    description:
      '往空的数据库里装入演示数据：一个虚构城市八个月的整改。装入后一直标着“演示数据”。退出码：0 装好，2 没有装。',
    example: 'bihuan demo --data ./demo',
  })
    .option('--links', '不装入，只把还没有人用过的链接重新发一遍（先前的作废）')
    .option(
      '--public-url <url>',
      '大家用哪个网址打开（也可用 BIHUAN_PUBLIC_URL，默认 http://127.0.0.1:4680）',
    )
    .addOption(dataOption())
    .addOption(databaseOption())
    .addOption(databaseFileOption())
    .action(async (flags: DemoFlags) => finish(await demo(io, flags)));
}

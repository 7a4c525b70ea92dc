import type { Difference } from '@bihuan/store';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { databaseOption, dataOption, describe, type Finish, type PlaceFlags } from '../program.js';
import { progressLine } from '../terminal/progress-line.js';

interface RebuildFlags extends PlaceFlags {
  check?: boolean;
}

const kindWords: Record<Difference['kind'], string> = {
  missing: '缺少',
  unexpected: '多出',
  different: '不同',
};

/** What the progress counts. */
const ofWords = { events: '记录', words: '检索词' } as const;

function differenceLine({ table, row, kind, columns }: Difference): string {
  return ['不一致', kindWords[kind], table, row, ...columns].join(' ');
}

/**
 * Makes the tables of state anew from the events, or checks that they are what the events make.
 * @returns 0 done or equal, 1 the rows differ, 2 could not run
 */
export async function rebuildRows(io: Io, flags: RebuildFlags): Promise<ExitCode> {
  const { rebuild } = await import('@bihuan/store');
  const { withLedger } = await import('../ledger-place.js');
  const progress = progressLine(io);
  const verb = flags.check ? '核对' : '重建';
  const { events, streams, differences, erased } = await withLedger(io, flags, ({ store }) =>
    rebuild(store, {
      check: flags.check === true,
      signal: io.stopped,
      onProgress: (done, total, of) => progress.show(`${verb}${ofWords[of]}`, done, total),
    }).finally(() => progress.clear()),
  );
  await io.out(`${verb}了 ${events} 条记录，${streams} 个对象（问题、整改工作、单位、人员）。\n`);
  for (const difference of differences) await io.out(`${differenceLine(difference)}\n`);
  for (const { stream, isKept } of erased) {
    await io.out(`内容已依法删除，无法重算，${isKept ? '照现有的保留' : '表里也没有'}：${stream}\n`);
  }
  if (flags.check && differences.length === 0) await io.out('表里的内容和记录一致。\n');
  return differences.length > 0 ? EXIT.findings : EXIT.clean;
}

/** `bihuan rebuild`. */
export function addRebuild(root: Command, io: Io, finish: Finish): void {
  describe(root.command('rebuild'), {
    description: '用全部记录重新算出台账，或只核对台账和记录是否一致。退出码：0 一致，1 不一致，2 做不了。',
    example: 'bihuan rebuild --check',
  })
    .option('--check', '只核对，不改动')
    .addOption(dataOption())
    .addOption(databaseOption())
    .action(async (flags: RebuildFlags) => finish(await rebuildRows(io, flags)));
}

import type { PublishedLookBack, SampleFault } from '@bihuan/domain';
import type { ReadTransaction } from '@bihuan/store';
import type { Command } from 'commander';
import { CannotRun } from '../cannot-run.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { type CheckedLookBack, lookBackText } from '../output/look-back-report.js';
import {
  databaseFileOption,
  databaseOption,
  dataOption,
  describe,
  type Finish,
  type PlaceFlags,
} from '../program.js';
import { bytesOf, nameOf } from '../read-file.js';

interface LookBackFlags extends PlaceFlags {
  witness?: string;
}

/** As many rectifications as are read at a time. */
const PAGE = 100;

/**
 * Draws the sample of a look-back again, from the file that was handed out or of all that the records hold.
 * @returns 0 as drawn; 1 another one, said which; 2 unreadable, or nothing was drawn yet
 */
export async function verifyLookBack(
  io: Io,
  file: string | undefined,
  flags: LookBackFlags,
): Promise<ExitCode> {
  return file === undefined ? verifyRecords(io, flags) : verifyOneFile(io, file, flags.witness);
}

async function verifyOneFile(io: Io, file: string, witness: string | undefined): Promise<ExitCode> {
  const batch = await fileOf(io, file);
  const kept = witness === undefined ? null : await fileOf(io, witness);
  const checked = { batch, fault: await faultOf(batch, kept) };
  if (!batch.draw && !checked.fault) {
    throw new CannotRun(`${nameOf(file)} 里还没有种子：这一批还没有抽取。请留存这份文件，抽取以后再核对。`);
  }
  await io.out(lookBackText(checked));
  if (!kept) {
    io.err('没有给出销号时留存的文件（--witness）：种子若连同摘要一起换过，这样看不出来。\n');
  }
  return checked.fault ? EXIT.findings : EXIT.clean;
}

/** The file as it is. @throws CannotRun where it is something else */
async function fileOf(io: Io, file: string): Promise<PublishedLookBack> {
  const { readLookBack } = await import('@bihuan/domain');
  const batch = readLookBack(new TextDecoder().decode(await bytesOf(io, file)));
  if (batch) return batch;
  throw new CannotRun(`${nameOf(file)} 不是回头看的核对文件。请给出“方案和督查”页上下载的 JSON 文件。`);
}

async function faultOf(
  batch: PublishedLookBack,
  kept: PublishedLookBack | null,
): Promise<SampleFault | null> {
  const { verifyPromise, verifySample } = await import('@bihuan/domain');
  const { sha256 } = await import('@bihuan/store');
  const broken = kept && verifyPromise(batch, kept);
  if (broken || !batch.draw) return broken;
  const { commitment, findingIds: ids, draw } = batch;
  return verifySample({ commitment, ids, ...draw, size: draw.sample.length }, sha256);
}

async function verifyRecords(io: Io, { witness, ...place }: LookBackFlags): Promise<ExitCode> {
  if (witness !== undefined) throw new CannotRun('--witness 要和一份核对文件一起给出。');
  const { withLedger } = await import('../ledger-place.js');
  const batches = await withLedger(io, place, ({ store }) => store.snapshot(allBatches));
  const checked: CheckedLookBack[] = [];
  for (const batch of batches) checked.push({ batch, fault: await faultOf(batch, null) });
  await io.out(
    checked.length === 0 ? '还没有公布过回头看的抽样摘要。\n' : checked.map(lookBackText).join(''),
  );
  return checked.some(({ fault }) => fault) ? EXIT.findings : EXIT.clean;
}

async function allBatches(tx: ReadTransaction): Promise<PublishedLookBack[]> {
  const { loopOf } = await import('@bihuan/domain');
  const { findKnownRectification, listRectifications, WHOLE_LEDGER } = await import('@bihuan/store');
  const batches: PublishedLookBack[] = [];
  let after: string | null = null;
  do {
    const question: { after?: string; limit: number } =
      after === null ? { limit: PAGE } : { after, limit: PAGE };
    const { rows, next } = await listRectifications(tx, WHOLE_LEDGER, question);
    for (const { id } of rows) {
      const rectification = await findKnownRectification(tx, WHOLE_LEDGER, id);
      if (rectification) batches.push(...loopOf(rectification).batches);
    }
    after = next;
  } while (after !== null);
  return batches;
}

/** `bihuan lookback …`: whether a sample was drawn as it was promised. */
export function addLookBack(root: Command, io: Io, finish: Finish): void {
  const group = describe(root.command('lookback'), {
    description: '回头看：核对样本是不是事先公布的种子抽出的。',
    example: 'bihuan lookback verify 回头看.json',
  });
  describe(
    group
      .command('verify')
      .argument('[file]', '回头看的核对文件；- 表示标准输入；不写就核对数据文件夹里的全部'),
    {
      description:
        '按公开的种子重新抽一遍，与公布的样本比。有核对文件就不连数据库。退出码：0 一致，1 不一致（说明差在哪），2 读不了或还没有抽取。',
      example: 'bihuan lookback verify 回头看.json --witness 销号时留存的.json',
    },
  )
    .option('--witness <file>', '销号时留存的核对文件：摘要或范围换过，要靠它看出来')
    .addOption(dataOption())
    .addOption(databaseOption())
    .addOption(databaseFileOption())
    .action(async (file: string | undefined, flags: LookBackFlags) =>
      finish(await verifyLookBack(io, file, flags)),
    );
}

/** Checks the log in the database: every event against its hashes, and the tree against its checkpoints. */

import { setImmediate as turn } from 'node:timers/promises';
import type { HashSuite } from '@bihuan/domain';
import { sql } from 'kysely';
import type { ReadTransaction } from '../../store.js';
import { type CheckedRow, rowFault, sealedRows, waitingRows } from './check-rows.js';
import { type CheckedTree, checkedTree, type Trust } from './check-tree.js';
import type { StoredFault } from './stored-fault.js';

const PAGE = 500;

export interface CheckOptions extends Trust {
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
}

export interface LogReport {
  /** Events with a leaf, as far as they were looked at. */
  sealed: number;
  /** Events that wait to be sealed. */
  waiting: number;
  checkpoints: number;
  /** The first fault; null for a sound log. */
  fault: StoredFault | null;
}

/** Checks everything, up to the first fault. Best run in a snapshot: sealing goes on beside it. */
export async function checkLog(tx: ReadTransaction, options: CheckOptions): Promise<LogReport> {
  const tree = checkedTree(tx, options);
  let fault = await checkSealed(tx, tree, options);
  let waiting = 0;
  if (!fault) ({ fault, waiting } = await checkWaiting(tx));
  fault ??= (await strayEvent(tx)) ?? (await sealedAndWaiting(tx));
  return { sealed: tree.size(), waiting, checkpoints: tree.checkpoints(), fault };
}

async function checkSealed(
  tx: ReadTransaction,
  tree: CheckedTree,
  { signal, onProgress }: CheckOptions,
): Promise<StoredFault | null> {
  const total = await countEvents(tx);
  while (true) {
    signal?.throwIfAborted();
    const rows = await sealedRows(tx, tree.size(), PAGE);
    if (rows.length === 0) return tree.end();
    await tree.begin(rows.length);
    for (const row of rows) {
      const fault = leafFault(row, tree, tx.crypto) ?? tree.append(row.sealed_hash ?? '');
      if (fault) return fault;
      // A signature takes milliseconds (SM2) to verify: others are answered in between.
      if (tree.confirmed() === tree.size()) await turn();
    }
    const fault = await tree.settle();
    if (fault) return fault;
    onProgress?.(tree.size(), total);
    await turn();
  }
}

function leafFault(row: CheckedRow, tree: CheckedTree, crypto: HashSuite): StoredFault | null {
  const place = tree.size() + 1;
  if (row.leaf !== place - 1)
    return { flaw: 'missingLeaf', place: { from: place, through: place }, event: null };
  const fault = rowFault(row, crypto);
  // A chain breaks at the later event, though the one before it may be what was altered or taken away.
  return fault?.flaw === 'wrongPrev'
    ? { ...fault, place: { from: tree.confirmed() + 1, through: place } }
    : fault;
}

async function checkWaiting(tx: ReadTransaction): Promise<{ fault: StoredFault | null; waiting: number }> {
  let waiting = 0;
  let rows: CheckedRow[] = [];
  do {
    rows = await waitingRows(tx, rows.at(-1)?.position ?? 0, PAGE);
    waiting += rows.length;
    for (const row of rows) {
      const fault = rowFault(row, tx.crypto);
      if (fault) return { fault, waiting };
    }
  } while (rows.length > 0);
  return { fault: null, waiting };
}

/** An event that the program did not write: it would have been queued. */
async function strayEvent({ db }: ReadTransaction): Promise<StoredFault | null> {
  const { rows } = await sql<{ stream: string; seq: number; id: string }>`
    select stream, seq, id from events
    where not exists (select 1 from log_leaves where log_leaves.position = events.position)
      and not exists (select 1 from log_queue where log_queue.position = events.position)
    limit 1`.execute(db);
  const [event] = rows;
  return event ? { flaw: 'stray', place: null, event } : null;
}

/** An event that has a leaf and is queued for another: sealing would stop at it. */
async function sealedAndWaiting({ db }: ReadTransaction): Promise<StoredFault | null> {
  const event = await db
    .selectFrom('log_queue')
    .innerJoin('log_leaves', 'log_leaves.position', 'log_queue.position')
    .innerJoin('events', 'events.position', 'log_queue.position')
    .select(['events.stream', 'events.seq', 'events.id', 'log_leaves.leaf'])
    .limit(1)
    .executeTakeFirst();
  if (!event) return null;
  const { leaf, ...found } = event;
  return { flaw: 'sealedAndWaiting', place: { from: leaf + 1, through: leaf + 1 }, event: found };
}

async function countEvents({ db }: ReadTransaction): Promise<number> {
  const counting = db.selectFrom('events').select((eb) => eb.fn.countAll<number>().as('count'));
  return (await counting.executeTakeFirstOrThrow()).count;
}

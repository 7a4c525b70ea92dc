/** The sealed events as they lie in the database, page by page. */

import type { ReadTransaction } from '../store.js';

/** One leaf with the event that it stands for; what is null is not there. */
export interface LogRow {
  leaf: number;
  /** As it was sealed. */
  hash: string;
  line: string | null;
  salt: string | null;
  body: string | null;
  /** Leaf of the next event of the stream. */
  next: number | null;
}

/** Leaves from `from` up to, not including, `to`, as they stood when there were `size`. */
export async function logRows(
  { db }: ReadTransaction,
  { from, to, size }: { from: number; to: number; size: number },
): Promise<LogRow[]> {
  return db
    .selectFrom('log_leaves')
    .leftJoin('events', 'events.position', 'log_leaves.position')
    .leftJoin('payloads', 'payloads.position', 'log_leaves.position')
    .leftJoin('events as later', (join) =>
      join
        .onRef('later.stream', '=', 'events.stream')
        .on((eb) => eb('later.seq', '=', eb('events.seq', '+', 1))),
    )
    .leftJoin('log_leaves as after', (join) =>
      join.onRef('after.position', '=', 'later.position').on('after.leaf', '<', size),
    )
    .select(['log_leaves.leaf', 'log_leaves.hash', 'events.line', 'payloads.salt', 'payloads.body'])
    .select('after.leaf as next')
    .where('log_leaves.leaf', '>=', from)
    .where('log_leaves.leaf', '<', to)
    .orderBy('log_leaves.leaf')
    .execute();
}

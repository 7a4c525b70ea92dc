import type { AccessKind, AccessLine } from '@bihuan/domain';
import { cursorValues, type Page, pageOf } from '../queries/cursor.js';
import type { ReadTransaction } from '../store.js';

export interface AccessQuestion {
  kinds?: readonly AccessKind[];
  personId?: string;
  /** Instants, UTC; `to` is not included. */
  from?: string;
  to?: string;
  after?: string;
  limit: number;
}

/**
 * The lines of the access log that fit, newest first; `after` is the `next` of the page before. All lines come in the
 * order of their instants, those of kinds or of a person in the order in which they were written, which differs only
 * where the clocks of servers do: each is the order of an index, so that a page costs the same however long the log is.
 */
export async function listAccess(
  { db }: ReadTransaction,
  { kinds, personId, from, to, after, limit }: AccessQuestion,
): Promise<Page<AccessLine>> {
  let query = db.selectFrom('access_log').select(['at', 'seq', 'line']);
  const isByTime = kinds === undefined && personId === undefined;
  if (kinds) query = query.where('kind', 'in', kinds.length === 0 ? [''] : kinds);
  if (personId !== undefined) query = query.where('person_id', '=', personId);
  if (from !== undefined) query = query.where('at', '>=', from);
  if (to !== undefined) query = query.where('at', '<', to);
  if (after !== undefined) {
    const [at, seq] = cursorValues(after, ['', 0] as const);
    query = isByTime
      ? query.where((eb) => eb(eb.refTuple('at', 'seq'), '<', eb.tuple(at, seq)))
      : query.where('seq', '<', seq);
  }
  if (isByTime) query = query.orderBy('at', 'desc');
  const rows = await query
    .orderBy('seq', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(
    rows,
    limit,
    ({ line }) => JSON.parse(line) as AccessLine,
    ({ at, seq }) => [at, seq],
  );
}

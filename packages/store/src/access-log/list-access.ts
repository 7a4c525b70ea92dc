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

/** The lines of the access log that fit, newest first; `after` is the `next` of the page before. */
export async function listAccess(
  { db }: ReadTransaction,
  { kinds, personId, from, to, after, limit }: AccessQuestion,
): Promise<Page<AccessLine>> {
  let query = db.selectFrom('access_log').select(['seq', 'line']);
  if (kinds) query = query.where('kind', 'in', kinds.length === 0 ? [''] : kinds);
  if (personId !== undefined) query = query.where('person_id', '=', personId);
  if (from !== undefined) query = query.where('at', '>=', from);
  if (to !== undefined) query = query.where('at', '<', to);
  if (after !== undefined) query = query.where('seq', '<', cursorValues(after, [0] as const)[0]);
  const rows = await query
    .orderBy('seq', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(
    rows,
    limit,
    ({ line }) => JSON.parse(line) as AccessLine,
    ({ seq }) => [seq],
  );
}

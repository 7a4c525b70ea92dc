import type { LedgerScope, LiveFinding } from '@bihuan/domain';
import { scopeFindings } from '../organisation/in-scope.js';
import { stateOfRow } from '../projections/finding-row.js';
import type { ReadTransaction } from '../store.js';
import { cursorValues, type Page, pageOf } from './cursor.js';
import { type FindingRecord, findingRecord } from './find-finding.js';

/** Where the page begins, and how many rows it has at most. */
interface Stretch {
  after?: string;
  limit: number;
}

/** The findings of a rectification that are in scope with all that they hold, in order, a page at a time: for exports. */
export function readFindings(
  tx: ReadTransaction,
  scope: LedgerScope,
  rectificationId: string,
  stretch: Stretch,
): Promise<Page<FindingRecord>> {
  return readPage(tx, scope, rectificationId, { ...stretch, show: findingRecord });
}

/** The same with what was done on them: whole states, for briefs, reports and registers. */
export function readStates(
  tx: ReadTransaction,
  scope: LedgerScope,
  rectificationId: string,
  stretch: Stretch,
): Promise<Page<LiveFinding>> {
  return readPage(tx, scope, rectificationId, { ...stretch, show: stateOfRow });
}

type Row = Parameters<typeof findingRecord>[0];

async function readPage<Shown>(
  { db }: ReadTransaction,
  scope: LedgerScope,
  rectificationId: string,
  { after, limit, show }: Stretch & { show: (row: Row) => Shown },
): Promise<Page<Shown>> {
  let query = db
    .selectFrom('findings')
    .select(['ordinal', 'key', 'state', 'registered_at', 'updated_at'])
    .where('rectification_id', '=', rectificationId);
  if (after !== undefined) {
    const [ordinal, key] = cursorValues(after, [0, 0] as const);
    query = query.where((eb) => eb(eb.refTuple('ordinal', 'key'), '>', eb.tuple(ordinal, key)));
  }
  const rows = await scopeFindings(query, scope, rectificationId)
    .orderBy('ordinal')
    .orderBy('key')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, show, ({ ordinal, key }) => [ordinal, key]);
}

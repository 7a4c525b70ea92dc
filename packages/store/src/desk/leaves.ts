import type { LiveFinding } from '@bihuan/domain';
import type { SelectQueryBuilder } from 'kysely';
import { stateOfRow } from '../projections/finding-row.js';
import { hasFindingsUnder } from '../queries/finding-filters.js';
import type { ReadTransaction } from '../store.js';
import type { Tables } from '../tables.js';

type Status = LiveFinding['status'];

/** Neither signed off nor moved to long-term work. */
const OPEN: readonly Status[] = ['registered', 'underway', 'submitted', 'endorsed', 'verified'];

/** Leaves read at once where all are gone through. */
const BATCH = 200;

/**
 * The leaves of a rectification in these states, whole, in order: for deeds that are decided for all of them at
 * once. @param statuses none: in any state
 */
export async function leavesOf(
  tx: ReadTransaction,
  rectificationId: string,
  statuses: readonly Status[],
): Promise<LiveFinding[]> {
  const query = leaves(tx, rectificationId, statuses).select('state');
  return (await query.orderBy('ordinal').orderBy('key').execute()).map(stateOfRow);
}

/** The same, some at a time, for whoever looks at each and keeps little. */
export async function* eachLeaf(
  tx: ReadTransaction,
  rectificationId: string,
  statuses: readonly Status[],
): AsyncGenerator<LiveFinding> {
  const query = leaves(tx, rectificationId, statuses).select(['state', 'ordinal', 'key']);
  const ordered = query.orderBy('ordinal').orderBy('key').limit(BATCH);
  let rows = await ordered.execute();
  for (;;) {
    yield* rows.map(stateOfRow);
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    const behind = ordered.where((eb) =>
      eb(eb.refTuple('ordinal', 'key'), '>', eb.tuple(last.ordinal, last.key)),
    );
    rows = await behind.execute();
  }
}

/** How many leaves are neither signed off nor moved to long-term work. */
export async function countOpenLeaves(tx: ReadTransaction, rectificationId: string): Promise<number> {
  const { count } = await leaves(tx, rectificationId, OPEN)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function leaves(
  { db }: ReadTransaction,
  rectificationId: string,
  statuses: readonly Status[],
): SelectQueryBuilder<Tables, 'findings', object> {
  const query = db
    .selectFrom('findings')
    .where('rectification_id', '=', rectificationId)
    .where((eb) => eb.not(hasFindingsUnder(eb)));
  return statuses.length === 0 ? query : query.where('status', 'in', [...statuses]);
}

/** These findings of one rectification, whole; those of another, or that are not there, are left out. */
export async function statesOf(
  { db }: ReadTransaction,
  rectificationId: string,
  ids: readonly string[],
): Promise<LiveFinding[]> {
  const states: LiveFinding[] = [];
  for (let start = 0; start < ids.length; start += 500) {
    const query = db
      .selectFrom('findings')
      .select('state')
      .where('id', 'in', ids.slice(start, start + 500))
      .where('rectification_id', '=', rectificationId);
    states.push(...(await query.execute()).map(stateOfRow));
  }
  return states;
}

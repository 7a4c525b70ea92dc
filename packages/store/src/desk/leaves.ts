import type { LiveFinding } from '@bihuan/domain';
import { stateOfRow } from '../projections/finding-row.js';
import type { ReadTransaction } from '../store.js';

/**
 * The leaves of a rectification in these states, whole, in order: for deeds that are decided for all of them at
 * once. @param statuses none: in any state
 */
export async function leavesOf(
  { db }: ReadTransaction,
  rectificationId: string,
  statuses: readonly LiveFinding['status'][],
): Promise<LiveFinding[]> {
  let query = db
    .selectFrom('findings')
    .select('state')
    .where('rectification_id', '=', rectificationId)
    .where('id', 'not in', (eb) =>
      eb
        .selectFrom('findings as below')
        .select((below) => below.ref('below.parent_id').$notNull().as('parent_id'))
        .where('below.rectification_id', '=', rectificationId)
        .where('below.parent_id', 'is not', null),
    );
  if (statuses.length > 0) query = query.where('status', 'in', [...statuses]);
  return (await query.orderBy('ordinal').orderBy('key').execute()).map(stateOfRow);
}

/** How many leaves are neither signed off nor moved to long-term work. */
export async function countOpenLeaves(tx: ReadTransaction, rectificationId: string): Promise<number> {
  const open = await leavesOf(tx, rectificationId, [
    'registered',
    'underway',
    'submitted',
    'endorsed',
    'verified',
  ]);
  return open.length;
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

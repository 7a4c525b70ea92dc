/** Where the findings of a ledger stand, outcomes told apart: no single completion rate stands alone. */

import { type LeafOutcome, type LedgerScope, leafOutcomes } from '@bihuan/domain';
import { scopeFindings } from '../organisation/in-scope.js';
import type { ReadTransaction } from '../store.js';
import { hasFindingsUnder } from './finding-filters.js';

/** How many findings stand where; each is counted once, except that a voided one is also counted as such. */
export type StandCounts = Record<LeafOutcome, number> & {
  /** Of those that are signed off, those whose content was changed since: 签字已失效. */
  voided: number;
};

/** Counts the leaves of a rectification that are in scope by where they stand: deeds act on leaves only. */
export async function countStands(
  tx: ReadTransaction,
  scope: LedgerScope,
  rectificationId: string,
): Promise<StandCounts> {
  const counts = Object.fromEntries(leafOutcomes.map((outcome) => [outcome, 0])) as Record<
    LeafOutcome,
    number
  >;
  const all = tx.db.selectFrom('findings').where('rectification_id', '=', rectificationId);
  const byStand = all.select(['stand', (eb) => eb.fn.countAll<number>().as('count')]).groupBy('stand');
  for (const { stand, count } of await scopeFindings(byStand, scope).execute()) {
    counts[stand as LeafOutcome] = Number(count);
  }
  for (const { stand, count } of await scopeFindings(byStand.where(hasFindingsUnder), scope).execute()) {
    counts[stand as LeafOutcome] -= Number(count);
  }
  const void_ = all.where('voided', '=', 1).select((eb) => eb.fn.countAll<number>().as('count'));
  const { count: voided } = await scopeFindings(void_, scope).executeTakeFirstOrThrow();
  return { ...counts, voided: Number(voided) };
}

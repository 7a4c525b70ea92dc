/** Where the findings of a ledger stand, outcomes told apart: no single completion rate stands alone. */

import { type LeafOutcome, type LedgerScope, leafOutcomes } from '@bihuan/domain';
import { sql } from 'kysely';
import { isFindingInScope } from '../organisation/in-scope.js';
import type { ReadTransaction } from '../store.js';
import { shapedRows } from './shaped.js';

/** How many findings stand where; each is counted once, except that a voided one is also counted as such. */
export type StandCounts = Record<LeafOutcome, number> & {
  /** Of those that are signed off, those whose content was changed since: 签字已失效. */
  voided: number;
};

interface Counted {
  stand: string;
  leaves: number;
  voided: number;
}

/** Counts the leaves of a rectification that are in scope by where they stand: deeds act on leaves only. */
export async function countStands(
  tx: ReadTransaction,
  scope: LedgerScope,
  rectificationId: string,
): Promise<StandCounts> {
  const question = { name: 'countStands', values: { rectificationId }, scope };
  // What is asked of each row stands in `findings_by_stand`: the rows themselves, which are long, are not read.
  const rows = await shapedRows(tx, question, (asked, within) =>
    sql<Counted>`
      select stand, sum(voided) as voided, sum(case when id in (
        select below.parent_id from findings as below
        where below.rectification_id = ${asked.rectificationId} and below.parent_id is not null
      ) then 0 else 1 end) as leaves
      from findings
      where rectification_id = ${asked.rectificationId} and ${isFindingInScope(within, asked.rectificationId)}
      group by stand`.compile(tx.db),
  );
  const none = Object.fromEntries(leafOutcomes.map((outcome) => [outcome, 0])) as Record<LeafOutcome, number>;
  const leaves = Object.fromEntries(rows.map((row) => [row.stand, Number(row.leaves)]));
  const voided = rows.reduce((sum, row) => sum + Number(row.voided), 0);
  return { ...none, ...leaves, voided };
}

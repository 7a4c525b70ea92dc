import type { LedgerScope } from '@bihuan/domain';
import { sql } from 'kysely';
import { isFindingInScope } from '../organisation/in-scope.js';
import type { ReadTransaction } from '../store.js';
import { shapedRows } from './shaped.js';

/** Nobody counts along beyond this, and counting costs as much as there are. */
const MOST = 2_000;

/** Where a finding stands among those of its rectification that are in scope. */
export interface FindingPosition {
  /** From 1; null behind the first 2,000. */
  position: number | null;
  /** Null where there are more than 2,000. */
  total: number | null;
}

/** The place of an ordinal among the findings of a rectification that are in scope, and how many these are. */
export async function findingPosition(
  tx: ReadTransaction,
  scope: LedgerScope,
  rectificationId: string,
  ordinal: number,
): Promise<FindingPosition> {
  const question = { name: 'findingPosition', values: { rectificationId, ordinal, most: MOST + 1 }, scope };
  const [row] = await shapedRows(tx, question, (asked, within) =>
    sql<{ total: number; before: number | null }>`
    select count(*) as total, sum(case when ordinal < ${asked.ordinal} then 1 else 0 end) as before
    from (
      select ordinal from findings
      where rectification_id = ${asked.rectificationId} and ${isFindingInScope(within, asked.rectificationId)}
      order by ordinal, key limit ${asked.most}
    ) as "some"`.compile(tx.db),
  );
  const total = Number(row?.total ?? 0);
  const before = Number(row?.before ?? 0);
  return { position: before < MOST ? before + 1 : null, total: total > MOST ? null : total };
}

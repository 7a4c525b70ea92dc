import type { FindingContent, LedgerScope, LiveFinding } from '@bihuan/domain';
import { scopeEachFinding } from '../organisation/in-scope.js';
import { stateOfRow } from '../projections/finding-row.js';
import type { ReadTransaction } from '../store.js';
import { shapedRows } from './shaped.js';

/** A finding with all that it holds. */
export interface FindingRecord {
  id: string;
  rectificationId: string;
  ordinal: number;
  version: number;
  status: LiveFinding['status'];
  content: FindingContent;
  registeredAt: string;
  updatedAt: string;
}

/** The finding of this id; null when there is none in this scope, or when it was removed. */
export async function findFinding(
  tx: ReadTransaction,
  scope: LedgerScope,
  id: string,
): Promise<FindingRecord | null> {
  const question = { name: 'findFinding', values: { id }, scope };
  const [row] = await shapedRows(tx, question, (asked, within) => {
    const columns = ['state', 'registered_at', 'updated_at'] as const;
    const query = tx.db.selectFrom('findings').select(columns).where('id', '=', asked.id);
    return scopeEachFinding(query, within).compile();
  });
  if (!row) return null;
  return findingRecord(row);
}

/** The record that a row holds; member by member, which is much faster than spreading a parsed object. */
export function findingRecord(row: {
  state: string;
  registered_at: string;
  updated_at: string;
}): FindingRecord {
  const { id, rectificationId, ordinal, version, status, content } = stateOfRow(row);
  const { registered_at: registeredAt, updated_at: updatedAt } = row;
  return { id, rectificationId, ordinal, version, status, content, registeredAt, updatedAt };
}

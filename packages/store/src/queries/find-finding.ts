import type { FindingContent } from '@bihuan/domain';
import { stateOfRow } from '../projections/finding-row.js';
import type { ReadTransaction } from '../store.js';

/** A finding with all that it holds. */
export interface FindingRecord {
  id: string;
  rectificationId: string;
  ordinal: number;
  version: number;
  status: 'registered';
  content: FindingContent;
  registeredAt: string;
  updatedAt: string;
}

/** The finding of this id; null when there is none, or when it was removed. */
export async function findFinding({ db }: ReadTransaction, id: string): Promise<FindingRecord | null> {
  const row = await db
    .selectFrom('findings')
    .select(['state', 'registered_at', 'updated_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const state = stateOfRow(row);
  return { ...state, registeredAt: row.registered_at, updatedAt: row.updated_at };
}

import type { KnownRectification, LedgerScope, RectificationContent } from '@bihuan/domain';
import { scopeRectifications } from '../organisation/in-scope.js';
import type { ReadTransaction } from '../store.js';

/** A rectification with all that it holds, less its findings. */
export interface RectificationRecord {
  id: string;
  version: number;
  status: KnownRectification['status'];
  content: RectificationContent;
  registeredAt: string;
  updatedAt: string;
}

/** The rectification of this id; null when there is none of which something is in this scope. */
export async function findRectification(
  { db }: ReadTransaction,
  scope: LedgerScope,
  id: string,
): Promise<RectificationRecord | null> {
  const query = db
    .selectFrom('rectifications')
    .select(['state', 'registered_at', 'updated_at'])
    .where('id', '=', id);
  const row = await scopeRectifications(query, scope).executeTakeFirst();
  if (!row) return null;
  const state = JSON.parse(row.state) as KnownRectification;
  return { ...state, registeredAt: row.registered_at, updatedAt: row.updated_at };
}

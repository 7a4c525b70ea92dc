import type { OpenRectification, RectificationContent } from '@bihuan/domain';
import type { ReadTransaction } from '../store.js';

/** A rectification with all that it holds, less its findings. */
export interface RectificationRecord {
  id: string;
  version: number;
  status: 'open';
  content: RectificationContent;
  registeredAt: string;
  updatedAt: string;
}

/** The rectification of this id; null when there is none. */
export async function findRectification(
  { db }: ReadTransaction,
  id: string,
): Promise<RectificationRecord | null> {
  const row = await db
    .selectFrom('rectifications')
    .select(['state', 'registered_at', 'updated_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const state = JSON.parse(row.state) as OpenRectification;
  return { ...state, registeredAt: row.registered_at, updatedAt: row.updated_at };
}

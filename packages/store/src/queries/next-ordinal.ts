import type { ReadTransaction } from '../store.js';

/** The ordinal that puts a new finding behind all others of its rectification. */
export async function nextOrdinal({ db }: ReadTransaction, rectificationId: string): Promise<number> {
  const last = await db
    .selectFrom('findings')
    .select('ordinal')
    .where('rectification_id', '=', rectificationId)
    .orderBy('ordinal', 'desc')
    .orderBy('key', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (last?.ordinal ?? 0) + 1;
}

import { keepRectification } from '../events/relied-on.js';
import type { Transaction } from '../store.js';

/**
 * The ordinal that puts a new finding behind all others of its rectification. Of several that are registered at the
 * same moment each gets one of its own: the next waits until this transaction has ended.
 */
export async function nextOrdinal(tx: Transaction, rectificationId: string): Promise<number> {
  await keepRectification(tx, rectificationId);
  const last = await tx.db
    .selectFrom('findings')
    .select('ordinal')
    .where('rectification_id', '=', rectificationId)
    .orderBy('ordinal', 'desc')
    .orderBy('key', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (last?.ordinal ?? 0) + 1;
}

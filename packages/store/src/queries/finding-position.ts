import type { ReadTransaction } from '../store.js';

/** The 1-based place of an ordinal among the findings of a rectification, and how many there are. */
export async function findingPosition(
  { db }: ReadTransaction,
  rectificationId: string,
  ordinal: number,
): Promise<{ position: number; total: number }> {
  const all = db
    .selectFrom('findings')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('rectification_id', '=', rectificationId);
  const before = await all.where('ordinal', '<', ordinal).executeTakeFirstOrThrow();
  const { count: total } = await all.executeTakeFirstOrThrow();
  return { position: before.count + 1, total };
}

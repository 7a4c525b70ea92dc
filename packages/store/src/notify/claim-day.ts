import type { Transaction } from '../store.js';
import type { Addressee } from './outbox.js';

/** Takes an addressee's day: false when it was taken before, or is being taken by another program at this moment. */
export async function claimDay({ db }: Transaction, addressee: Addressee, day: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('digests')
    .values({ addressee, day })
    .onConflict((conflict) => conflict.columns(['addressee', 'day']).doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows ?? 0n) > 0;
}

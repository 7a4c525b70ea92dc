/** 演示数据: whether these records are invented. There is no way back from it. */

import type { ReadTransaction, Transaction } from '../store.js';

/**
 * Marks the records as a demo for ever; once more does nothing.
 * @param at UTC instant
 * @returns whether they were not marked before, also by nobody who was at it at the same time
 */
export async function markDemo({ db }: Transaction, at: string): Promise<boolean> {
  const row = { id: 1, marked_at: at };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('demo_mark')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Whether the records are marked as a demo. */
export async function isDemo({ db }: ReadTransaction): Promise<boolean> {
  return (await db.selectFrom('demo_mark').select('id').executeTakeFirst()) !== undefined;
}

/** Whether anything is kept here that somebody could miss: records, accounts, imports. */
export async function holdsRecords({ db }: ReadTransaction): Promise<boolean> {
  const found = await Promise.all([
    db.selectFrom('events').select('id').limit(1).executeTakeFirst(),
    db.selectFrom('accounts').select('id').limit(1).executeTakeFirst(),
    db.selectFrom('imports').select('id').limit(1).executeTakeFirst(),
  ]);
  return found.some((row) => row !== undefined);
}

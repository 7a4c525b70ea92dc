/** Counts failed tries by what they were made on, so that a name that nobody has locks like any other. */

import { type Failures, failuresAt, type LockOutRule, remainingWait } from '@bihuan/domain';
import type { Transaction } from '../store.js';
import { digestOf } from './token.js';

/** What was tried on: the password of a folded login name, or the second factor of an account. */
export type TriedOn = `password:${string}` | `secondFactor:${string}`;

/**
 * Takes a try before it is known how it ends: it counts as failed until `forgetTries`. So tries that are made at
 * the same moment cannot outrun the count.
 * @returns seconds to wait; 0: the try may be made
 */
export async function takeTry(
  { db }: Transaction,
  triedOn: TriedOn,
  { at, rule }: { at: string; rule: LockOutRule },
): Promise<number> {
  const digest = digestOf(triedOn);
  // Made and locked by one statement: between two, another try that went well could take the row away.
  const row = await db
    .insertInto('failed_tries')
    .values({ digest, count: 0, last_at: at })
    .onConflict((conflict) => conflict.column('digest').doUpdateSet({ digest }))
    .returning(['count', 'last_at'])
    .executeTakeFirstOrThrow();
  const failures: Failures = { count: row.count, lastAt: row.last_at };
  const seconds = remainingWait(failures, at, rule);
  if (seconds > 0) return seconds;
  const count = failuresAt(failures, at, rule) + 1;
  await db.updateTable('failed_tries').set({ count, last_at: at }).where('digest', '=', digest).execute();
  return 0;
}

/** The try went well: what went before is forgotten. */
export async function forgetTries({ db }: Transaction, triedOn: TriedOn): Promise<void> {
  await db.deleteFrom('failed_tries').where('digest', '=', digestOf(triedOn)).execute();
}

/** Takes away what no longer counts; returns how many. */
export async function sweepTries({ db }: Transaction, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('failed_tries')
    .where('last_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

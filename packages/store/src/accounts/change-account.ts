/** What is done to an account; each ends the sessions that were opened with what no longer holds. */

import { refuse } from '@bihuan/domain';
import type { Updateable } from 'kysely';
import type { Transaction } from '../store.js';
import type { AccountStatus } from './account-record.js';
import { endSessions } from './sessions.js';
import type { AccountsTable } from './tables.js';

/**
 * Sets a new password (as `hashPassword` gives it); all sessions but `keep` end.
 * @throws Refused `unknownAccount`
 */
export async function setPassword(
  tx: Transaction,
  accountId: string,
  { hash, at, keep }: { hash: string; at: string; keep?: string },
): Promise<void> {
  await change(tx, accountId, { password: hash, password_changed_at: at, must_change: 0 });
  await endSessions(tx, accountId, keep === undefined ? {} : { except: keep });
}

/** Asks for a new password at the next sign-in. @throws Refused `unknownAccount` */
export async function demandNewPassword(tx: Transaction, accountId: string): Promise<void> {
  await change(tx, accountId, { must_change: 1 });
}

/** Enables or disables; who is disabled is signed out at once. @throws Refused `unknownAccount` */
export async function setAccountStatus(
  tx: Transaction,
  accountId: string,
  status: AccountStatus,
): Promise<void> {
  await change(tx, accountId, { status });
  if (status === 'disabled') await endSessions(tx, accountId);
}

/** Replaces a hash that was made with less than what is made now; the password stays. */
export async function strengthenHash(
  { db }: Transaction,
  accountId: string,
  { was, becomes }: { was: string; becomes: string },
): Promise<void> {
  await db
    .updateTable('accounts')
    .set({ password: becomes })
    .where('id', '=', accountId)
    .where('password', '=', was)
    .execute();
}

/** Remembers when the account was last signed in to. */
export async function noteSignIn(tx: Transaction, accountId: string, at: string): Promise<void> {
  await change(tx, accountId, { signed_in_at: at });
}

async function change({ db }: Transaction, id: string, columns: Updateable<AccountsTable>): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('accounts')
    .set(columns)
    .where('id', '=', id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) refuse('unknownAccount', { id });
}

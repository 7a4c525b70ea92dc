import { loginKey, loginNameObjection, Refused, refuse } from '@bihuan/domain';
import type { Transaction } from '../store.js';
import { type AccountRecord, accountRecord } from './account-record.js';
import type { AccountsTable } from './tables.js';

export interface NewAccount {
  id: string;
  personId: string;
  loginName: string;
  at: string;
  /** As `hashPassword` gives it; null where a link or an identity comes first. */
  passwordHash: string | null;
}

/**
 * Makes an account for a person who has none.
 * @throws Refused `loginNameNotValid`, `loginNameTaken`, `personHasAccount`
 */
export async function createAccount(tx: Transaction, given: NewAccount): Promise<AccountRecord> {
  const loginName = given.loginName.trim();
  const objection = loginNameObjection(loginName);
  if (objection) throw new Refused(objection);
  const row: AccountsTable = {
    id: given.id,
    person_id: given.personId,
    login_name: loginName,
    login_key: loginKey(loginName),
    status: 'active',
    password: given.passwordHash,
    password_changed_at: given.passwordHash === null ? null : given.at,
    must_change: 0,
    totp_secret: null,
    totp_confirmed_at: null,
    totp_step: 0,
    created_at: given.at,
    signed_in_at: null,
  };
  try {
    await assertFree(tx, row);
    await tx.db.insertInto('accounts').values(row).execute();
  } catch (error) {
    // Somebody else was faster; the caller's transaction is over either way.
    if (tx.engine.isDuplicate(error)) refuse('loginNameTaken', { name: loginName });
    throw error;
  }
  return accountRecord(row);
}

async function assertFree({ db }: Transaction, { login_key, login_name, person_id }: AccountsTable) {
  const taken = await db
    .selectFrom('accounts')
    .select(['login_key'])
    .where((eb) => eb.or([eb('login_key', '=', login_key), eb('person_id', '=', person_id)]))
    .execute();
  if (taken.some((row) => row.login_key === login_key)) refuse('loginNameTaken', { name: login_name });
  if (taken.length > 0) refuse('personHasAccount', {});
}

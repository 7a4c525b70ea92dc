import { loginKey, refuse } from '@bihuan/domain';
import { cursorValues, type Page, pageOf } from '../queries/cursor.js';
import type { ReadTransaction } from '../store.js';
import { type AccountRecord, accountRecord } from './account-record.js';
import type { AccountsTable } from './tables.js';

/** The account of this id. @throws Refused `unknownAccount` */
export async function findAccount({ db }: ReadTransaction, id: string): Promise<AccountRecord> {
  const row = await db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? accountRecord(row) : refuse('unknownAccount', { id });
}

/** The account of a person; null when there is none. */
export async function accountOfPerson(
  { db }: ReadTransaction,
  personId: string,
): Promise<AccountRecord | null> {
  const query = db.selectFrom('accounts').selectAll().where('person_id', '=', personId);
  const row = await query.executeTakeFirst();
  return row ? accountRecord(row) : null;
}

/** The row of a login name, however it is typed, with its secrets; null when nobody has it. */
export async function accountRowOf(
  { db }: ReadTransaction,
  loginName: string,
): Promise<AccountsTable | null> {
  const key = loginKey(loginName);
  const query = db.selectFrom('accounts').selectAll().where('login_key', '=', key);
  return (await query.executeTakeFirst()) ?? null;
}

/** Accounts by login name; `after` is the `next` of the page before. */
export async function listAccounts(
  { db }: ReadTransaction,
  { after, limit }: { after?: string; limit: number },
): Promise<Page<AccountRecord>> {
  let query = db.selectFrom('accounts').selectAll();
  if (after !== undefined) query = query.where('login_key', '>', cursorValues(after, [''] as const)[0]);
  const rows = await query
    .orderBy('login_key')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, accountRecord, ({ login_key }) => [login_key]);
}

/** Whether there is any account: without one, a first administrator is to be made. */
export async function hasAccounts({ db }: ReadTransaction): Promise<boolean> {
  return (await db.selectFrom('accounts').select('id').limit(1).executeTakeFirst()) !== undefined;
}

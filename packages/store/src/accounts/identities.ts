/** Identities at an OpenID provider, by issuer and subject: an e-mail address is never taken for one. */

import { refuse } from '@bihuan/domain';
import type { ReadTransaction, Transaction } from '../store.js';
import { type AccountRecord, accountRecord } from './account-record.js';

export interface Identity {
  issuer: string;
  subject: string;
}

/** The account that an identity signs in to; null when it is linked to none, or to one that is switched off. */
export async function accountOfIdentity(
  { db }: ReadTransaction,
  { issuer, subject }: Identity,
): Promise<AccountRecord | null> {
  const row = await db
    .selectFrom('identities')
    .innerJoin('accounts', 'accounts.id', 'identities.account_id')
    .selectAll('accounts')
    .where('identities.issuer', '=', issuer)
    .where('identities.subject', '=', subject)
    .where('accounts.status', '=', 'active')
    .executeTakeFirst();
  return row ? accountRecord(row) : null;
}

/** Links an identity to an account. @throws Refused `identityTaken` */
export async function linkIdentity(
  { db }: Transaction,
  { issuer, subject, accountId, at }: Identity & { accountId: string; at: string },
): Promise<void> {
  await db
    .insertInto('identities')
    .values({ issuer, subject, account_id: accountId, linked_at: at })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
    .execute();
  const linked = await db
    .selectFrom('identities')
    .select('account_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirstOrThrow();
  if (linked.account_id !== accountId) refuse('identityTaken', {});
}

/** Parts an identity from an account; nothing happens when they are not linked. */
export async function unlinkIdentity(
  { db }: Transaction,
  { issuer, subject, accountId }: Identity & { accountId: string },
): Promise<void> {
  await db
    .deleteFrom('identities')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .where('account_id', '=', accountId)
    .execute();
}

/** The identities that sign in to an account, first linked first. */
export async function identitiesOf(
  { db }: ReadTransaction,
  accountId: string,
): Promise<(Identity & { linkedAt: string })[]> {
  const rows = await db
    .selectFrom('identities')
    .select(['issuer', 'subject', 'linked_at'])
    .where('account_id', '=', accountId)
    .orderBy('linked_at')
    .orderBy('issuer')
    .orderBy('subject')
    .execute();
  return rows.map(({ issuer, subject, linked_at: linkedAt }) => ({ issuer, subject, linkedAt }));
}

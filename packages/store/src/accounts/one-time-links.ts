/** Links that are good once: for the first administrator, and for whoever chooses a password. */

import { refuse } from '@bihuan/domain';
import type { ReadTransaction, Transaction } from '../store.js';
import { minutesAfter } from './instants.js';
import { lockAccount } from './lock-account.js';
import { digestOf, newToken } from './token.js';

export type LinkPurpose = 'firstAdministrator' | 'setPassword';

export interface NewLink {
  purpose: LinkPurpose;
  /** Null for the first administrator, who has no account yet. */
  accountId: string | null;
  at: string;
  validMinutes: number;
  /** Those that were made before for the same stay good. */
  besideOthers?: boolean;
}

/**
 * Makes a link; those that were made before for the same are void, unless it is to hold beside them. The token is given
 * out here and nowhere else.
 */
export async function makeLink(tx: Transaction, link: NewLink): Promise<string> {
  const { purpose, accountId, at, validMinutes, besideOthers = false } = link;
  const token = newToken();
  if (!besideOthers) await voidLinks(tx, link);
  await tx.db
    .insertInto('one_time_links')
    .values({
      digest: digestOf(token),
      purpose,
      account_id: accountId,
      made_at: at,
      expires_at: minutesAfter(at, validMinutes),
      used_at: null,
    })
    .execute();
  return token;
}

async function voidLinks(
  tx: Transaction,
  { purpose, accountId }: Pick<NewLink, 'purpose' | 'accountId'>,
): Promise<void> {
  if (accountId !== null) await lockAccount(tx, accountId);
  await tx.db
    .deleteFrom('one_time_links')
    .where('purpose', '=', purpose)
    .where('account_id', accountId === null ? 'is' : '=', accountId)
    .where('used_at', 'is', null)
    .execute();
}

/** What a link is for, so that the page can be shown. @throws Refused `linkNotValid` */
export async function findLink(
  { db }: ReadTransaction,
  { token, at }: { token: string; at: string },
): Promise<{ purpose: LinkPurpose; accountId: string | null }> {
  const row = await db
    .selectFrom('one_time_links')
    .select(['purpose', 'account_id'])
    .where('digest', '=', digestOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row
    ? { purpose: row.purpose as LinkPurpose, accountId: row.account_id }
    : refuse('linkNotValid', {});
}

/**
 * Uses a link up, in the transaction of what it is good for: of two at the same moment, one is refused.
 * @throws Refused `linkNotValid`
 */
export async function takeLink(
  tx: Transaction,
  { token, purpose, at }: { token: string; purpose: LinkPurpose; at: string },
): Promise<{ accountId: string | null }> {
  const { accountId } = await findLink(tx, { token, at });
  if (accountId !== null) await lockAccount(tx, accountId);
  const { numUpdatedRows } = await tx.db
    .updateTable('one_time_links')
    .set({ used_at: at })
    .where('digest', '=', digestOf(token))
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return numUpdatedRows === 0n ? refuse('linkNotValid', {}) : { accountId };
}

/** Takes away links that are used or over; returns how many. */
export async function sweepLinks({ db }: Transaction, at: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('one_time_links')
    .where((eb) => eb.or([eb('expires_at', '<=', at), eb('used_at', 'is not', null)]))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

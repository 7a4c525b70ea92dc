/** 一次性链接: what one is for, and what it is taken for. */

import { refuse } from '@bihuan/domain';
import {
  type AccountRecord,
  accountHolders,
  countWithAccount,
  findAccount,
  findLink,
  type LinkPurpose,
  type ReadTransaction,
  setPassword,
  takeLink,
} from '@bihuan/store';
import { noteWith, personActor } from '../../app/access-notes.js';
import { localDate } from '../local-date.js';
import type { AccessParts, Asking } from './access-parts.js';
import { hashOfNew } from './new-password.js';
import { openFor } from './open-for.js';

/** What a link is for, with the names of its account. */
export interface LookedAt {
  purpose: LinkPurpose;
  account: AccountRecord | null;
  name: string | null;
}

/** What the page of a link shows. @throws Refused `linkNotValid`, also where it would be refused when taken */
export async function lookAtLink(tx: ReadTransaction, token: string, at: string): Promise<LookedAt> {
  const { purpose, accountId } = await findLink(tx, { token, at });
  if (accountId === null) {
    await assertVacant(tx, at);
    return { purpose, account: null, name: null };
  }
  const account = await findAccount(tx, accountId);
  if (account.status !== 'active') refuse('linkNotValid', {});
  const holders = await accountHolders(tx, [account.personId], localDate(at));
  return { purpose, account, name: holders.get(account.personId)?.name ?? null };
}

/** Whether a first administrator may still be made: nobody can sign in to that office. @throws Refused `linkNotValid` */
export async function assertVacant(tx: ReadTransaction, at: string): Promise<void> {
  if ((await countWithAccount(tx, 'systemAdmin', localDate(at))) > 0) refuse('linkNotValid', {});
}

/**
 * Sets the password of the link's account, and signs in. All other sessions of the account end.
 * @returns the token
 * @throws Refused `linkNotValid`, `passwordTooWeak`
 */
export async function takePasswordLink(
  parts: AccessParts,
  asking: Asking,
  { token, password }: { token: string; password: string },
): Promise<string> {
  const { at } = asking.caller;
  const { account, name } = await parts.store.read((tx) => lookAtLink(tx, token, at));
  if (!account) return refuse('linkNotValid', {});
  const hash = await hashOfNew(password, [account.loginName, name], parts.rules);
  return parts.store.transaction(async (tx) => {
    await takeLink(tx, { token, purpose: 'setPassword', at });
    await setPassword(tx, account.id, { hash, at });
    const about = { actor: personActor(account.personId), object: `account:${account.id}` };
    await noteWith(tx, asking, 'linkUsed', about);
    await noteWith(tx, asking, 'passwordReset', about);
    return openFor(tx, parts, asking, account, { by: 'link', secondFactor: false });
  });
}

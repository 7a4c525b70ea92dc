/** What an administrator does with the account of somebody else. */

import type { MadeLink } from '@bihuan/contract';
import type { AccessKind, PolicyName } from '@bihuan/domain';
import {
  type AccountHolder,
  type AccountRecord,
  accountHolders,
  countWithAccount,
  demandNewPassword as demand,
  endSessions,
  findAccount,
  type ReadTransaction,
  removeSecondFactor as remove,
  setAccountStatus,
  type Transaction,
} from '@bihuan/store';
import { noteWith } from '../../app/access-notes.js';
import { authorised } from '../../app/authorised.js';
import { localDate } from '../local-date.js';
import type { AccessParts, Asking } from '../session/access-parts.js';
import { makeLink } from './make-link.js';

/** An account with whose it is. */
export interface HeldAccount {
  account: AccountRecord;
  holder: AccountHolder;
  /** What is asked of whoever manages it. */
  managing: PolicyName;
}

/** @param account null: it is being made */
type ManagingPolicy = (
  holder: Pick<AccountHolder, 'administration'>,
  account: Pick<AccountRecord, 'hasPassword' | 'signedInAt'> | null,
) => PolicyName;

/**
 * An administrator's account is the security administrator's business. As long as none of those can sign in, that of
 * somebody who has never come in is the system administrator's: how else could the first one come in, also when his
 * first link has run out.
 * @param at UTC instant
 */
export async function managingPolicyOn(tx: ReadTransaction, at: string): Promise<ManagingPolicy> {
  const isWatched = (await countWithAccount(tx, 'securityAdmin', localDate(at))) > 0;
  return ({ administration }, account) => {
    const isNew = account === null || !(account.hasPassword || account.signedInAt !== null);
    return administration === null || (isNew && !isWatched) ? 'manageAccounts' : 'manageAdministrators';
  };
}

/** Accounts with whose they are. @param at UTC instant */
export async function held(
  tx: ReadTransaction,
  accounts: readonly AccountRecord[],
  at: string,
): Promise<HeldAccount[]> {
  const ids = accounts.map(({ personId }) => personId);
  const holders = await accountHolders(tx, ids, localDate(at));
  const managingOf = await managingPolicyOn(tx, at);
  return accounts.map((account) => {
    const { personId } = account;
    const holder = holders.get(personId) ?? { personId, name: null, administration: null };
    return { account, holder, managing: managingOf(holder, account) };
  });
}

/** One account with whose it is. @throws Refused `unknownAccount` */
export async function heldAccount(tx: ReadTransaction, accountId: string, at: string): Promise<HeldAccount> {
  const [found] = await held(tx, [await findAccount(tx, accountId)], at);
  if (!found) throw new Error('an account that was found is held by somebody');
  return found;
}

/**
 * Does something with an account, if the caller may, with its entry in the access log, in one transaction.
 * @throws Refused `unknownAccount`, `notYourRole`, `outsideYourScope` for one's own
 */
async function manage<T>(
  { store }: AccessParts,
  asking: Asking,
  accountId: string,
  { kind, act }: { kind: AccessKind; act: (tx: Transaction) => Promise<T> },
): Promise<T> {
  const { caller } = asking;
  return store.transaction(async (tx) => {
    const { holder, managing } = await heldAccount(tx, accountId, caller.at);
    authorised(caller, managing, { personId: holder.personId });
    const made = await act(tx);
    // Last: the log is one row for all, and whoever waits for an account must not hold it.
    await noteWith(tx, asking, kind, { object: `account:${accountId}` });
    return made;
  });
}

/** 停用: signed out at once. */
export function disableAccount(parts: AccessParts, asking: Asking, accountId: string): Promise<void> {
  const act = (tx: Transaction) => setAccountStatus(tx, accountId, 'disabled');
  return manage(parts, asking, accountId, { kind: 'accountDisabled', act });
}

/** 启用. */
export function enableAccount(parts: AccessParts, asking: Asking, accountId: string): Promise<void> {
  const act = (tx: Transaction) => setAccountStatus(tx, accountId, 'active');
  return manage(parts, asking, accountId, { kind: 'accountEnabled', act });
}

/** 重设密码: a link by which its owner chooses a new one; until then the old one holds. */
export function makeAccountLink(parts: AccessParts, asking: Asking, accountId: string): Promise<MadeLink> {
  const act = (tx: Transaction) => makeLink(tx, { purpose: 'setPassword', accountId, at: asking.caller.at });
  return manage(parts, asking, accountId, { kind: 'linkMade', act });
}

/** 要求换密码: also of whoever is signed in. */
export function demandNewPassword(parts: AccessParts, asking: Asking, accountId: string): Promise<void> {
  const act = (tx: Transaction) => demand(tx, accountId);
  return manage(parts, asking, accountId, { kind: 'passwordDemanded', act });
}

/** 取消动态口令: its sessions were opened with what is gone now, and end. */
export function removeSecondFactor(parts: AccessParts, asking: Asking, accountId: string): Promise<void> {
  const act = async (tx: Transaction) => {
    await remove(tx, accountId);
    await endSessions(tx, accountId);
  };
  return manage(parts, asking, accountId, { kind: 'secondFactorRemoved', act });
}

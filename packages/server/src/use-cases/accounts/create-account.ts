import type { MadeLink } from '@bihuan/contract';
import type { PolicyName } from '@bihuan/domain';
import {
  type AccountHolder,
  accountHolders,
  countWithAccount,
  createAccount as create,
  findPerson,
  type ReadTransaction,
} from '@bihuan/store';
import { noteWith } from '../../app/access-notes.js';
import { authorised } from '../../app/authorised.js';
import { localDate } from '../local-date.js';
import type { AccessParts, Asking } from '../session/access-parts.js';
import { makeLink } from './make-link.js';
import { type HeldAccount, managingPolicy } from './manage-account.js';

/**
 * 建立账号 for somebody on record, without a password, and the link by which he chooses one.
 * @throws Refused `unknownPerson`, `personHasAccount`, `loginNameTaken`, `loginNameNotValid`, `notYourRole`
 */
export async function createAccount(
  { store }: AccessParts,
  asking: Asking,
  { personId, loginName }: { personId: string; loginName: string },
): Promise<HeldAccount & { link: MadeLink }> {
  const { caller } = asking;
  const { at } = caller;
  return store.transaction(async (tx) => {
    await findPerson(tx, personId);
    const holder = (await accountHolders(tx, [personId], localDate(at))).get(personId);
    const known = holder ?? { personId, name: null, administration: null };
    authorised(caller, await creatingPolicy(tx, known, at), { personId });
    const account = await create(tx, { id: tx.newId(), personId, loginName, at, passwordHash: null });
    const object = `account:${account.id}`;
    await noteWith(tx, asking, 'accountMade', { object });
    await noteWith(tx, asking, 'linkMade', { object });
    const link = await makeLink(tx, { purpose: 'setPassword', accountId: account.id, at });
    return { account, holder: known, link };
  });
}

/**
 * An administrator's account is made by the security administrator. As long as none of those can sign in, the system
 * administrator makes it: how else could the first one come in.
 */
async function creatingPolicy(tx: ReadTransaction, holder: AccountHolder, at: string): Promise<PolicyName> {
  const isWatched = (await countWithAccount(tx, 'securityAdmin', localDate(at))) > 0;
  return isWatched ? managingPolicy(holder) : 'manageAccounts';
}

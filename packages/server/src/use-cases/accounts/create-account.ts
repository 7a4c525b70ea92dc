import type { MadeLink } from '@bihuan/contract';
import { accountHolders, createAccount as create, findPerson } from '@bihuan/store';
import { noteWith } from '../../app/access-notes.js';
import { authorised } from '../../app/authorised.js';
import { localDate } from '../local-date.js';
import type { AccessParts, Asking } from '../session/access-parts.js';
import { makeLink } from './make-link.js';
import { type HeldAccount, managingPolicyOn } from './manage-account.js';

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
    const managing = (await managingPolicyOn(tx, at))(known, null);
    authorised(caller, managing, { personId });
    const account = await create(tx, { id: tx.newId(), personId, loginName, at, passwordHash: null });
    const link = await makeLink(tx, { purpose: 'setPassword', accountId: account.id, at });
    const object = `account:${account.id}`;
    await noteWith(tx, asking, 'accountMade', { object });
    await noteWith(tx, asking, 'linkMade', { object });
    return { account, holder: known, managing, link };
  });
}

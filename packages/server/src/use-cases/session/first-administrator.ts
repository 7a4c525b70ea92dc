import { createAccount, executeAll, takeLink, takeTurn } from '@bihuan/store';
import { noteWith, personActor } from '../../app/access-notes.js';
import { operatorHere } from '../accounts/at-this-machine.js';
import { localDate } from '../local-date.js';
import type { AccessParts, Asking } from './access-parts.js';
import { assertVacant, lookAtLink } from './links.js';
import { hashOfNew } from './new-password.js';
import { openFor } from './open-for.js';

export interface FirstAdministrator {
  token: string;
  loginName: string;
  name: string;
  password: string;
}

/**
 * 建立首位系统管理员: the person, the appointment, the account, and the session, all of it or nothing. From then on
 * nobody is local any more.
 * @returns the token of the session
 * @throws Refused `linkNotValid`, `passwordTooWeak`, `loginNameNotValid`, `loginNameTaken`
 */
export async function takeFirstAdministratorLink(
  parts: AccessParts,
  asking: Asking,
  { token, loginName, name, password }: FirstAdministrator,
): Promise<string> {
  const { at, origin } = asking.caller;
  await parts.store.read((tx) => lookAtLink(tx, token, at));
  const passwordHash = await hashOfNew(password, [loginName, name], parts.rules);
  const [personId, grantId, accountId] = [parts.store.newId(), parts.store.newId(), parts.store.newId()];
  return parts.store.transaction(async (tx) => {
    await takeTurn(tx);
    await takeLink(tx, { token, purpose: 'firstAdministrator', at });
    await assertVacant(tx, at);
    const personal = { name, phone: null, email: null };
    const from = localDate(at);
    await executeAll(
      tx,
      [
        { type: 'RegisterPerson', personId, personal },
        { type: 'Appoint', personId, grantId, administration: 'systemAdmin', from },
      ],
      // Nobody appoints himself: whoever runs the program gives the first office, by giving out the link.
      { actor: operatorHere(), origin, at },
    );
    const account = await createAccount(tx, { id: accountId, personId, loginName, at, passwordHash });
    const about = { actor: personActor(personId), object: `account:${accountId}` };
    await noteWith(tx, asking, 'linkUsed', about);
    await noteWith(tx, asking, 'accountMade', about);
    return openFor(tx, parts, asking, account, { by: 'link', secondFactor: false });
  });
}

import type { MadeLink } from '@bihuan/contract';
import { type AccessKind, loginKey, refuse } from '@bihuan/domain';
import {
  accountsInOffice,
  appendAccess,
  endSessions,
  removeSecondFactor,
  type Store,
  takeTurn,
} from '@bihuan/store';
import { entryAtMachine } from '../../app/access-notes.js';
import { authorised } from '../../app/authorised.js';
import type { Caller } from '../../app/caller.js';
import { localDate } from '../local-date.js';
import { makeLink } from './make-link.js';

/**
 * At the command line, the link by which the only security administrator who can sign in chooses a new password: with
 * another one in the office, that one gives it, and this would be a back door.
 * @param withoutSecondFactor telephone and recovery codes are lost: the second factor is to be set up anew, and open
 * sessions end
 * @throws Refused `notASecurityAdministrator`, `securityAdministratorCanSignIn`, `notYourRole`
 */
export async function readmitAdministrator(
  store: Store,
  caller: Caller,
  { loginName, withoutSecondFactor }: { loginName: string; withoutSecondFactor: boolean },
): Promise<MadeLink> {
  const by = authorised(caller, 'readmitAdministrator', {});
  return store.transaction(async (tx) => {
    await takeTurn(tx);
    const inOffice = await accountsInOffice(tx, 'securityAdmin', localDate(by.at));
    const account = inOffice.find((one) => one.loginKey === loginKey(loginName));
    if (!account) return refuse('notASecurityAdministrator', { name: loginName });
    if (inOffice.length > 1) return refuse('securityAdministratorCanSignIn', {});
    const { id: accountId } = account;
    const made = await makeLink(tx, { purpose: 'setPassword', accountId, at: by.at });
    const kinds: AccessKind[] = ['linkMade'];
    if (withoutSecondFactor) {
      await removeSecondFactor(tx, accountId);
      await endSessions(tx, accountId);
      kinds.push('secondFactorRemoved');
    }
    const object = `account:${accountId}`;
    await appendAccess(
      tx,
      kinds.map((kind) => entryAtMachine(by, kind, { object })),
    );
    return made;
  });
}

/** Accounts for one person of each role (and a second verifier and leader), each with a link to come in by. */

import type { AccessEntry, Administration, LedgerRole } from '@bihuan/domain';
import { appendAccess, createAccount, type Transaction } from '@bihuan/store';
import { entryAtMachine } from '../app/access-notes.js';
import type { RecordedBy } from '../app/authorised.js';
import { makeLink } from '../use-cases/accounts/make-link.js';
import type { DemoPerson, PersonKey } from './data/people.js';
import { UNITS } from './data/units.js';
import type { DemoIds } from './demo-ids.js';

/** Somebody whom the demo lets in. */
export interface DemoLink {
  roles: readonly (LedgerRole | Administration)[];
  name: string;
  unit: string;
  title: string;
  loginName: string;
  /** `/link#…`, good once and for three days. */
  path: string;
  /** UTC instant. */
  expiresAt: string;
}

/** Makes the accounts, without passwords; each is chosen by whoever opens the link. */
export async function signInLinks(
  tx: Transaction,
  by: RecordedBy,
  { ids, people }: { ids: DemoIds; people: ReadonlyMap<PersonKey, DemoPerson> },
): Promise<DemoLink[]> {
  const links: DemoLink[] = [];
  for (const [key, person] of people) {
    const { loginName } = person;
    if (loginName === null) continue;
    const id = tx.newId();
    const { at } = by;
    await createAccount(tx, { id, personId: ids.person(key), loginName, at, passwordHash: null });
    await appendAccess(tx, [
      entryAtMachine(by, 'accountMade', { object: `account:${id}` }),
      linkMade(by, id),
    ]);
    links.push(await demoLink(tx, { ...person, loginName }, { accountId: id, at }));
  }
  return links;
}

/** The link by which somebody of the demo chooses a password; an earlier one is void. */
export async function demoLink(
  tx: Transaction,
  { roles, administration, name, unit, title, loginName }: DemoPerson & { loginName: string },
  { accountId, at }: { accountId: string; at: string },
): Promise<DemoLink> {
  const { path, expiresAt } = await makeLink(tx, { purpose: 'setPassword', accountId, at });
  const held = administration === null ? roles : [administration];
  return { roles: held, name, unit: UNITS[unit].name, title, loginName, path, expiresAt };
}

/** What the access log keeps of such a link. */
export function linkMade(by: RecordedBy, accountId: string): AccessEntry {
  return entryAtMachine(by, 'linkMade', { object: `account:${accountId}` });
}

/** Accounts for one person of each role (and a second verifier and leader), each with a link to come in by. */

import type { AccessEntry, Administration, LedgerRole } from '@bihuan/domain';
import { appendAccess, createAccount, type Transaction } from '@bihuan/store';
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
}

/** Makes the accounts, without passwords; each is chosen by whoever opens the link. */
export async function signInLinks(
  tx: Transaction,
  by: RecordedBy,
  { ids, people }: { ids: DemoIds; people: ReadonlyMap<PersonKey, DemoPerson> },
): Promise<DemoLink[]> {
  const links: DemoLink[] = [];
  for (const [key, person] of people) {
    const { loginName, name, unit, title, roles, administration } = person;
    if (loginName === null) continue;
    const id = tx.newId();
    const { at } = by;
    await createAccount(tx, { id, personId: ids.person(key), loginName, at, passwordHash: null });
    await appendAccess(tx, [entry(by, 'accountMade', id), entry(by, 'linkMade', id)]);
    const { path } = await makeLink(tx, { purpose: 'setPassword', accountId: id, at });
    const held = administration === null ? roles : [administration];
    links.push({ roles: held, name, unit: UNITS[unit].name, title, loginName, path });
  }
  return links;
}

function entry(by: RecordedBy, kind: 'accountMade' | 'linkMade', accountId: string): AccessEntry {
  const { at, actor, origin } = by;
  return { at, kind, actor, origin, address: null, device: null, object: `account:${accountId}`, detail: {} };
}

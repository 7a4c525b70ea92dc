/** Open sessions for the people of the invented city: signing in itself is not measured. */

import { accountOfPerson, createAccount, openSession, type Store } from '@bihuan/store';
import type { City, Member } from '../generate/city.js';

export interface Cookies {
  office: string;
  verifier: string;
  /** Of each unit that does the work. */
  liaisons: { unit: string; partyId: string; cookie: string }[];
}

/** A session for everybody who is measured. */
export async function signedIn(store: Store, city: City): Promise<Cookies> {
  const liaisons: Cookies['liaisons'] = [];
  for (const { party, partyId, liaison } of city.doing) {
    liaisons.push({ unit: party.text, partyId, cookie: await session(store, liaison) });
  }
  return {
    office: await session(store, city.office),
    verifier: await session(store, city.verifier),
    liaisons,
  };
}

async function session(store: Store, { personId }: Member): Promise<string> {
  const newId = store.newId();
  const at = new Date().toISOString();
  const { token } = await store.transaction(async (tx) => {
    const loginName = `bench.${newId}`.slice(0, 40);
    const account =
      (await accountOfPerson(tx, personId)) ??
      (await createAccount(tx, { id: newId, personId, loginName, at, passwordHash: null }));
    const rule = { idleMinutes: 1e6, absoluteMinutes: 1e6 };
    return openSession(tx, {
      ...{ accountId: account.id, stage: 'open', secondFactor: true, device: null, address: null, at, rule },
    });
  });
  return `bihuan=${token}`;
}

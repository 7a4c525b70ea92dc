/** Sessions of the cast of `twoBodies`, as signing in opens them. */

import { defaultSessionRule } from '@bihuan/domain';
import { createAccount, openSession, type Store } from '@bihuan/store';
import type { CastMember } from './cast.js';

/** Opens a session with the second factor given, on an account made for it; the `cookie` header of its browser. */
export async function cookieFor(store: Store, { personId }: CastMember, at: string): Promise<string> {
  const accountId = store.newId();
  const account = {
    id: accountId,
    personId,
    loginName: `user-${personId.slice(-12)}`,
    at,
    // Nobody types one, but whoever has none is no administrator who can sign in.
    passwordHash: 'never-checked',
  };
  const { token } = await store.transaction(async (tx) => {
    await createAccount(tx, account);
    const browser = { device: null, address: null };
    const session = { accountId, stage: 'open', secondFactor: true, at, rule: defaultSessionRule } as const;
    return openSession(tx, { ...session, ...browser });
  });
  return `bihuan=${token}`;
}

/** Invented accounts to test with. */

import { createAccount } from '../accounts/create-account.js';
import { hashPassword } from '../accounts/password-hash.js';
import type { Store } from '../store.js';

export const PASSWORD = 'kite-river-42-lamp';
/** Hashed once: it takes a quarter of a second. */
const hashed = hashPassword(PASSWORD);
let count = 0;

/** An account with this password; its ids and its login name. */
export async function addAccount(
  store: Store,
  { withPassword = true }: { withPassword?: boolean } = {},
): Promise<{ accountId: string; personId: string; loginName: string }> {
  count += 1;
  const [accountId, personId, loginName] = [store.newId(), store.newId(), `user${count}`];
  const passwordHash = withPassword ? await hashed : null;
  const account = { id: accountId, personId, loginName, at: '2026-08-25T01:00:00.000Z', passwordHash };
  await store.transaction((tx) => createAccount(tx, account));
  return { accountId, personId, loginName };
}

/** An instant so many seconds after two o'clock on an invented day. */
export function second(seconds: number): string {
  return new Date(Date.parse('2026-08-25T02:00:00.000Z') + seconds * 1_000).toISOString();
}

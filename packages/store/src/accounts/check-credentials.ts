/** Signing in, first step: name and password. Whether the name or the password was wrong cannot be told apart. */

import { type LockOutRule, loginKey } from '@bihuan/domain';
import type { Store } from '../store.js';
import { type AccountRecord, accountRecord } from './account-record.js';
import { strengthenHash } from './change-account.js';
import { forgetTries, takeTry } from './failed-tries.js';
import { accountRowOf } from './find-account.js';
import { hashPassword, isHashOutdated, isPassword } from './password-hash.js';

export interface Credentials {
  loginName: string;
  password: string;
  /** Instant, UTC. */
  at: string;
  rule: LockOutRule;
}

export type CredentialVerdict =
  | { outcome: 'accepted'; account: AccountRecord }
  /** `accountId` is for the log only: whoever asks must not learn whether the name is known. */
  | { outcome: 'wrong'; accountId: string | null }
  /** The password is right, and the account is switched off. */
  | { outcome: 'disabled'; account: AccountRecord }
  /** Too many failures on this name, which need not be anybody's. */
  | { outcome: 'wait'; seconds: number };

/** Checks name and password. It takes as long for a name that nobody has. */
export async function checkCredentials(
  store: Store,
  { loginName, password, at, rule }: Credentials,
): Promise<CredentialVerdict> {
  const triedOn = `password:${loginKey(loginName)}` as const;
  const seconds = await store.transaction((tx) => takeTry(tx, triedOn, { at, rule }));
  if (seconds > 0) return { outcome: 'wait', seconds };
  const row = await store.read((tx) => accountRowOf(tx, loginName));
  const isRight = await isPassword(password, row?.password ?? null);
  if (!row || !isRight) return { outcome: 'wrong', accountId: row?.id ?? null };
  const was = row.password ?? '';
  const becomes = isHashOutdated(was) ? await hashPassword(password) : null;
  await store.transaction(async (tx) => {
    await forgetTries(tx, triedOn);
    if (becomes !== null) await strengthenHash(tx, row.id, { was, becomes });
  });
  const account = accountRecord(row);
  return account.status === 'active' ? { outcome: 'accepted', account } : { outcome: 'disabled', account };
}

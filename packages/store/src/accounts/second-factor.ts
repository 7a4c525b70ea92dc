/** The second factor: an authenticator app, and recovery codes for when it is gone. */

import { createHmac, randomBytes } from 'node:crypto';
import {
  acceptedTotpStep,
  type Hmac,
  type LockOutRule,
  RECOVERY_CODE_BYTES,
  RECOVERY_CODE_COUNT,
  readRecoveryCode,
  recoveryCode,
  refuse,
  TOTP_DIGITS,
  TOTP_SECRET_BYTES,
} from '@bihuan/domain';
import type { ReadTransaction, Store, Transaction } from '../store.js';
import { forgetTries, takeTry } from './failed-tries.js';
import { lockAccount } from './lock-account.js';
import type { SecretBox } from './secret-box.js';
import { digestOf } from './token.js';

const APP_CODE = new RegExp(`^\\d{${TOTP_DIGITS}}$`);
const hmac: Hmac = (key, message) => createHmac('sha1', key).update(message).digest();

/** A secret that is being set up: nothing is stored until a code of it has been typed. */
export interface NewSecondFactor {
  secret: Uint8Array;
  /** To be sent back with the first code. */
  sealed: string;
}

/** A fresh secret for this account; show it once, as a QR code and as text. */
export function newSecondFactor(box: SecretBox, accountId: string): NewSecondFactor {
  const secret = new Uint8Array(randomBytes(TOTP_SECRET_BYTES));
  return { secret, sealed: box.seal(secret, accountId) };
}

/**
 * Sets the second factor, proved by its first code, in place of the one before.
 * @returns the recovery codes, to be shown once
 * @throws Refused `wrongSecondFactor`, `unknownAccount`
 */
export async function setSecondFactor(
  tx: Transaction,
  { accountId, sealed, code, at, box }: SecondFactorSetting,
): Promise<string[]> {
  const step = acceptedTotpStep({ secret: opened(box, sealed, accountId), code, at, lastStep: 0 }, hmac);
  if (step === null) return refuse('wrongSecondFactor', {});
  const { numUpdatedRows } = await tx.db
    .updateTable('accounts')
    .set({ totp_secret: sealed, totp_confirmed_at: at, totp_step: step })
    .where('id', '=', accountId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) refuse('unknownAccount', { id: accountId });
  return newRecoveryCodes(tx, accountId);
}

export interface SecondFactorSetting {
  accountId: string;
  /** As `newSecondFactor` gave it. */
  sealed: string;
  code: string;
  at: string;
  box: SecretBox;
}

/** What was sealed here comes back from a browser: anything else is a wrong code, not a fault. */
function opened(box: SecretBox, sealed: string, accountId: string): Uint8Array {
  try {
    return box.open(sealed, accountId);
  } catch {
    return refuse('wrongSecondFactor', {});
  }
}

/** Takes the second factor away: for whoever has lost it and all codes. */
export async function removeSecondFactor({ db }: Transaction, accountId: string): Promise<void> {
  await db
    .updateTable('accounts')
    .set({ totp_secret: null, totp_confirmed_at: null })
    .where('id', '=', accountId)
    .execute();
  await db.deleteFrom('recovery_codes').where('account_id', '=', accountId).execute();
}

/** How many recovery codes are not used yet. */
export async function countRecoveryCodes({ db }: ReadTransaction, accountId: string): Promise<number> {
  const { count } = await db
    .selectFrom('recovery_codes')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** Ten fresh codes in place of all others; to be shown once. */
export async function newRecoveryCodes(tx: Transaction, accountId: string): Promise<string[]> {
  const { db } = tx;
  const codes = Array.from({ length: RECOVERY_CODE_COUNT }, () =>
    recoveryCode(randomBytes(RECOVERY_CODE_BYTES)),
  );
  await lockAccount(tx, accountId);
  await db.deleteFrom('recovery_codes').where('account_id', '=', accountId).execute();
  const rows = codes.map((code) => ({ account_id: accountId, digest: digestOf(code), used_at: null }));
  await db.insertInto('recovery_codes').values(rows).execute();
  return codes;
}

export type SecondFactorVerdict =
  | { outcome: 'accepted'; by: 'app' }
  | { outcome: 'accepted'; by: 'recoveryCode'; codesLeft: number }
  | { outcome: 'wrong' }
  | { outcome: 'wait'; seconds: number };

export interface SecondFactorTry {
  accountId: string;
  /** Of the app, or a recovery code. */
  code: string;
  at: string;
  rule: LockOutRule;
  box: SecretBox;
}

/** Signing in, second step. Each code is good once. */
export async function checkSecondFactor(
  store: Store,
  { accountId, code, at, rule, box }: SecondFactorTry,
): Promise<SecondFactorVerdict> {
  const triedOn = `secondFactor:${accountId}` as const;
  const seconds = await store.transaction((tx) => takeTry(tx, triedOn, { at, rule }));
  if (seconds > 0) return { outcome: 'wait', seconds };
  return store.transaction(async (tx) => {
    const verdict =
      (await usedAppCode(tx, { accountId, code, at, box })) ??
      (await usedRecoveryCode(tx, { accountId, code, at }));
    if (verdict) await forgetTries(tx, triedOn);
    return verdict ?? { outcome: 'wrong' };
  });
}

async function usedAppCode(
  { db }: Transaction,
  { accountId, code, at, box }: Omit<SecondFactorTry, 'rule'>,
): Promise<SecondFactorVerdict | null> {
  // Recovery codes go on working where the key that the app's secret is sealed with was lost.
  if (!APP_CODE.test(code.normalize('NFKC').replace(/\s/g, ''))) return null;
  const query = db.selectFrom('accounts').select(['totp_secret', 'totp_step']).where('id', '=', accountId);
  const account = await query.executeTakeFirst();
  if (!account || account.totp_secret === null) return null;
  const secret = box.open(account.totp_secret, accountId);
  const step = acceptedTotpStep({ secret, code, at, lastStep: account.totp_step }, hmac);
  if (step === null) return null;
  // Of two requests with the same code, one finds the step already taken.
  const { numUpdatedRows } = await db
    .updateTable('accounts')
    .set({ totp_step: step })
    .where('id', '=', accountId)
    .where('totp_step', '<', step)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? { outcome: 'accepted', by: 'app' } : null;
}

async function usedRecoveryCode(
  tx: Transaction,
  { accountId, code, at }: { accountId: string; code: string; at: string },
): Promise<SecondFactorVerdict | null> {
  const { numUpdatedRows } = await tx.db
    .updateTable('recovery_codes')
    .set({ used_at: at })
    .where('account_id', '=', accountId)
    .where('digest', '=', digestOf(readRecoveryCode(code)))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return null;
  return { outcome: 'accepted', by: 'recoveryCode', codesLeft: await countRecoveryCodes(tx, accountId) };
}

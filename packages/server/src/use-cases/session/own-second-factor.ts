/** 动态口令: setting it up, and fresh recovery codes. */

import type { Proof } from '@bihuan/contract';
import { base32, refuse, totpAddress } from '@bihuan/domain';
import {
  endSessions,
  newRecoveryCodes as freshCodes,
  newSecondFactor,
  raiseSession,
  setSecondFactor as store,
} from '@bihuan/store';
import { noteWith } from '../../app/access-notes.js';
import type { AccessParts, Asking } from './access-parts.js';
import { ownSession } from './own-session.js';
import { proveAgain } from './prove-again.js';

/** A fresh secret, to be shown once; nothing is stored. */
export function beginSecondFactor({ box, rules }: AccessParts, asking: Asking) {
  const { session } = ownSession(asking);
  const { secret, sealed } = newSecondFactor(box, session.accountId);
  return {
    address: totpAddress(secret, rules.issuer, session.loginName),
    secret: base32(secret),
    sealed,
  };
}

interface Setting {
  sealed: string;
  code: string;
  proof?: Proof | undefined;
}

/**
 * Sets the second factor by its first code, in place of one that there may be. The session counts as opened with it,
 * under a new token; the others end.
 * @throws Refused `wrongSecondFactor`, `wrongPassword`, `codeNeeded`
 */
export async function setSecondFactor(
  parts: AccessParts,
  asking: Asking,
  { sealed, code, proof }: Setting,
): Promise<{ recoveryCodes: string[]; token: string }> {
  const { session } = ownSession(asking);
  if (session.hasSecondFactor) await proveAgain(parts, asking, session, proof);
  const { accountId, id } = session;
  const { at } = asking.caller;
  return parts.store.transaction(async (tx) => {
    const recoveryCodes = await store(tx, { accountId, sealed, code, at, box: parts.box });
    await endSessions(tx, accountId, { except: id });
    await noteWith(tx, asking, 'secondFactorSet', { object: `account:${accountId}` });
    return { recoveryCodes, token: await raiseSession(tx, id, at) };
  });
}

/** Ten fresh codes in place of the others. @throws Refused `secondFactorNotSet`, `wrongPassword`, `codeNeeded` */
export async function newRecoveryCodes(parts: AccessParts, asking: Asking, proof: Proof): Promise<string[]> {
  const { session } = ownSession(asking);
  if (!session.hasSecondFactor) return refuse('secondFactorNotSet', {});
  await proveAgain(parts, asking, session, proof);
  const { accountId } = session;
  return parts.store.transaction(async (tx) => {
    const codes = await freshCodes(tx, accountId);
    await noteWith(tx, asking, 'recoveryCodesMade', { object: `account:${accountId}` });
    return codes;
  });
}

import { refuse } from '@bihuan/domain';
import { checkSecondFactor, noteSignIn, raiseSession, type SecondFactorVerdict } from '@bihuan/store';
import { noteWith } from '../../app/access-notes.js';
import type { AccessParts, Asking } from './access-parts.js';

/**
 * 登录第二步: a code opens the session that waits for it, under a new token.
 * @returns the token
 * @throws Refused `signInNeeded` when no session waits, `wrongSecondFactor`, `tooManyAttempts`
 */
export async function giveSecondFactor(parts: AccessParts, asking: Asking, code: string): Promise<string> {
  const { session, step } = asking.visit;
  if (!session || step !== 'secondFactor') return refuse('signInNeeded', {});
  const { accountId, id } = session;
  const verdict = await checkedCode(parts, asking, { accountId, code });
  const { at } = asking.caller;
  return parts.store.transaction(async (tx) => {
    const token = await raiseSession(tx, id, at);
    await noteSignIn(tx, accountId, at);
    await noteWith(tx, asking, 'signedIn', { detail: { by: 'password', secondFactor: verdict.by } });
    if (verdict.by === 'recoveryCode') {
      const detail = { codesLeft: String(verdict.codesLeft) };
      await noteWith(tx, asking, 'recoveryCodeUsed', { object: `account:${accountId}`, detail });
    }
    return token;
  });
}

/** Uses a code of the app, or a recovery code, up. @throws Refused `wrongSecondFactor`, `tooManyAttempts` */
export async function checkedCode(
  { store, rules, box, notes }: AccessParts,
  asking: Asking,
  { accountId, code }: { accountId: string; code: string },
): Promise<Extract<SecondFactorVerdict, { outcome: 'accepted' }>> {
  const { at } = asking.caller;
  const verdict = await checkSecondFactor(store, { accountId, code, at, rule: rules.lockOut, box });
  if (verdict.outcome === 'accepted') return verdict;
  const reason = verdict.outcome === 'wait' ? 'locked' : 'wrong';
  notes.note(asking, 'secondFactorFailed', { object: `account:${accountId}`, detail: { reason } });
  if (verdict.outcome === 'wait') return refuse('tooManyAttempts', { seconds: verdict.seconds });
  return refuse('wrongSecondFactor', {});
}

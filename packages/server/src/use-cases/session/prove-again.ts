import type { Proof } from '@bihuan/contract';
import { refuse } from '@bihuan/domain';
import { checkCredentials, type FoundSession } from '@bihuan/store';
import type { AccessParts, Asking } from './access-parts.js';
import { checkedCode } from './give-second-factor.js';

/**
 * Makes sure that it is still the owner who sits there: by the password, or, for an account without one, by a code.
 * An account with neither has nothing to prove by.
 * @throws Refused `wrongPassword`, `codeNeeded`, `wrongSecondFactor`, `tooManyAttempts`
 */
export async function proveAgain(
  parts: AccessParts,
  asking: Asking,
  session: FoundSession,
  proof: Proof | undefined,
): Promise<void> {
  if (session.passwordChangedAt !== null) {
    await provePassword(parts, asking, session, proof?.password ?? '');
    return;
  }
  if (!session.hasSecondFactor) return;
  if (proof?.code === undefined) return refuse('codeNeeded', {});
  await checkedCode(parts, asking, { accountId: session.accountId, code: proof.code });
}

/** The password once more; it counts as a try to sign in. @throws Refused `wrongPassword`, `tooManyAttempts` */
export async function provePassword(
  { store, rules, notes }: AccessParts,
  asking: Asking,
  { loginName }: FoundSession,
  password: string,
): Promise<void> {
  const typed = { loginName, password, at: asking.caller.at, rule: rules.lockOut };
  const verdict = await checkCredentials(store, typed);
  if (verdict.outcome === 'accepted') return;
  const reason = verdict.outcome === 'wait' ? 'locked' : 'wrong';
  notes.note(asking, 'signInFailed', { detail: { reason, by: 'session' } });
  if (verdict.outcome === 'wait') return refuse('tooManyAttempts', { seconds: verdict.seconds });
  refuse('wrongPassword', {});
}

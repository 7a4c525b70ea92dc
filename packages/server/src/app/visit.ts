/** A request, as far as signing in looks at it: whose session it is, and what is still to be done first. */

import type { AccessMode, SignInStep } from '@bihuan/contract';
import {
  type ActorProfile,
  isPasswordOld,
  needsSecondFactor,
  type PasswordPolicy,
  type PersonProfile,
} from '@bihuan/domain';
import type { FoundSession } from '@bihuan/store';
import type { Browser } from './browser.js';

export interface Visit {
  mode: AccessMode;
  step: SignInStep;
  /** Alive, at whatever step. */
  session: FoundSession | null;
  /** Whose session it is, also before the sign-in is finished: not to be asked for rights, `profile` is. */
  person: PersonProfile | null;
  /** What the policies look at: nobody, until all is done that comes before. */
  profile: ActorProfile;
  browser: Browser;
}

/** What is to be done before anything else, for a session of this person. */
export function stepOf(
  session: FoundSession,
  person: PersonProfile,
  { at, password }: { at: string; password: PasswordPolicy },
): SignInStep {
  if (session.stage === 'secondFactor') return 'secondFactor';
  const { mustChange, passwordChangedAt } = session;
  const isOld = passwordChangedAt !== null && isPasswordOld(passwordChangedAt, at, password);
  if (passwordChangedAt !== null && (mustChange || isOld)) return 'newPassword';
  return needsSecondFactor(person) && !person.secondFactor ? 'setUpSecondFactor' : 'ready';
}

/** Whether the steps so far let the person be asked for rights; then the policies themselves ask for the rest. */
export function isKnown(step: SignInStep): boolean {
  return step === 'setUpSecondFactor' || step === 'ready';
}

import type { PersonProfile } from '@bihuan/domain';
import { refuse } from '@bihuan/domain';
import type { FoundSession } from '@bihuan/store';
import type { Asking } from './access-parts.js';

/** The session of whoever manages his own account. @throws Refused `signInNeeded` where nobody has signed in */
export function ownSession({ visit }: Asking): { session: FoundSession; person: PersonProfile } {
  const { session, person } = visit;
  return session && person ? { session, person } : refuse('signInNeeded', {});
}

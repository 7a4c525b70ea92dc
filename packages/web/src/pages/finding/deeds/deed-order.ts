import type { DeedName, FindingPage } from '@bihuan/contract';
import { isVoid } from '../../../parts/status/stand.js';
import { pendingOf } from './pending-decision.js';

/** The deeds that move a finding on from where it stands, the main one first. */
const mainDeeds: Record<FindingPage['status'], readonly DeedName[]> = {
  registered: ['startImmediate'],
  underway: [
    'submit',
    'concur',
    'reportProgress',
    'decideExtension',
    'decideLateExtension',
    'answerReminder',
  ],
  submitted: ['endorse', 'withdrawSubmission'],
  // What was corrected since goes back to the leader, then to the verifier.
  endorsed: ['endorse', 'verify', 'verifyAsSuperior'],
  verified: ['endorse', 'verify', 'verifyAsSuperior', 'signOff'],
  longTerm: ['submit', 'acceptStage', 'reportProgress'],
  signedOff: ['lookBackAt'],
};

/** The one deed that comes next for the reader, or null where it is somebody else's turn. */
export function mainDeed(finding: Pick<FindingPage, 'status' | 'can' | 'course' | 'waits'>): DeedName | null {
  const { status, can } = finding;
  const pending = pendingOf(finding);
  if (pending && can[pending.deed] === null) return pending.deed;
  if (status === 'signedOff' && isVoid(finding)) return can.reopen === null ? 'reopen' : null;
  return mainDeeds[status].find((name) => can[name] === null) ?? null;
}

/** Refusals that say no more than that it is not the time or not the person for it. */
const FAR = ['wrongState', 'notYourRole', 'notYourDuty', 'notAllowed', 'signInNeeded', 'actorUnknown'];

/** Further deeds: those that may be done, those that are near but locked, and the rest. */
export function otherDeeds(
  { can }: Pick<FindingPage, 'can'>,
  all: readonly DeedName[],
  main: DeedName | null,
): Record<'allowed' | 'near' | 'far', DeedName[]> {
  const rest = all.filter((name) => name !== main && can[name] !== undefined);
  const locked = rest.filter((name) => can[name] !== null);
  return {
    allowed: rest.filter((name) => can[name] === null),
    near: locked.filter((name) => !FAR.includes(can[name]?.code ?? '')),
    far: locked.filter((name) => FAR.includes(can[name]?.code ?? '')),
  };
}

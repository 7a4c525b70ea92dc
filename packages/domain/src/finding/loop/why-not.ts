/** Whether a deed of the loop may be done: the server refuses by it, the button is disabled by it. */

import { mayDo } from '../../access/may-do.js';
import type { ActorProfile } from '../../access/profile.js';
import type { Verdict } from '../../decider.js';
import { type Refusal, refusal } from '../../refusal.js';
import type { FindingState, LiveFinding } from '../finding.js';
import type { FindingContext } from './context.js';
import { policyObject } from './holders.js';
import type { LoopCommand, LoopDeedName } from './loop-commands.js';
import type { LoopDeed } from './loop-deed.js';
import { loopDeed } from './loop-deeds.js';

type AnyDeed = LoopDeed<LoopCommand, LiveFinding['status']>;

/**
 * Why this person may not do this with this finding now, as far as that can be said before anything is filled in:
 * rights, state, independence, and what the finding still lacks. Warnings never stop it.
 */
export function whyNotFinding(deed: LoopDeedName, finding: FindingState, context: FindingContext): Verdict {
  const found = loopDeed(deed);
  if (!('content' in finding)) return { refusal: goneRefusal(deed, finding), warnings: [] };
  const refused =
    rightObjection(deed, found, finding, context) ??
    stateObjection(deed, found, finding, context) ??
    found.whyNot?.(finding, context) ??
    null;
  return { refusal: refused, warnings: [] };
}

/** The same for a filled-in command, with what is to be known before it is done. */
export function whyNotLoop(command: LoopCommand, state: FindingState, context: FindingContext): Verdict {
  const verdict = whyNotFinding(command.type, state, context);
  if (verdict.refusal || !('content' in state)) return verdict;
  const deed = loopDeed(command.type);
  const refused = scanObjection(command, context) ?? deed.objection?.(command, state, context) ?? null;
  return { refusal: refused, warnings: refused ? [] : (deed.warnings?.(command, state, context) ?? []) };
}

function goneRefusal(deed: LoopDeedName, state: FindingState): Refusal {
  return state.status === 'removed'
    ? refusal('wrongState', { deed, status: state.status })
    : refusal('unknownFinding', { id: '' });
}

/** Somebody who types for a leader needs the right to do so, and the leader the right to what is typed. */
function rightObjection(
  name: LoopDeedName,
  deed: AnyDeed,
  finding: LiveFinding,
  context: FindingContext,
): Refusal | null {
  const { actor, onBehalfOf } = context;
  const object = policyObject(finding, context);
  if (!onBehalfOf) return mayDo(actor, deed.policy, object);
  if (!deed.onPaper) return refusal('notForAnother', { deed: name });
  // The paper that he signed stands for his second factor.
  const leader: ActorProfile = { ...onBehalfOf, secondFactor: true };
  return mayDo(actor, 'recordFor', object) ?? mayDo(leader, deed.policy, object);
}

function stateObjection(
  name: LoopDeedName,
  { from, anyNode }: AnyDeed,
  { id, rectificationId, status }: LiveFinding,
  { rectification, isLeaf }: FindingContext,
): Refusal | null {
  if (rectification.closed) return refusal('rectificationClosed', { id: rectificationId });
  if (!isLeaf && !anyNode) return refusal('notALeaf', { deed: name, id });
  return from.includes(status) ? null : refusal('wrongState', { deed: name, status });
}

function scanObjection(command: LoopCommand, { onBehalfOf }: FindingContext): Refusal | null {
  if (!onBehalfOf) return null;
  const scan = 'scanDigest' in command ? command.scanDigest : null;
  return scan ? null : refusal('scanMissing', {});
}

/** 签字已失效: a change of what was signed voids the signatures under it, for all to see. */

import type { CommandMeta } from '../../decider.js';
import { signedWords } from '../../signature/content-hash.js';
import type { Signature } from '../../signature/signature.js';
import { courseOf } from '../course.js';
import type { FindingEvent } from '../events.js';
import { evolveFinding } from '../evolve.js';
import type { FindingState, LiveFinding } from '../finding.js';
import { standingIn } from './transitions.js';

/** The events, and behind them the one that voids what was signed before, where there is such a thing. */
export function withVoidedSignatures(
  events: FindingEvent[],
  state: FindingState,
  reason: string | null,
  { actor, at }: CommandMeta,
): FindingEvent[] {
  const [first] = events;
  if (!first || !('content' in state) || standingIn(state).length === 0) return events;
  const next = events.reduce(evolveFinding, state as FindingState);
  if (!('content' in next)) return events;
  const signatureIds = changedUnder(state, next).map(({ id }) => id);
  if (signatureIds.length === 0) return events;
  const mark = { at, by: actor, what: first.type, reason };
  return [...events, { type: 'SignaturesVoided', data: { signatureIds, mark } }];
}

/** The standing signatures over words that have changed, or over evidence that is there no more. */
function changedUnder(before: LiveFinding, after: LiveFinding): Signature[] {
  const standing = standingIn(after);
  if (signedWords(after.content) !== signedWords(before.content)) return standing;
  const held = new Set(courseOf(after).evidence.map(({ id }) => id));
  const gone = courseOf(before).evidence.filter(({ id }) => !held.has(id));
  return standing.filter((signature) => gone.some((piece) => piece.at <= signature.at));
}

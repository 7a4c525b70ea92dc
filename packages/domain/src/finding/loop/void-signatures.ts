/** 签字已失效: a change of what was signed voids the signatures under it, for all to see. */

import type { CommandMeta } from '../../decider.js';
import { signedWords } from '../../signature/content-hash.js';
import type { FindingEvent } from '../events.js';
import { evolveFinding } from '../evolve.js';
import type { FindingState } from '../finding.js';
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
  if (!('content' in next) || signedWords(next.content) === signedWords(state.content)) return events;
  const signatureIds = standingIn(next).map(({ id }) => id);
  if (signatureIds.length === 0) return events;
  const mark = { at, by: actor, what: first.type, reason };
  return [...events, { type: 'SignaturesVoided', data: { signatureIds, mark } }];
}

/** What each event makes of a finding. */

import { measureAdded } from './deeds/add-measure.js';
import { figureCorrected } from './deeds/correct-figure.js';
import { findingCorrected } from './deeds/correct-finding.js';
import { measureCorrected } from './deeds/correct-measure.js';
import { findingRegistered } from './deeds/register-finding.js';
import { findingRemoved } from './deeds/remove-finding.js';
import { measureRemoved } from './deeds/remove-measure.js';
import { introductionReworded } from './deeds/reword-introduction.js';
import { measureReworded } from './deeds/reword-measure.js';
import { problemReworded } from './deeds/reword-problem.js';
import type { FindingEvent, FindingEventOf } from './events.js';
import type { FindingState, LiveFinding } from './finding.js';
import type { LoopEvent } from './loop/loop-events.js';
import { loopOutcomes } from './loop/loop-outcomes.js';

type LaterEvent = Exclude<FindingEvent, { type: 'FindingRegistered' }>;
type ContentEvent = Exclude<LaterEvent, LoopEvent>;
type Outcome<T extends LaterEvent['type']> = (
  state: LiveFinding,
  data: FindingEventOf<T>['data'],
) => FindingState;

const contentOutcomes: { [T in ContentEvent['type']]: Outcome<T> } = {
  ProblemReworded: problemReworded,
  IntroductionReworded: introductionReworded,
  FindingCorrected: findingCorrected,
  MeasureAdded: measureAdded,
  MeasureReworded: measureReworded,
  MeasureCorrected: measureCorrected,
  MeasureRemoved: measureRemoved,
  FigureCorrected: figureCorrected,
  FindingRemoved: findingRemoved,
};

// Each outcome takes the states that its deed starts from, which the stream has kept to.
const outcomes = { ...contentOutcomes, ...loopOutcomes } as Record<LaterEvent['type'], unknown>;

/**
 * The finding after the event.
 * @throws Error when the event cannot follow this state: the stream is damaged, or newer than this program.
 */
export function evolveFinding(state: FindingState, event: FindingEvent): FindingState {
  if (event.type === 'FindingRegistered') return findingRegistered(state, event.data);
  const outcome = outcomes[event.type] as Outcome<LaterEvent['type']> | undefined;
  if (!outcome)
    throw new Error(`unknown event type in the stream of a finding: ${(event as LaterEvent).type}`);
  if (!isLive(state)) throw new Error(`${event.type} cannot follow the state ${state.status}`);
  const next = outcome(state, event.data as never);
  return { ...next, version: state.version + 1 } as FindingState;
}

function isLive(state: FindingState): state is LiveFinding {
  return 'content' in state;
}

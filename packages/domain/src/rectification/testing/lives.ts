/** An invented rectification to test with: 云岭市 does not exist. */

import type { FindingContent, Measure } from '../../finding/finding.js';
import { measure, meta, rectificationContent, registered } from '../../testing/fictions.js';
import type { RectificationCommand } from '../commands.js';
import { decideRectification, initialRectification, whyNotRectification } from '../decide.js';
import type { RectificationEvent } from '../events.js';
import { evolveRectification } from '../evolve.js';
import type { LeafOfPlan } from '../loop/adoption-leaf.js';
import type { RectificationLoopCommand } from '../loop/commands.js';
import { loopOf } from '../loop/loop.js';
import { isKnownRectification, type KnownRectification, type RectificationState } from '../rectification.js';

type Ask<C> = C extends RectificationCommand ? Omit<C, 'rectificationId'> : never;

/** A command of the loop to the invented rectification. */
export function ask(command: Ask<RectificationLoopCommand>): RectificationCommand {
  return { ...command, rectificationId: 'r1' } as RectificationCommand;
}

const register: RectificationCommand = {
  type: 'RegisterRectification',
  rectificationId: 'r1',
  content: rectificationContent(),
};

/** The rectification after it was registered and these commands were obeyed. */
export function given(...commands: RectificationCommand[]): KnownRectification {
  const state = [register, ...commands].reduce<RectificationState>(
    (before, command) => decideRectification(command, before, meta()).reduce(evolveRectification, before),
    initialRectification(),
  );
  if (!isKnownRectification(state)) throw new Error('a registered rectification is known');
  return state;
}

/** What happens when the command is obeyed. */
export function happens(state: RectificationState, command: RectificationCommand): RectificationEvent[] {
  return decideRectification(command, state, meta());
}

/** Why the command is refused; null when it is not. */
export function refusalOf(state: RectificationState, command: RectificationCommand) {
  return whyNotRectification(command, state, meta()).refusal;
}

/** The loop of the state. */
export const loop = (state: KnownRectification) => loopOf(state);

const party = (text: string, partyId: string) => ({ text, partyId });

/** Content that lacks nothing for adoption. */
export function clearContent(changes: Partial<FindingContent> = {}, owed: Partial<Measure> = {}) {
  return {
    number: '3',
    problem: '道路破损修复慢',
    leadLeaders: [party('分管副市长', 'post1')],
    leadUnits: [party('云岭市住建局', 'u1')],
    participatingUnits: [party('云岭市财政局', 'u2')],
    resultsDue: { kind: 'date', date: '2026-03-31', wording: null },
    completionDue: { kind: 'date', date: '2026-06-30', wording: null },
    acceptanceCriterion: '破损路面全部修复',
    measures: [measure('m1', '修复路面', owed)],
    ...changes,
  } satisfies Partial<FindingContent>;
}

/** A leaf of the plan with clear content. */
export function leaf(
  id: string,
  changes: Partial<FindingContent> = {},
  owed: Partial<Measure> = {},
): LeafOfPlan {
  const state = registered(clearContent(changes, owed));
  if (state.status !== 'registered') throw new Error('expected a finding that was registered');
  return { id, version: state.version, content: state.content };
}

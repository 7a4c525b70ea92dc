/**
 * Deeds that a rectification decides for several findings at once. Each gives the events of the rectification and
 * the commands for its findings; whoever executes them does all of it in one transaction, or nothing.
 */

import type { CommandMeta } from '../../decider.js';
import type { AdoptPlan, AmendPlan, SendReminder } from '../../finding/loop/loop-commands.js';
import { decideRectification } from '../decide.js';
import type { RectificationEvent } from '../events.js';
import type { RectificationState } from '../rectification.js';
import { adoptionLeaf, type LeafOfPlan, type ResponsibilityLevels } from './adoption-leaf.js';
import type { AdoptRectificationPlan, AmendRectificationPlan, IssueReminder } from './commands.js';
import { loopOf } from './loop.js';
import { nextReminderNumber, reminderTitle } from './reminder.js';

/** What happens to the rectification, and what is asked of its findings. */
export interface Across<LeafCommand> {
  rectification: RectificationEvent[];
  leaves: LeafCommand[];
}

/** What adoption depends on beyond the rectification and its findings. */
export interface AdoptionContext {
  levelsOf: (findingId: string) => ResponsibilityLevels;
}

/** The command that adopts these findings: the plan as it is now, looked at leaf by leaf. */
export function adoptionCommand(
  state: RectificationState,
  leaves: readonly LeafOfPlan[],
  ask: Omit<AdoptRectificationPlan, 'leaves' | 'type'>,
  { levelsOf }: AdoptionContext,
): AdoptRectificationPlan {
  const feedbackOn = state.status === 'absent' ? null : (loopOf(state).milestones.feedbackReceived ?? null);
  return {
    type: 'AdoptRectificationPlan',
    ...ask,
    leaves: leaves.map((leaf) => adoptionLeaf(leaf, feedbackOn, levelsOf(leaf.id))),
  };
}

/** 审定整改方案, of the whole and of each leaf. @throws Refused */
export function decideAdoption(
  state: RectificationState,
  leaves: readonly LeafOfPlan[],
  ask: Omit<AdoptRectificationPlan, 'leaves' | 'type'>,
  context: AdoptionContext,
  meta: CommandMeta,
): Across<AdoptPlan> {
  const command = adoptionCommand(state, leaves, ask, context);
  return { rectification: decideRectification(command, state, meta), leaves: leafAdoptions(command) };
}

/** What an adoption asks of each of its leaves. */
export function leafAdoptions({ leaves, minutes }: AdoptRectificationPlan): AdoptPlan[] {
  return leaves.map(({ findingId }) => ({ type: 'AdoptPlan', findingId, minutes }));
}

/** What an amendment asks of each of its leaves. */
export function leafAmendments({ leaves, minutes, reason }: AmendRectificationPlan): AmendPlan[] {
  return leaves.map(({ findingId, plan, measures }) => ({
    type: 'AmendPlan',
    findingId,
    plan,
    measures,
    minutes,
    reason,
  }));
}

/** 调整整改方案, of the whole and of each leaf that it changes. @throws Refused */
export function decideAmendment(
  state: RectificationState,
  command: AmendRectificationPlan,
  meta: CommandMeta,
): Across<AmendPlan> {
  return { rectification: decideRectification(command, state, meta), leaves: leafAmendments(command) };
}

/** What a reminder asks of each of its findings: the number is the one that the rectification will give. */
export function leafReminders(
  state: RectificationState,
  { findingIds, on, text, to, replyDue }: IssueReminder,
): SendReminder[] {
  const reminders = state.status === 'absent' ? [] : loopOf(state).reminders;
  const number = reminderTitle(nextReminderNumber(reminders, on));
  const toUnitIds = to.flatMap(({ partyId }) => partyId ?? []);
  return findingIds.map((findingId) => ({
    type: 'SendReminder',
    findingId,
    number,
    text,
    toUnitIds,
    replyDue,
  }));
}

/** 发工作提示单, numbered once and kept at every finding that it reminds of. @throws Refused */
export function decideReminder(
  state: RectificationState,
  command: IssueReminder,
  meta: CommandMeta,
): Across<SendReminder> {
  return {
    rectification: decideRectification(command, state, meta),
    leaves: leafReminders(state, command),
  };
}

import { type Refusal, refusal } from '../../../refusal.js';
import type { LoopDataOf } from '../../loop/events.js';
import { loopOf, withLoop } from '../../loop/loop.js';
import type { LoopDeed } from '../../loop/loop-deed.js';
import {
  blankObjection,
  choiceObjection,
  dateObjection,
  freshObjection,
  orderObjection,
} from '../../loop/payload.js';
import { lastOfYear, nextReminderNumber, reminderTitle } from '../../loop/reminder.js';
import type { OpenRectification } from '../../rectification.js';

/**
 * 发工作提示单. The number is given here, from what was issued before, so that none is missing and none comes twice;
 * nobody asks for a number.
 */
export const issueReminder: LoopDeed<'IssueReminder'> = {
  from: ['open'],
  objection: ({ reminderId, on, to, findingIds, text, replyDue }, state) =>
    freshObjection(reminderId, loopOf(state).reminders) ??
    dateObjection('提示单日期', on) ??
    dateObjection('答复期限', replyDue) ??
    orderObjection({ field: '提示单日期', date: on }, { field: '答复期限', date: replyDue }) ??
    sequenceObjection(on, state) ??
    choiceObjection('提示的单位', to) ??
    unmatchedObjection(to) ??
    choiceObjection('提示的问题', findingIds) ??
    blankObjection('提示内容', text),
  decide: ({ reminderId: id, on, to, findingIds, text, replyDue }, state) => [
    {
      type: 'ReminderIssued',
      data: { id, ...nextReminderNumber(loopOf(state).reminders, on), on, to, findingIds, replyDue, text },
    },
  ],
};

/** Numbers follow the dates: a later number is not dated before an earlier one of its year. */
function sequenceObjection(on: string, state: OpenRectification): Refusal | null {
  const { reminders } = loopOf(state);
  const last = lastOfYear(reminders, nextReminderNumber(reminders, on).year);
  if (!last) return null;
  return orderObjection({ field: reminderTitle(last), date: last.on }, { field: '提示单日期', date: on });
}

/** Who is reminded must be able to answer: a unit of the tree. */
function unmatchedObjection(to: readonly { text: string; partyId?: string }[]): Refusal | null {
  const unmatched = to.find(({ partyId }) => !partyId);
  return unmatched ? refusal('unknownUnit', { id: unmatched.text }) : null;
}

export function reminderIssued(
  state: OpenRectification,
  { text: _, ...reminder }: LoopDataOf<'ReminderIssued'>,
): OpenRectification {
  return withLoop(state, ({ reminders }) => ({ reminders: [...reminders, reminder] }));
}

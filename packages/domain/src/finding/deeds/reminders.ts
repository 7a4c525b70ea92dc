import { type Refusal, refusal } from '../../refusal.js';
import { courseOf, type Reminder } from '../course.js';
import type { LiveFinding } from '../finding.js';
import { LIVE } from '../live.js';
import { type FindingContext, unitName } from '../loop/context.js';
import { holderIds, roleFor, rolesUnder } from '../loop/holders.js';
import type { AnswerReminder, SendReminder } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { dateObjection, reasonObjection } from '../loop/payload.js';
import { withCourse } from '../loop/transitions.js';

/** 发工作提示单, to units that hold the finding. */
export const sendReminder: LoopDeed<SendReminder, LiveFinding['status']> = {
  policy: 'sendReminder',
  from: LIVE,
  objection({ number, text, toUnitIds, replyDue }, { content }, context) {
    if (number.trim() === '' || toUnitIds.length === 0) return refusal('reminderIncomplete', {});
    const stranger = toUnitIds.find((id) => !holderIds(content).includes(id));
    if (stranger) return refusal('unknownDuty', { holder: unitName(stranger, context) });
    const wrong = reasonObjection('SendReminder', text) ?? dateObjection('replyDue', replyDue);
    if (wrong || replyDue >= context.on) return wrong;
    const params = { earlier: '今天', later: '回复期限', from: context.on, to: replyDue };
    return refusal('datesOutOfOrder', params);
  },
  decide: ({ number, text, toUnitIds, replyDue }, _finding, { done, newId }) => [
    {
      type: 'ReminderSent',
      data: {
        ...done,
        id: newId(),
        ...{ number: number.trim(), text: text.trim(), toUnitIds, replyDue, answers: [] },
      },
    },
  ],
};

/** 答复工作提示单, by a unit that it was sent to. */
export const answerReminder: LoopDeed<AnswerReminder, LiveFinding['status']> = {
  policy: 'answerReminder',
  from: LIVE,
  roleFor: (finding, _context, roles) =>
    roleFor(
      roles,
      courseOf(finding).reminders.flatMap(({ toUnitIds }) => toUnitIds),
    ),
  whyNot: (finding) => (courseOf(finding).reminders.length === 0 ? refusal('nothingRequested', {}) : null),
  objection({ reminderId, text }, finding, context) {
    const reminder = reminderOf(finding, reminderId);
    if (!reminder) return refusal('unknownReminder', { id: reminderId });
    return addresseeObjection(reminder, finding, context) ?? reasonObjection('AnswerReminder', text);
  },
  decide({ reminderId, text }, finding, { done, context }) {
    const [unitId] = openFor(reminderOf(finding, reminderId), finding, context);
    if (!unitId) throw new Error(`the reminder ${reminderId} was answered by nobody whom it asks`);
    return [{ type: 'ReminderAnswered', data: { ...done, reminderId, text: text.trim(), unitId } }];
  },
};

/** The units that it was sent to and for which the actor stands. */
function addressed({ toUnitIds }: Reminder, finding: LiveFinding, context: FindingContext): string[] {
  const roles = rolesUnder('answerReminder', finding, context);
  return toUnitIds.filter((id) => roles.some((role) => role.unitIds.includes(id)));
}

/** Those of them that have not answered. Whoever stands for a unit also stands for its sections: his own comes first. */
function openFor(reminder: Reminder | undefined, finding: LiveFinding, context: FindingContext): string[] {
  if (!reminder) return [];
  const answered = reminder.answers.map(({ unitId }) => unitId);
  const open = addressed(reminder, finding, context).filter((id) => !answered.includes(id));
  const own = rolesUnder('answerReminder', finding, context).map(({ unitId }) => unitId);
  return [...open.filter((id) => own.includes(id)), ...open.filter((id) => !own.includes(id))];
}

function reminderOf(finding: LiveFinding, reminderId: string): Reminder | undefined {
  return courseOf(finding).reminders.find(({ id }) => id === reminderId);
}

/** Refuses a unit to which it was not sent, and one that has answered. */
function addresseeObjection(
  reminder: Reminder,
  finding: LiveFinding,
  context: FindingContext,
): Refusal | null {
  if (addressed(reminder, finding, context).length === 0) {
    const holder = reminder.toUnitIds.map((id) => unitName(id, context)).join('、');
    return refusal('notYourDuty', { deed: 'AnswerReminder', holder });
  }
  return openFor(reminder, finding, context).length === 0 ? refusal('alreadyAnswered', {}) : null;
}

export function reminderSent<F extends LiveFinding>(finding: F, reminder: LoopDataOf<'ReminderSent'>): F {
  return withCourse(finding, ({ reminders }) => ({ reminders: [...reminders, reminder] }));
}

export function reminderAnswered<F extends LiveFinding>(
  finding: F,
  { reminderId, ...answer }: LoopDataOf<'ReminderAnswered'>,
): F {
  return withCourse(finding, ({ reminders }) => ({
    reminders: reminders.map((reminder) =>
      reminder.id === reminderId ? { ...reminder, answers: [...reminder.answers, answer] } : reminder,
    ),
  }));
}

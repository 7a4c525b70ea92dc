import { type ReminderPaper, writeReminderForm } from '@bihuan/documents';
import {
  courseOf,
  type IssuedReminder,
  type KnownRectification,
  type Light,
  type LiveFinding,
  lightOfDue,
  loopOf,
  nationalCalendar,
  openDueOf,
  reminderTitle,
  thresholdsOn,
} from '@bihuan/domain';
import { namesOf, type ReadTransaction } from '@bihuan/store';
import type { Printing, Written } from './printing.js';
import type { WorkInSight } from './work-in-sight.js';

const OFFICE = '整改工作领导小组办公室';

/** 工作提示单, with those of its findings that are in sight; null where it is not there or none of them is. */
export async function reminderPaper(
  tx: ReadTransaction,
  { rectification, seen }: WorkInSight,
  { paperId, printedOn, at }: Printing,
): Promise<Written | null> {
  const reminder = loopOf(rectification).reminders.find(({ id }) => id === paperId);
  const findings = reminder ? await seen(reminder.findingIds) : [];
  if (!reminder || findings.length === 0) return null;
  const title = reminderTitle(reminder);
  const paper: ReminderPaper = {
    ...{ reminder, findings, at },
    text: sentAs(findings[0], title)?.text ?? '',
    office: officeOf(rectification),
    lights: lightsOf(findings, printedOn),
    answers: await answersOf(tx, findings, reminder),
  };
  return { name: title, bytes: writeReminderForm(paper) };
}

function officeOf(rectification: KnownRectification): string {
  return loopOf(rectification).organs.office?.name ?? OFFICE;
}

/** The entry that a reminder has left at a finding. */
function sentAs(finding: LiveFinding | undefined, title: string) {
  return finding && courseOf(finding).reminders.find(({ number }) => number === title);
}

/** Where each stands today, like the rest of its row. */
function lightsOf(findings: readonly LiveFinding[], today: string): Record<string, Light> {
  const limits = thresholdsOn(today, nationalCalendar);
  return Object.fromEntries(
    findings.flatMap((finding) => {
      const date = openDueOf(finding);
      return date === null ? [] : [[finding.id, lightOfDue({ date, basis: { kind: 'plan' } }, limits)]];
    }),
  );
}

/** Each answer with the finding that it was given at, where the reminder is about several. */
async function answersOf(
  tx: ReadTransaction,
  findings: readonly LiveFinding[],
  reminder: IssuedReminder,
): Promise<ReminderPaper['answers']> {
  const title = reminderTitle(reminder);
  const answers = findings.flatMap((finding) =>
    (sentAs(finding, title)?.answers ?? []).map((answer) => ({ ...answer, of: finding.content.number })),
  );
  const unitIds = [...new Set(answers.map(({ unitId }) => unitId))];
  const { units } = await namesOf(tx, { personIds: [], unitIds });
  const isOne = reminder.findingIds.length === 1;
  return answers.map(({ unitId, on, text, of }) => ({
    ...{ unit: units.get(unitId) ?? '（单位已不在名册）', on },
    text: isOne ? text : `（问题${of}）${text}`,
  }));
}

import { openTextObjection } from '../../open-text.js';
import { type Refusal, refusal } from '../../refusal.js';
import { daysOver } from '../due.js';
import type { Due, FindingContent, WorkingFinding } from '../finding.js';
import type { FindingContext } from '../loop/context.js';
import { dutyObjection, idsOf, roleFor, rolesUnder } from '../loop/holders.js';
import type { RequestExtension } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { dateObjection } from '../loop/payload.js';
import { withCourse } from '../loop/transitions.js';
import { measureObjection } from '../measures.js';
import { owedMeasures } from '../owed-measures.js';

/** 申请延期, by the lead unit of the finding or of the measure. After the date it may still ask, to be decided higher. */
export const requestExtension: LoopDeed<RequestExtension, 'underway'> = {
  policy: 'requestExtension',
  from: ['underway'],
  roleFor: ({ content }, _context, roles) => roleFor(roles, idsOf(leadParties(content))),
  whyNot: (finding, context) =>
    dutyObjection('RequestExtension', 'requestExtension', leadParties(finding.content), finding, context),
  warnings: ({ measureId }, { content }, { on }) => {
    const date = dateOf(dueOf(content, measureId));
    return date !== null && date < on ? [refusal('lateExtension', { due: date })] : [];
  },
  objection: (command, finding, context) =>
    measureLeadObjection(command, finding, context) ??
    completenessObjection(command, finding.content) ??
    openTextObjection(command.reason) ??
    openTextObjection(command.progress) ??
    newDateObjection(command, finding.content, context.on) ??
    waitingObjection(command, finding),
  decide({ measureId, newDate, reason, progress }, { content }, { done, newId }) {
    const was = dueOf(content, measureId);
    const overdueDays = daysOver(dateOf(was) ?? done.on, done.on);
    if (!was) throw new Error('an extension of nothing was not refused');
    const asked = { measureId, was, newDate, reason: reason.trim(), progress: progress.trim() };
    const data = { ...done, id: newId(), ...asked, late: overdueDays > 0, overdueDays, decision: null };
    return [{ type: 'ExtensionRequested', data }];
  },
};

function leadParties({ leadUnits, measures }: FindingContent) {
  return [...leadUnits, ...measures.flatMap((measure) => measure.leadUnits)];
}

/** When a measure, or for null the finding, is due now. */
export function dueOf(content: FindingContent, measureId: string | null): Due | null {
  if (measureId === null) return content.completionDue;
  return owedMeasures(content).find(({ measure }) => measure.id === measureId)?.due ?? null;
}

function dateOf(due: Due | null): string | null {
  return due?.kind === 'date' ? due.date : null;
}

function measureLeadObjection(
  { measureId }: RequestExtension,
  finding: WorkingFinding,
  context: FindingContext,
): Refusal | null {
  const { content } = finding;
  if (measureId === null) {
    return dutyObjection('RequestExtension', 'requestExtension', content.leadUnits, finding, context);
  }
  const unknown = measureObjection(content, measureId);
  if (unknown) return unknown;
  const owed = owedMeasures(content).find(({ measure }) => measure.id === measureId);
  const leads = owed?.leadUnits ?? content.leadUnits;
  if (roleFor(rolesUnder('requestExtension', finding, context), idsOf(leads))) return null;
  return refusal('notYourDuty', { deed: 'RequestExtension', holder: '这条措施的牵头单位' });
}

/** All that is missing, at once. */
function completenessObjection(
  { measureId, newDate, reason, progress }: RequestExtension,
  content: FindingContent,
): Refusal | null {
  const missing = [
    ...(dateOf(dueOf(content, measureId)) === null ? ['原定的日期'] : []),
    ...(newDate.trim() === '' ? ['新的日期'] : []),
    ...(reason.trim() === '' ? ['延期理由'] : []),
    ...(progress.trim() === '' ? ['目前进展'] : []),
  ];
  return missing.length === 0 ? null : refusal('extensionIncomplete', { missing: missing.join('、') });
}

/** Two requests of one date would be granted past each other: the later one would move it back. */
function waitingObjection({ measureId }: RequestExtension, { course }: WorkingFinding): Refusal | null {
  const isWaiting = course.extensions.some(
    (request) => request.measureId === measureId && request.decision === null,
  );
  return isWaiting ? refusal('extensionWaiting', {}) : null;
}

/** The new date lies behind the old one and behind today; that of a measure not behind that of the finding. */
function newDateObjection(
  { measureId, newDate }: RequestExtension,
  content: FindingContent,
  on: string,
): Refusal | null {
  const invalid = dateObjection('newDate', newDate);
  if (invalid) return invalid;
  const was = dateOf(dueOf(content, measureId)) ?? newDate;
  const [earlier, from] = was < on ? ['今天', on] : ['原定的日期', was];
  if (newDate <= from) return refusal('datesOutOfOrder', { earlier, later: '新的日期', from, to: newDate });
  const completion = dateOf(content.completionDue);
  if (measureId === null || completion === null || newDate <= completion) return null;
  const params = { earlier: '措施的新日期', later: '问题的整改到位时限', from: newDate, to: completion };
  return refusal('datesOutOfOrder', params);
}

export function extensionRequested<F extends WorkingFinding>(
  finding: F,
  request: LoopDataOf<'ExtensionRequested'>,
): F {
  return withCourse(finding, ({ extensions }) => ({ extensions: [...extensions, request] }));
}

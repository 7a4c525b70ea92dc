import { openTextObjection } from '../../open-text.js';
import { type Refusal, refusal } from '../../refusal.js';
import type { Course, Decision, Stage } from '../course.js';
import { daysOver, dueDate } from '../due.js';
import type { FindingIn, WorkingFinding } from '../finding.js';
import type { MoveToLongTerm } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { dateObjection, minutesObjection } from '../loop/payload.js';
import { withCourse, workOf } from '../loop/transitions.js';
import {
  firstSigned,
  secondSignature,
  signedDecision,
  signingObjection,
  signingRole,
} from '../loop/two-signatures.js';
import { owedMeasures } from '../owed-measures.js';
import { measureStateOf } from './report-measure-state.js';
import { unverifiedObjection } from './verify.js';

/** 转入长期坚持: two signatures over stages that the leading group has decided. */
export const moveToLongTerm: LoopDeed<MoveToLongTerm, 'underway' | 'verified'> = {
  policy: 'moveToLongTerm',
  from: ['underway', 'verified'],
  roleFor: (finding, context) => signingRole(finding, 'longTerm', context),
  whyNot: (finding, context) =>
    unverifiedObjection('MoveToLongTerm', finding) ??
    signingObjection('MoveToLongTerm', 'longTerm', finding, context),
  objection: (command, _finding, { on }) => stagesObjection(command, on),
  decide({ stages, minutes }, finding, doing) {
    const goals = stages.map(({ date, goal }) => ({ date, goal: goal.trim() }));
    const decision: Decision = { kind: 'longTerm', stages: goals, minutes: minutes.trim() };
    const signature = signedDecision(finding, 'longTerm', doing);
    const both = secondSignature(finding, decision, signature);
    if (!both) return [firstSigned(decision, signature)];
    const begun: Stage[] = goals.map((goal) => ({ ...goal, id: doing.newId(), acceptances: [] }));
    const overdueDays = overdueDaysOf(finding, doing.done.on);
    const data = { stages: begun, minutes: decision.minutes, overdueDays, ...both };
    return [{ type: 'MovedToLongTerm', data }];
  },
};

function stagesObjection({ stages, minutes }: MoveToLongTerm, on: string): Refusal | null {
  if (stages.length === 0 || stages.some(({ goal }) => goal.trim() === '')) return refusal('noStages', {});
  for (const [index, { date, goal }] of stages.entries()) {
    const from = stages[index - 1]?.date ?? on;
    const earlier = index === 0 ? '今天' : '前一阶段';
    const wrong = dateObjection('stageDate', date) ?? openTextObjection(goal);
    if (wrong) return wrong;
    if (date <= from) {
      return refusal('datesOutOfOrder', { earlier, later: `第 ${index + 1} 个阶段`, from, to: date });
    }
  }
  return minutesObjection(minutes);
}

/** Calendar days by which the latest open work is overdue. */
export function overdueDaysOf({ content, course }: WorkingFinding, on: string): number {
  const days = owedMeasures(content)
    .filter(({ measure }) => isOpen(course, measure.id))
    .map(({ due }) => (due?.kind === 'date' ? daysOver(dueDate(due) ?? on, on) : 0));
  return Math.max(0, ...days);
}

function isOpen(course: Course, measureId: string): boolean {
  return measureStateOf(course, measureId) !== 'done';
}

export function movedToLongTerm(
  finding: WorkingFinding,
  { stages, overdueDays, firstSignatureId, signature }: LoopDataOf<'MovedToLongTerm'>,
): FindingIn<'longTerm'> {
  const moved = withCourse(finding, ({ signatures, overdue }) => ({
    signatures: [...signatures, signature],
    overdue:
      overdueDays === 0
        ? overdue
        : [...overdue, { on: signature.on, days: overdueDays, ended: 'longTerm' as const }],
  }));
  const signatureIds = [firstSignatureId, signature.id] as const;
  return { ...workOf(moved), status: 'longTerm', stages, signatureIds };
}

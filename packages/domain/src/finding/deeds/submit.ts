import { openTextObjection } from '../../open-text.js';
import { type Refusal, refusal } from '../../refusal.js';
import type { Evidence } from '../evidence.js';
import { missingEvidence } from '../evidence.js';
import type { FindingIn, WorkingFinding } from '../finding.js';
import { stageAhead } from '../long-term-stages.js';
import { dutyObjection, holderObjection, idsOf, roleFor } from '../loop/holders.js';
import type { Submit } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { voidMark, withCourse, withoutPending, workOf } from '../loop/transitions.js';
import { evidenceKindLabels } from '../loop-labels.js';
import { type OwedMeasure, owedMeasures } from '../owed-measures.js';
import { coLeadsPending } from './concur.js';
import { measureStateOf } from './report-measure-state.js';
import { AT_WORK } from './report-progress.js';

/** 申请销号, by the coordinating lead unit: the first one. */
export const submit: LoopDeed<Submit, (typeof AT_WORK)[number]> = {
  policy: 'submit',
  from: AT_WORK,
  roleFor: ({ content }, _context, roles) => roleFor(roles, idsOf(content.leadUnits.slice(0, 1))),
  whyNot: (finding, context) =>
    dutyObjection('Submit', 'submit', finding.content.leadUnits.slice(0, 1), finding, context) ??
    stageObjection(finding) ??
    coLeadObjection(finding) ??
    openMeasureObjection(finding) ??
    evidenceObjection(finding) ??
    holderObjection(finding.content),
  objection: ({ summary }) => openTextObjection(summary),
  decide: ({ summary }, { course }, { done, newId }) => [
    {
      type: 'FindingSubmitted',
      data: { ...done, id: newId(), summary: summary.trim(), round: course.round },
    },
  ],
};

/** Long-term work is submitted when its last stage is reached. */
function stageObjection(finding: FindingIn<'underway' | 'longTerm'>): Refusal | null {
  if (finding.status !== 'longTerm') return null;
  const open = stageAhead(finding);
  return open ? refusal('stageOpen', { date: open.date, goal: open.goal }) : null;
}

function coLeadObjection({ content, course }: WorkingFinding): Refusal | null {
  const units = coLeadsPending(content, course).map(({ text }) => text);
  return units.length === 0 ? null : refusal('coLeadPending', { units: units.join('、') });
}

function openMeasureObjection({ content, course }: WorkingFinding): Refusal | null {
  const isOpen = ({ measure }: OwedMeasure) =>
    !['done', 'longTerm'].includes(measureStateOf(course, measure.id));
  const open = owedMeasures(content).filter(isOpen);
  const [first] = open;
  if (!first) return content.measures.length === 0 ? refusal('noMeasure', {}) : null;
  return refusal('measureOpen', { count: open.length, first: shortened(first.measure.text) });
}

/** The first measure for which evidence of its result type is missing. */
function evidenceObjection({ content, course }: WorkingFinding): Refusal | null {
  for (const { measure } of owedMeasures(content)) {
    const held = course.evidence.filter((evidence) => proves(evidence, measure.id));
    const [missing] = missingEvidence(measure.resultType, held);
    if (!missing) continue;
    const needed = missing.map((kind) => evidenceKindLabels[kind]).join('或');
    return refusal('evidenceMissing', { measure: shortened(measure.text), needed });
  }
  return null;
}

function proves({ measureIds }: Evidence, measureId: string): boolean {
  return measureIds.length === 0 || measureIds.includes(measureId);
}

function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}

export function findingSubmitted(
  finding: WorkingFinding,
  submission: LoopDataOf<'FindingSubmitted'>,
): FindingIn<'submitted'> {
  const lapsed = withoutPending(finding, voidMark(submission, 'FindingSubmitted'));
  const submitted = withCourse(lapsed, ({ submissions }) => ({ submissions: [...submissions, submission] }));
  return { ...workOf(submitted), status: 'submitted' };
}

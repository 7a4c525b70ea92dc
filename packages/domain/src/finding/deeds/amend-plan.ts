import { differences } from '../../differences.js';
import { openTextObjection } from '../../open-text.js';
import { type Refusal, refusal } from '../../refusal.js';
import type { MeasureChanges, PlanChanges } from '../course.js';
import { dueObjection } from '../due.js';
import type { FindingContent, WorkingFinding } from '../finding.js';
import type { AmendPlan } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { minutesObjection, reasonObjection } from '../loop/payload.js';
import { voidMark, withCourse, withoutPending } from '../loop/transitions.js';
import { measureObjection, measureOf, withMeasure } from '../measures.js';
import { planObjection } from './adopt-plan.js';
import { overdueDaysOf } from './move-to-long-term.js';
import { AT_WORK } from './report-progress.js';

/** 调整整改方案, by the leading group; the dates as adopted stay visible. */
export const amendPlan: LoopDeed<AmendPlan, (typeof AT_WORK)[number]> = {
  policy: 'amendPlan',
  from: AT_WORK,
  onPaper: true,
  whyNot: ({ course, status }) =>
    course.adoption ? null : refusal('wrongState', { deed: 'AmendPlan', status }),
  objection: (command, finding) =>
    reasonObjection('AmendPlan', command.reason) ??
    minutesObjection(command.minutes) ??
    changesObjection(command, finding.content) ??
    planObjection({ id: finding.id, content: amended(finding.content, command) }),
  decide({ plan, measures, minutes, reason }, { content }, { done, recordedFor, newId }) {
    const change = differences<PlanChanges>(content, plan);
    const measureChanges = measures.flatMap((entry) => changedMeasure(content, entry));
    if (!change && measureChanges.length === 0) return [];
    const was = { plan: change?.was ?? {}, measures: measureChanges.map((changed) => changed.was) };
    const becomes = {
      plan: change?.becomes ?? {},
      measures: measureChanges.map((changed) => changed.becomes),
    };
    const data = { ...done, id: newId(), minutes: minutes.trim(), reason: reason.trim(), was, becomes };
    return [{ type: 'LeafPlanAmended', data: { ...data, recordedFor } }];
  },
};

function changesObjection({ plan, measures }: AmendPlan, content: FindingContent): Refusal | null {
  const ofMeasures = measures.map(
    ({ measureId, changes }) => measureObjection(content, measureId) ?? dueObjection('due', changes.due),
  );
  const criteria = measures.map(({ changes }) => changes.acceptanceCriterion);
  return (
    openTextObjection(plan.acceptanceCriterion, ...criteria) ??
    ofMeasures.find((objection) => objection !== null) ??
    dueObjection('resultsDue', plan.resultsDue) ??
    dueObjection('completionDue', plan.completionDue)
  );
}

function changedMeasure(content: FindingContent, { measureId, changes }: MeasureChanges) {
  const change = differences<MeasureChanges['changes']>(measureOf(content, measureId), changes);
  return change
    ? [{ was: { measureId, changes: change.was }, becomes: { measureId, changes: change.becomes } }]
    : [];
}

function amended(
  content: FindingContent,
  { plan, measures }: { plan: PlanChanges; measures: readonly MeasureChanges[] },
): FindingContent {
  return measures.reduce((changed, { measureId, changes }) => withMeasure(changed, measureId, changes), {
    ...content,
    ...plan,
  });
}

export function leafPlanAmended<F extends WorkingFinding>(
  finding: F,
  amendment: LoopDataOf<'LeafPlanAmended'>,
): F {
  const { on, reason, becomes } = amendment;
  const next: F = { ...finding, content: amended(finding.content, becomes) };
  const days = overdueDaysOf(finding, on);
  const isEnded = overdueDaysOf(next, on) < days;
  const lapsed = withoutPending(next, voidMark(amendment, 'LeafPlanAmended', reason));
  return withCourse(lapsed, ({ amendments, overdue }) => ({
    amendments: [...amendments, amendment],
    overdue: isEnded ? [...overdue, { on, days, ended: 'amendment' as const }] : overdue,
  }));
}

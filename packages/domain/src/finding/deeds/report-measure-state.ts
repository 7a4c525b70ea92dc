import { refusal } from '../../refusal.js';
import type { Course, MeasureState } from '../course.js';
import type { FindingContent, WorkingFinding } from '../finding.js';
import type { ReportMeasureState } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { withCourse } from '../loop/transitions.js';
import { owedMeasures } from '../owed-measures.js';
import { AT_WORK, ownMeasureObjection, workingRole } from './report-progress.js';

/** 报措施状态. */
export const reportMeasureState: LoopDeed<ReportMeasureState, (typeof AT_WORK)[number]> = {
  policy: 'reportProgress',
  from: AT_WORK,
  roleFor: workingRole,
  objection: ({ measureId, state }, finding, context) =>
    ownMeasureObjection('ReportMeasureState', measureId, finding, context) ??
    (state === 'longTerm' && !isLongTerm(finding.content, measureId)
      ? refusal('measureNotLongTerm', {})
      : null),
  decide({ measureId, state: becomes }, { course }, { done }) {
    const was = measureStateOf(course, measureId);
    return was === becomes
      ? []
      : [{ type: 'MeasureStateReported', data: { ...done, measureId, was, becomes } }];
  },
};

/** A measure with a date is not long-term work: calling it so would close it without doing it. */
function isLongTerm(content: FindingContent, measureId: string): boolean {
  const owed = owedMeasures(content).find(({ measure }) => measure.id === measureId);
  return owed?.due?.kind === 'longTerm';
}

/** What was last said of the measure. */
export function measureStateOf({ measureStates }: Course, measureId: string): MeasureState {
  return measureStates.find((entry) => entry.measureId === measureId)?.state ?? 'notStarted';
}

export function measureStateReported<F extends WorkingFinding>(
  finding: F,
  { measureId, becomes: state }: LoopDataOf<'MeasureStateReported'>,
): F {
  return withCourse(finding, ({ measureStates }) => ({
    measureStates: [...measureStates.filter((entry) => entry.measureId !== measureId), { measureId, state }],
  }));
}

import { type Refusal, refusal } from '../../refusal.js';
import { courseOf, type OriginalDues } from '../course.js';
import { dueOrderObjection } from '../due.js';
import type { FindingContent, FindingIn, LiveFinding } from '../finding.js';
import type { AdoptPlan } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { minutesObjection } from '../loop/payload.js';
import { withCourse, workOf } from '../loop/transitions.js';
import { planGaps } from '../plan-gaps.js';

/** 审定整改方案, for one leaf; one that was started immediately is adopted while it is under way. */
export const adoptPlan: LoopDeed<AdoptPlan, 'registered' | 'underway'> = {
  policy: 'adoptPlan',
  from: ['registered', 'underway'],
  onPaper: true,
  whyNot(finding) {
    if (courseOf(finding).adoption) {
      return refusal('wrongState', { deed: 'AdoptPlan', status: finding.status });
    }
    return planObjection(finding);
  },
  objection: ({ minutes }) => minutesObjection(minutes),
  decide: ({ minutes }, { content }, { done, recordedFor }) => [
    {
      type: 'LeafPlanAdopted',
      data: { ...done, minutes: minutes.trim(), originalDues: originalDues(content), recordedFor },
    },
  ],
};

/** What speaks against a plan with this leaf in it: gaps, all of them at once, or dates out of order. */
export function planObjection(finding: Pick<LiveFinding, 'id' | 'content'>): Refusal | null {
  const gaps = planGaps(finding);
  if (gaps.length === 0) return dueOrderObjection(finding.content);
  return refusal('sixPointsIncomplete', {
    count: gaps.length,
    gaps: gaps.map(({ label }) => label).join('；'),
  });
}

function originalDues({ resultsDue, completionDue, measures }: FindingContent): OriginalDues {
  return { resultsDue, completionDue, measures: measures.map(({ id, due }) => ({ measureId: id, due })) };
}

export function leafPlanAdopted(
  finding: LiveFinding,
  { recordedFor: _, ...adoption }: LoopDataOf<'LeafPlanAdopted'>,
): FindingIn<'underway'> {
  const { by, at, on } = adoption;
  const adopted = withCourse(finding, ({ started }) => ({
    adoption,
    started: started ?? { by, at, on, immediately: false },
  }));
  const pending = 'pending' in finding ? finding.pending : null;
  return { ...workOf(adopted), status: 'underway', pending };
}

import { useMay } from '../../data/session.js';
import type { PlanDeed, PlanSubject } from './plan-forms.js';

/** Decisions of the leading group that the office may type from a signed paper (代录). */
const ON_PAPER: readonly PlanDeed[] = ['adoptRectificationPlan', 'amendRectificationPlan'];

/** Whether the reader, who may not decide it himself, may type what was decided on paper. */
export function usePlanOnPaper({ can }: Pick<PlanSubject, 'can'>, name: PlanDeed): boolean {
  const may = useMay();
  return may('recordFor') && ON_PAPER.includes(name) && can[name]?.code === 'notYourRole';
}

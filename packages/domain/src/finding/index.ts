/** One finding: its content, its loop, what is planned and owed. */

export * from './commands.js';
export * from './course.js';
export { decideFinding, initialFinding, objectionTo } from './decide.js';
export { dueDate } from './due.js';
export type * from './events.js';
export * from './evidence.js';
export { evolveFinding } from './evolve.js';
export type * from './finding.js';
export * from './live.js';
export { acceptanceDue, isReached, stageAhead } from './long-term-stages.js';
export type * from './loop/context.js';
export { holderIds, policyObject } from './loop/holders.js';
export { doingUnits } from './loop/independence.js';
export type * from './loop/loop-commands.js';
export { isLoopDeed, LOOP_DEEDS } from './loop/loop-deeds.js';
export type * from './loop/loop-events.js';
export { standingIn } from './loop/transitions.js';
export { whyNotFinding } from './loop/why-not.js';
export * from './loop-labels.js';
export { isNobody } from './nobody.js';
export { type OwedMeasure, owedMeasures } from './owed-measures.js';
export {
  type PlanGap,
  type PlanPoint,
  planGaps,
  planPointLabels,
  planPoints,
} from './plan-gaps.js';

/**
 * 长期坚持 goes from stage to stage. A stage is reached by a check on its day or later that finds it accepted; one
 * whose day is further away is looked at every year until then.
 */

import { addMonths } from '../calendar/civil-days.js';
import type { Stage } from './course.js';
import type { FindingIn } from './finding.js';

const YEAR_IN_MONTHS = 12;

/** Whether the stage is behind: its last acceptance, by a check on its day or later, went well. */
export function isReached({ date, acceptances }: Stage): boolean {
  const last = acceptances.at(-1);
  return last?.accepted === true && last.date >= date;
}

/** The stage that the work is in; undefined when all are reached. */
export function stageAhead({ stages }: Pick<FindingIn<'longTerm'>, 'stages'>): Stage | undefined {
  return stages.find((stage) => !isReached(stage));
}

/**
 * The civil date by which a verifier has to look next: the day of the stage, or a year after the last check that
 * went well (after the move to long-term work, before there was one), whichever is earlier.
 */
export function acceptanceDue({ stages, signatureIds, course }: FindingIn<'longTerm'>, ahead: Stage): string {
  const moved = course.signatures.find(({ id }) => id === signatureIds[1])?.on;
  const checks = stages.flatMap(({ acceptances }) => acceptances.filter(({ accepted }) => accepted));
  const last =
    checks
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? moved;
  const yearly = last === undefined ? ahead.date : addMonths(last, YEAR_IN_MONTHS);
  return yearly < ahead.date ? yearly : ahead.date;
}

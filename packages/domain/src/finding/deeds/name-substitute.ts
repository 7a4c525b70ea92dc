import { refusal } from '../../refusal.js';
import type { LiveFinding } from '../finding.js';
import { LIVE } from '../live.js';
import { unitsObjection } from '../loop/independence.js';
import type { NameSubstitute } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { minutesObjection } from '../loop/payload.js';
import { withCourse } from '../loop/transitions.js';

/**
 * 指定替代核验单位: the substitute must be independent, or naming it would help nobody. From then on its people verify
 * this finding, until another is named: see `substituteOf`.
 */
export const nameSubstitute: LoopDeed<NameSubstitute, LiveFinding['status']> = {
  policy: 'nameSubstitute',
  from: LIVE,
  onPaper: true,
  objection: ({ unitId, minutes }, finding, context) =>
    minutesObjection(minutes) ??
    (context.units[unitId]
      ? unitsObjection([unitId], finding, context)
      : refusal('unknownUnit', { id: unitId })),
  decide: ({ unitId, minutes }, _finding, { done, recordedFor }) => [
    { type: 'SubstituteNamed', data: { ...done, unitId, minutes: minutes.trim(), recordedFor } },
  ],
};

export function substituteNamed<F extends LiveFinding>(
  finding: F,
  substitute: LoopDataOf<'SubstituteNamed'>,
): F {
  return withCourse(finding, ({ substitutes }) => ({ substitutes: [...substitutes, substitute] }));
}

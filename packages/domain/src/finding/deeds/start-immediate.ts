import { refusal } from '../../refusal.js';
import type { FindingIn, LiveFinding } from '../finding.js';
import { dutyObjection, holderObjection, roleFor, rolesUnder } from '../loop/holders.js';
import type { StartImmediate } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { withCourse, workOf } from '../loop/transitions.js';

/** 立行立改: work begins before the plan is adopted. */
export const startImmediate: LoopDeed<StartImmediate, 'registered'> = {
  policy: 'startImmediate',
  from: ['registered'],
  roleFor: ({ content }, _context, roles) =>
    roles.find(({ role }) => role === 'office') ??
    roleFor(
      roles,
      content.leadUnits.flatMap(({ partyId }) => partyId ?? []),
    ),
  whyNot(finding, context) {
    const { content } = finding;
    const byOffice = rolesUnder('startImmediate', finding, context).some(({ role }) => role === 'office');
    return (
      (byOffice
        ? null
        : dutyObjection('StartImmediate', 'startImmediate', content.leadUnits, finding, context)) ??
      (content.measures.length === 0 ? refusal('noMeasure', {}) : null) ??
      holderObjection(content)
    );
  },
  decide: (_command, _finding, { done }) => [{ type: 'ImmediateStarted', data: done }],
};

export function immediateStarted(
  finding: LiveFinding,
  done: LoopDataOf<'ImmediateStarted'>,
): FindingIn<'underway'> {
  const started = withCourse(finding, () => ({ started: { ...done, immediately: true } }));
  return { ...workOf(started), status: 'underway', pending: null };
}

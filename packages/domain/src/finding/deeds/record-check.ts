import type { LiveFinding } from '../finding.js';
import { LIVE } from '../live.js';
import type { RecordCheck } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { checkObjection, reasonObjection } from '../loop/payload.js';
import { withCourse } from '../loop/transitions.js';

/** 登记督查: what a visit, a look at the ledger or an interview has shown. */
export const recordCheck: LoopDeed<RecordCheck, LiveFinding['status']> = {
  policy: 'recordCheck',
  from: LIVE,
  objection: (command, _finding, { on }) =>
    checkObjection(command, on) ?? reasonObjection('RecordCheck', command.findings),
  decide: ({ checkId, methods, date, findings, passed }, _finding, { done, newId }) => [
    {
      type: 'CheckRecorded',
      data: { ...done, id: newId(), checkId, methods, date, findings: findings.trim(), passed },
    },
  ],
};

export function checkRecorded<F extends LiveFinding>(finding: F, check: LoopDataOf<'CheckRecorded'>): F {
  return withCourse(finding, ({ checks }) => ({ checks: [...checks, check] }));
}

import type { HeldRole } from '../../access/profile.js';
import { type Refusal, refusal } from '../../refusal.js';
import type { FindingIn, WorkingFinding } from '../finding.js';
import type { FindingContext } from '../loop/context.js';
import { holderIds, roleFor, rolesUnder, unitsOfMeasure } from '../loop/holders.js';
import type { ReportNoChange, ReportProgress } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { reasonObjection } from '../loop/payload.js';
import { withCourse } from '../loop/transitions.js';
import { measureObjection } from '../measures.js';

/** The states in which units work on a finding. */
export const AT_WORK = ['underway', 'longTerm'] as const;
type AtWork = FindingIn<(typeof AT_WORK)[number]>;

/** 报进展. */
export const reportProgress: LoopDeed<ReportProgress, (typeof AT_WORK)[number]> = {
  policy: 'reportProgress',
  from: AT_WORK,
  roleFor: workingRole,
  objection: ({ measureId, text }, finding, context) =>
    ownMeasureObjection('ReportProgress', measureId, finding, context) ??
    reasonObjection('ReportProgress', text),
  decide: ({ measureId, text }, _finding, { done, newId }) => [
    {
      type: 'ProgressReported',
      data: { ...done, id: newId(), measureId, text: text.trim(), noChange: false },
    },
  ],
};

/** 报无变化: nothing has moved, and why. */
export const reportNoChange: LoopDeed<ReportNoChange, (typeof AT_WORK)[number]> = {
  policy: 'reportProgress',
  from: AT_WORK,
  roleFor: workingRole,
  objection: ({ measureId, reason }, finding, context) =>
    ownMeasureObjection('ReportNoChange', measureId, finding, context) ??
    reasonObjection('ReportNoChange', reason),
  decide: ({ measureId, reason }, _finding, { done, newId }) => [
    {
      type: 'ProgressReported',
      data: { ...done, id: newId(), measureId, text: reason.trim(), noChange: true },
    },
  ],
};

/** The role that stands for one of the units at work. */
export function workingRole(
  { content }: AtWork,
  _context: FindingContext,
  roles: readonly HeldRole[],
): HeldRole | undefined {
  return roleFor(roles, holderIds(content));
}

/** Refuses a measure that is not there, or that other units lead and take part in. */
export function ownMeasureObjection(
  deed: string,
  measureId: string | null,
  finding: WorkingFinding,
  context: FindingContext,
): Refusal | null {
  if (measureId === null) return null;
  const unknown = measureObjection(finding.content, measureId);
  if (unknown) return unknown;
  const unitIds = unitsOfMeasure(finding.content, measureId);
  if (roleFor(rolesUnder('reportProgress', finding, context), unitIds)) return null;
  return refusal('notYourDuty', { deed, holder: '这条措施的牵头或参与单位' });
}

export function progressReported<F extends WorkingFinding>(
  finding: F,
  entry: LoopDataOf<'ProgressReported'>,
): F {
  return withCourse(finding, ({ progress }) => ({ progress: [...progress, entry] }));
}

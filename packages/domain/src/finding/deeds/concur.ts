import type { Course } from '../course.js';
import type { FindingContent, Party, WorkingFinding } from '../finding.js';
import { dutyObjection, idsOf, roleFor } from '../loop/holders.js';
import type { Concur } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { withCourse } from '../loop/transitions.js';
import { AT_WORK } from './report-progress.js';

/** 会签同意: each further lead unit agrees that it may be submitted. */
export const concur: LoopDeed<Concur, (typeof AT_WORK)[number]> = {
  policy: 'concur',
  from: AT_WORK,
  roleFor: ({ content }, _context, roles) => roleFor(roles, idsOf(furtherLeads(content))),
  whyNot: (finding, context) =>
    dutyObjection('Concur', 'concur', furtherLeads(finding.content), finding, context),
  decide(_command, { content, course }, { done, role }) {
    const { round } = course;
    const waiting = new Set(coLeadsPending(content, course).flatMap(({ partyId }) => partyId ?? []));
    return idsOf(furtherLeads(content))
      .filter((unitId) => role.unitIds.includes(unitId) && waiting.has(unitId))
      .map((unitId) => ({ type: 'LeadConcurred', data: { ...done, unitId, round } }));
  },
};

function furtherLeads({ leadUnits }: FindingContent): Party[] {
  const [first] = leadUnits;
  return leadUnits.filter(({ partyId }) => partyId !== first?.partyId);
}

/** The further lead units that have not concurred in this round. */
export function coLeadsPending(content: FindingContent, { concurrences, round }: Course): Party[] {
  const agreed = concurrences.filter((entry) => entry.round === round).map(({ unitId }) => unitId);
  return furtherLeads(content).filter(({ partyId }) => !partyId || !agreed.includes(partyId));
}

export function leadConcurred<F extends WorkingFinding>(finding: F, entry: LoopDataOf<'LeadConcurred'>): F {
  return withCourse(finding, ({ concurrences }) => ({ concurrences: [...concurrences, entry] }));
}

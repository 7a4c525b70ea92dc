/** Who holds a finding, and whether the actor stands for one of them. */

import { actingRoles, type PolicyObject } from '../../access/may-do.js';
import type { PolicyName } from '../../access/policies.js';
import type { HeldRole } from '../../access/profile.js';
import { substituteParty } from '../../access/substitute-party.js';
import { type Refusal, refusal } from '../../refusal.js';
import { courseOf, substituteOf } from '../course.js';
import type { FindingContent, LiveFinding, Party } from '../finding.js';
import { owedMeasures } from '../owed-measures.js';
import type { FindingContext } from './context.js';

/** The units and posts that are matched, each once. */
export function idsOf(parties: readonly (Party | null)[]): string[] {
  return [...new Set(parties.flatMap((party) => party?.partyId ?? []))];
}

/** Contents never change, and all that may be done with a finding is asked of the same ones. */
const holders = new WeakMap<FindingContent, readonly string[]>();

/** Everybody who holds the finding or one of its measures, as policies look at it. */
export function holderIds(content: FindingContent): readonly string[] {
  const ids = holders.get(content) ?? idsOf(holding(content));
  holders.set(content, ids);
  return ids;
}

function holding(content: FindingContent): (Party | null)[] {
  const { leadLeaders, leadUnits, participatingUnits, responsibleSection, responsiblePerson } = content;
  const ofMeasures = content.measures.flatMap((measure) => [
    ...measure.leadUnits,
    ...measure.participatingUnits,
    measure.responsiblePerson,
  ]);
  const ofFinding = [...leadLeaders, ...leadUnits, ...participatingUnits];
  return [...ofFinding, responsibleSection, responsiblePerson, ...ofMeasures];
}

/** The finding as the policies look at it. */
export function policyObject(finding: LiveFinding, { rectification }: FindingContext): PolicyObject {
  const { rectificationId, content } = finding;
  const substitute = substituteOf(courseOf(finding));
  const partyIds = substitute
    ? [...holderIds(content), substituteParty(substitute.unitId)]
    : holderIds(content);
  return { rectificationId, under: rectification.under, partyIds };
}

/** The roles by which the actor may do it to this finding. */
export function rolesUnder(policy: PolicyName, finding: LiveFinding, context: FindingContext): HeldRole[] {
  return actingRoles(context.onBehalfOf ?? context.actor, policy, policyObject(finding, context));
}

/** The role that stands for one of these units: its own, or that of a unit above it. */
export function roleFor(roles: readonly HeldRole[], unitIds: readonly string[]): HeldRole | undefined {
  return roles.find((role) => role.unitIds.some((id) => unitIds.includes(id)));
}

/** The units that lead or take part in a measure that is worked on. */
export function unitsOfMeasure(content: FindingContent, measureId: string): string[] {
  const owed = owedMeasures(content).find(({ measure }) => measure.id === measureId);
  const own = content.measures.find(({ id }) => id === measureId);
  if (owed) return idsOf([...owed.leadUnits, ...owed.participatingUnits]);
  return own ? idsOf([...own.leadUnits, ...own.participatingUnits, ...content.leadUnits]) : [];
}

/** Refuses somebody who stands for none of these units; `holders` are those whom the refusal names. */
export function dutyObjection(
  deed: string,
  policy: PolicyName,
  holders: readonly Party[],
  finding: LiveFinding,
  context: FindingContext,
): Refusal | null {
  if (roleFor(rolesUnder(policy, finding, context), idsOf(holders))) return null;
  return refusal('notYourDuty', { deed, holder: holders.map(({ text }) => text).join('、') || '牵头单位' });
}

/** Which holder would be missing: without a lead unit nobody works, without a lead leader nobody endorses. */
export function holderObjection({ leadUnits, leadLeaders }: FindingContent): Refusal | null {
  if (!leadUnits[0]?.partyId) return refusal('holderMissing', { missing: '牵头单位' });
  return idsOf(leadLeaders).length === 0 ? refusal('holderMissing', { missing: '牵头领导' }) : null;
}

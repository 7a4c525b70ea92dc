/** The doer never verifies: neither his body, nor a unit under it, nor one who had a part in the work. */

import { type Refusal, refusal } from '../../refusal.js';
import { courseOf } from '../course.js';
import type { LiveFinding } from '../finding.js';
import { bodyOf, type FindingContext, lineOf, unitName } from './context.js';
import { idsOf } from './holders.js';

/** The units that do or did the work: named by the plan, or seen working in the record. */
export function doingUnits(finding: LiveFinding): string[] {
  const { content } = finding;
  const course = courseOf(finding);
  const named = [
    ...content.leadUnits,
    ...content.participatingUnits,
    content.responsibleSection,
    ...content.measures.flatMap(({ leadUnits, participatingUnits }) => [...leadUnits, ...participatingUnits]),
  ];
  const seen = [
    ...course.progress,
    ...course.submissions,
    ...[...course.evidence, ...(course.withdrawnEvidence ?? [])].filter(
      ({ attachedBy }) => attachedBy === 'doer',
    ),
  ].map(({ by }) => by.unitId);
  return [...new Set([...idsOf(named), ...seen, ...course.concurrences.map(({ unitId }) => unitId)])];
}

/** Refuses units that are a doing body, belong to one or lie under one. */
export function unitsObjection(
  unitIds: readonly string[],
  finding: LiveFinding,
  context: Pick<FindingContext, 'units'>,
): Refusal | null {
  const doing = doingUnits(finding);
  const bodies = doing.map((unitId) => bodyOf(unitId, context));
  const isDoing = (unitId: string) =>
    bodies.includes(bodyOf(unitId, context)) || lineOf(unitId, context).some((id) => doing.includes(id));
  const partial = unitIds.find(isDoing);
  return partial === undefined ? null : refusal('notIndependent', { unit: unitName(partial, context) });
}

/** Refuses an actor one of whose posts lies in a doing body. */
export function independenceObjection(finding: LiveFinding, context: FindingContext): Refusal | null {
  const { actor, actorUnitIds } = context;
  const units = actor.kind === 'person' ? actor.roles.map(({ unitId }) => unitId) : [];
  return unitsObjection([...new Set([...actorUnitIds, ...units])], finding, context);
}

/** Refuses a person who submitted or endorsed in this round: nobody judges his own work. */
export function sameActorObjection(
  deed: string,
  finding: LiveFinding,
  { actor }: FindingContext,
): Refusal | null {
  const { submissions, signatures, round } = courseOf(finding);
  const own = [...submissions, ...signatures.filter(({ deed: signed }) => signed === 'endorse')].filter(
    (entry) => entry.round === round,
  );
  const isOwn = actor.kind === 'person' && own.some(({ by }) => by.personId === actor.personId);
  return isOwn ? refusal('sameActor', { deed }) : null;
}

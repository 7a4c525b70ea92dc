/** Which units and posts a finding names, as far as its parties have been matched, and its substitute: what scopes go by. */

import { courseOf, type LiveFinding, type Party, substituteOf, substituteParty } from '@bihuan/domain';
import type { Transaction } from '../store.js';
import type { FindingHoldersTable } from './tables.js';

/** One row per party and role. */
export function holderRows(state: LiveFinding, key: number): FindingHoldersTable[] {
  const { content } = state;
  const one = (party: Party | null) => (party ? [party] : []);
  const roles: [string, readonly Party[]][] = [
    ['leadLeader', content.leadLeaders],
    ['leadUnit', content.leadUnits],
    ['participatingUnit', content.participatingUnits],
    ['responsibleSection', one(content.responsibleSection)],
    ['responsiblePerson', one(content.responsiblePerson)],
    ['measureLeadUnit', content.measures.flatMap(({ leadUnits }) => leadUnits)],
    ['measureParticipatingUnit', content.measures.flatMap(({ participatingUnits }) => participatingUnits)],
    ['measureResponsiblePerson', content.measures.flatMap((measure) => one(measure.responsiblePerson))],
  ];
  const substitute = substituteOf(courseOf(state));
  return [
    ...roles.flatMap(([role, parties]) =>
      idsOf(parties).map((partyId) => holderRow(state, key, { role, partyId })),
    ),
    ...(substitute
      ? [holderRow(state, key, { role: 'substitute', partyId: substituteParty(substitute.unitId) })]
      : []),
  ];
}

function idsOf(parties: readonly Party[]): string[] {
  return [...new Set(parties.flatMap(({ partyId }) => partyId ?? []))];
}

function holderRow(
  { rectificationId }: LiveFinding,
  key: number,
  { role, partyId }: { role: string; partyId: string },
): FindingHoldersTable {
  return { finding_key: key, party_id: partyId, role, rectification_id: rectificationId };
}

/** Adds the rows of findings that have none. */
export async function addHolders(
  { db, engine }: Transaction,
  added: readonly { after: LiveFinding; key: number }[],
): Promise<void> {
  const rows = added.flatMap(({ after, key }) => holderRows(after, key));
  await engine.insertRows(db, 'finding_holders', rows);
}

/** Replaces the rows of a finding, if its parties have changed. */
export async function updateHolders(
  { db, engine }: Transaction,
  before: LiveFinding,
  after: LiveFinding,
  key: number,
): Promise<void> {
  const rows = holderRows(after, key);
  if (JSON.stringify(rows) === JSON.stringify(holderRows(before, key))) return;
  await db.deleteFrom('finding_holders').where('finding_key', '=', key).execute();
  await engine.insertRows(db, 'finding_holders', rows);
}

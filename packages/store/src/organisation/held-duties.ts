import type { Duty, DutyRole, LiveFinding, Party } from '@bihuan/domain';
import { stateOfRow } from '../projections/finding-row.js';
import type { ReadTransaction } from '../store.js';

/** The duties that a unit or a post holds, finding by finding: what a hand-over sheet is made of. */
export async function heldDuties({ db }: ReadTransaction, partyId: string): Promise<Duty[]> {
  const rows = await db
    .selectFrom('findings')
    .select(['state'])
    .where('key', 'in', (eb) =>
      eb.selectFrom('finding_holders').select('finding_key').where('party_id', '=', partyId),
    )
    .orderBy('rectification_id')
    .orderBy('ordinal')
    .orderBy('key')
    .execute();
  return rows.flatMap((row) => dutiesIn(stateOfRow(row), partyId));
}

function dutiesIn({ id: findingId, content }: LiveFinding, partyId: string): Duty[] {
  const words = [content.number, content.problem].filter((text) => text !== '').join(' ');
  const names = (parties: readonly (Party | null)[]) => parties.some((party) => party?.partyId === partyId);
  const duty = (measureId: string | null, role: DutyRole, parties: readonly (Party | null)[]): Duty[] =>
    names(parties) ? [{ findingId, measureId, role, partyId, words }] : [];
  return [
    ...duty(null, 'leadLeader', content.leadLeaders),
    ...duty(null, 'leadUnit', content.leadUnits),
    ...duty(null, 'participatingUnit', content.participatingUnits),
    ...duty(null, 'responsibleSection', [content.responsibleSection]),
    ...duty(null, 'responsiblePerson', [content.responsiblePerson]),
    ...content.measures.flatMap((measure) => [
      ...duty(measure.id, 'leadUnit', measure.leadUnits),
      ...duty(measure.id, 'participatingUnit', measure.participatingUnits),
      ...duty(measure.id, 'responsiblePerson', [measure.responsiblePerson]),
    ]),
  ];
}

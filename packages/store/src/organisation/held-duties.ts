import type { Duty, DutyRole, LedgerScope, LiveFinding, Party } from '@bihuan/domain';
import { sql } from 'kysely';
import { stateOfRow } from '../projections/finding-row.js';
import type { ReadTransaction } from '../store.js';
import { isFindingInScope } from './in-scope.js';

/** A duty with what tells whose business it is. */
export interface HeldDuty extends Duty {
  rectificationId: string;
  /** Whether whoever asked may read the finding. */
  inScope: boolean;
}

/**
 * The open duties that a unit or a post holds, finding by finding: what a hand-over sheet is made of. Those out of scope
 * are there too, because they must be handed over; their words are for nobody who may not read the finding.
 */
export async function heldDuties(
  { db }: ReadTransaction,
  scope: LedgerScope,
  partyId: string,
): Promise<HeldDuty[]> {
  const rows = await db
    .selectFrom('findings')
    .select(['state', 'rectification_id'])
    .select(sql<number>`case when ${isFindingInScope(scope)} then 1 else 0 end`.as('in_scope'))
    .where('status', '<>', 'signedOff')
    .where('key', 'in', (eb) =>
      eb.selectFrom('finding_holders').select('finding_key').where('party_id', '=', partyId),
    )
    .orderBy('rectification_id')
    .orderBy('ordinal')
    .orderBy('key')
    .execute();
  return rows.flatMap((row) =>
    dutiesIn(stateOfRow(row), partyId).map((duty) => ({
      ...duty,
      rectificationId: row.rectification_id,
      inScope: row.in_scope === 1,
    })),
  );
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

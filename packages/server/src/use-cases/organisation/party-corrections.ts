/** Changes parties wherever they stand in a finding, by the deeds that correct findings and measures. */

import type {
  CorrectFinding,
  CorrectMeasure,
  DutyRole,
  FindingContent,
  FindingCorrection,
  Measure,
  MeasureCorrection,
  Party,
} from '@bihuan/domain';

/** Where a party stands. */
export interface PartyPlace {
  role: DutyRole;
  /** Null for the finding itself. */
  measureId: string | null;
}

/** What becomes of a party; the same object where nothing does. */
export type PartyChange = (party: Party, place: PartyPlace) => Party;

export type PartyCommand = CorrectFinding | CorrectMeasure;

/** The corrections that change these parties; none where nothing changes. A party is never named twice in a list. */
export function partyCorrections(
  findingId: string,
  content: FindingContent,
  { reason, change }: { reason: string; change: PartyChange },
): PartyCommand[] {
  const changes = findingChanges(content, change);
  const measures = content.measures.map((measure) => ({ measure, changes: measureChanges(measure, change) }));
  return [
    ...(isEmpty(changes) ? [] : [{ type: 'CorrectFinding', findingId, changes, reason } as const]),
    ...measures
      .filter((one) => !isEmpty(one.changes))
      .map(
        (one): CorrectMeasure => ({
          ...{ type: 'CorrectMeasure', findingId, measureId: one.measure.id },
          ...{ changes: one.changes, reason },
        }),
      ),
  ];
}

function findingChanges(content: FindingContent, change: PartyChange): FindingCorrection {
  const at = (role: DutyRole) => (party: Party) => change(party, { role, measureId: null });
  const leadLeaders = listAfter(content.leadLeaders, at('leadLeader'));
  const leadUnits = listAfter(content.leadUnits, at('leadUnit'));
  const participatingUnits = listAfter(content.participatingUnits, at('participatingUnit'));
  const responsibleSection = oneAfter(content.responsibleSection, at('responsibleSection'));
  const responsiblePerson = oneAfter(content.responsiblePerson, at('responsiblePerson'));
  return {
    ...(leadLeaders && { leadLeaders }),
    ...(leadUnits && { leadUnits }),
    ...(participatingUnits && { participatingUnits }),
    ...(responsibleSection && { responsibleSection }),
    ...(responsiblePerson && { responsiblePerson }),
  };
}

function measureChanges(measure: Measure, change: PartyChange): MeasureCorrection {
  const at = (role: DutyRole) => (party: Party) => change(party, { role, measureId: measure.id });
  const leadUnits = listAfter(measure.leadUnits, at('leadUnit'));
  const participatingUnits = listAfter(measure.participatingUnits, at('participatingUnit'));
  const responsiblePerson = oneAfter(measure.responsiblePerson, at('responsiblePerson'));
  return {
    ...(leadUnits && { leadUnits }),
    ...(participatingUnits && { participatingUnits }),
    ...(responsiblePerson && { responsiblePerson }),
  };
}

/** The list afterwards; null where nothing has changed. */
function listAfter(parties: readonly Party[], change: (party: Party) => Party): Party[] | null {
  const after = parties.map(change);
  if (after.every((party, index) => party === parties[index])) return null;
  const first = (party: Party) => after.findIndex(({ partyId }) => partyId === party.partyId);
  return after.filter((party, index) => party.partyId === undefined || first(party) === index);
}

function oneAfter(party: Party | null, change: (party: Party) => Party): Party | null {
  const after = party && change(party);
  return after === party ? null : after;
}

function isEmpty(changes: object): boolean {
  return Object.keys(changes).length === 0;
}

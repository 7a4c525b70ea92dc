import { type DutyRole, type FindingContent, isNobody, type Party } from '@bihuan/domain';
import { type FindingRecord, type ReadTransaction, readFindings, WHOLE_LEDGER } from '@bihuan/store';
import { inPages } from '../findings/in-pages.js';

/** A unit stands there, or somebody by name or title. */
export type NameKind = 'unit' | 'person';

/** A name that has not been matched to a unit or a post. */
export interface UnmatchedName {
  text: string;
  kind: NameKind;
  /** In how many findings it stands. */
  findings: number;
}

const KINDS: Record<DutyRole, NameKind> = {
  leadLeader: 'person',
  leadUnit: 'unit',
  participatingUnit: 'unit',
  responsibleSection: 'unit',
  responsiblePerson: 'person',
};

/** What kind of party stands in this role. */
export function kindOfRole(role: DutyRole): NameKind {
  return KINDS[role];
}

/** Every finding of a rectification, page by page, for whoever may change its whole ledger. */
export function findingsOf(tx: ReadTransaction, rectificationId: string): AsyncGenerator<FindingRecord> {
  return inPages(readFindings, tx, WHOLE_LEDGER, rectificationId);
}

/** The unmatched names of a ledger, the most frequent first. */
export async function unmatchedNames(tx: ReadTransaction, rectificationId: string): Promise<UnmatchedName[]> {
  const found = new Map<string, UnmatchedName>();
  for await (const { content } of findingsOf(tx, rectificationId)) {
    for (const [key, { text, kind }] of namesIn(content)) {
      const known = found.get(key) ?? { text, kind, findings: 0 };
      found.set(key, { ...known, findings: known.findings + 1 });
    }
  }
  return [...found.values()].sort(
    (a, b) => b.findings - a.findings || (`${a.kind}${a.text}` < `${b.kind}${b.text}` ? -1 : 1),
  );
}

/** 无 names nobody who could be found. */
function isToMatch({ partyId, text }: Party): boolean {
  return partyId === undefined && !isNobody(text);
}

function namesIn(content: FindingContent): Map<string, { text: string; kind: NameKind }> {
  const { leadUnits, participatingUnits, responsibleSection, leadLeaders, responsiblePerson, measures } =
    content;
  const units = [leadUnits, participatingUnits, responsibleSection, ...measures.map((one) => one.leadUnits)];
  const people = [leadLeaders, responsiblePerson, ...measures.map((one) => one.responsiblePerson)];
  const names = (kind: NameKind, parties: readonly (Party[] | Party | null)[]) =>
    parties.flat().flatMap((party) => (party && isToMatch(party) ? [{ text: party.text, kind }] : []));
  const all = [
    ...names('unit', [...units, ...measures.map((one) => one.participatingUnits)]),
    ...names('person', people),
  ];
  return new Map(all.map((name) => [`${name.kind}:${name.text}`, name]));
}

/**
 * The register of institutions (建章立制台账): what was written, whether it was adopted, whether anybody uses it.
 * An institution is a document that a finding says was issued or revised, or will be; what is only followed (a law,
 * a superior's rule) is none of the body's own, and counts as a later citation where it is.
 */

import { courseOf } from '../../finding/course.js';
import type { Evidence } from '../../finding/evidence.js';
import type { CitedDocument, LiveFinding, Party } from '../../finding/finding.js';
import { grouped } from '../grouped.js';
import { comparableNumber, comparableTitle, type Origin } from './source.js';

/** One institution, however many findings name it. */
export interface Institution {
  title: string;
  number: string | null;
  /** Issued or revised, else only planned. */
  status: 'issued' | 'planned';
  /** The lead units of the findings that wrote it, each once. */
  bodies: Party[];
  /** Earliest effective date of an adopted text among the evidence; null: none is there. */
  adoptedOn: string | null;
  /** Earliest effective date of a first use among the evidence; null: nobody has shown one. */
  firstUsedOn: string | null;
  evidence: { findingId: string; evidenceId: string; name: string }[];
  /** Where it is said to be issued, revised or planned. */
  origins: Origin[];
  /** Where it is followed or mentioned. */
  citations: Origin[];
}

interface Mention {
  finding: LiveFinding;
  document: CitedDocument;
}

const WRITTEN: readonly string[] = ['issued', 'revised'];
const OWN: readonly string[] = [...WRITTEN, 'planned'];

/** All institutions of these findings, by title and number; one that is named without its number joins the other. */
export function deriveInstitutions(findings: readonly LiveFinding[]): Institution[] {
  const mentions = findings.flatMap((finding) =>
    finding.content.documents.map((document) => ({ finding, document })),
  );
  const byTitle = grouped(mentions, ({ document }) => comparableTitle(document.title));
  return [...byTitle.values()].flatMap(split).flatMap(institutionOf).sort(byTitleAndNumber);
}

/** Mentions of one title by their numbers; those without a number go with the only number, where there is one. */
function split(mentions: readonly Mention[]): Mention[][] {
  const byNumber = grouped(mentions, ({ document }) => comparableNumber(document.number));
  const unnumbered = byNumber.get(null) ?? [];
  byNumber.delete(null);
  const [only, ...others] = [...byNumber.values()];
  if (!only) return [unnumbered];
  if (others.length === 0) return [[...only, ...unnumbered]];
  return [only, ...others, ...(unnumbered.length > 0 ? [unnumbered] : [])];
}

function institutionOf(mentions: readonly Mention[]): Institution[] {
  const own = mentions.filter(({ document }) => OWN.includes(document.action));
  const [first] = own;
  if (!first) return [];
  const proofs = distinctProofs(own.flatMap(proofsOf));
  return [
    {
      title: first.document.title,
      number: mentions.find(({ document }) => document.number !== null)?.document.number ?? null,
      status: own.some(({ document }) => WRITTEN.includes(document.action)) ? 'issued' : 'planned',
      bodies: distinctParties(own.flatMap(({ finding }) => finding.content.leadUnits)),
      adoptedOn: earliest(proofs, 'adoptedText'),
      firstUsedOn: earliest(proofs, 'firstUse'),
      evidence: proofs.map(({ findingId, evidence: { id, name } }) => ({ findingId, evidenceId: id, name })),
      origins: own.map(originOf),
      citations: mentions.filter((mention) => !own.includes(mention)).map(originOf),
    },
  ];
}

interface Proof {
  findingId: string;
  evidence: Evidence;
}

/** Evidence of this text: a file that bears its title, or one that proves the measure that it alone stands in. */
function proofsOf({ finding, document }: Mention): Proof[] {
  const title = comparableTitle(document.title);
  const isAlone =
    finding.content.documents.filter(({ place, action }) => place === document.place && OWN.includes(action))
      .length === 1;
  return courseOf(finding)
    .evidence.filter(({ kind }) => kind === 'adoptedText' || kind === 'firstUse')
    .filter(
      ({ name, measureIds }) =>
        comparableTitle(name).includes(title) || (isAlone && measureIds.includes(document.place)),
    )
    .map((evidence) => ({ findingId: finding.id, evidence }));
}

function distinctProofs(proofs: readonly Proof[]): Proof[] {
  return [...new Map(proofs.map((proof) => [proof.evidence.id, proof])).values()];
}

function earliest(proofs: readonly Proof[], kind: Evidence['kind']): string | null {
  const dates = proofs
    .filter(({ evidence }) => evidence.kind === kind)
    .map(({ evidence }) => evidence.effectiveDate);
  return dates.sort()[0] ?? null;
}

function distinctParties(parties: readonly Party[]): Party[] {
  return [...new Map(parties.map((party) => [party.partyId ?? party.text, party])).values()];
}

function originOf({ finding, document }: Mention): Origin {
  return { findingId: finding.id, place: document.place };
}

/** What a line of the register is known by, and what the register is ordered by. */
export function institutionKey({ title, number }: Pick<Institution, 'title' | 'number'>): string {
  return `${comparableTitle(title)}\n${number ?? ''}`;
}

function byTitleAndNumber(a: Institution, b: Institution): number {
  return institutionKey(a) < institutionKey(b) ? -1 : 1;
}

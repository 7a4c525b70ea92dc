/** Evidence (佐证材料), and which of it proves what. */

import type { Done } from '../signature/signature.js';
import type { ResultType } from './finding.js';

/** What a piece of evidence is. */
export const evidenceKinds = [
  'voucher',
  'accountExtract',
  'adoptedText',
  'firstUse',
  'decision',
  'siteRecord',
  'meeting',
  'notice',
  'other',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** A file as the store keeps it; its content lies under its digest. */
export interface EvidenceFile {
  /** Hex SHA-256 of its bytes. */
  digest: string;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
}

export interface Evidence extends EvidenceFile, Done {
  id: string;
  kind: EvidenceKind;
  /** The day from which what it shows is so; never the day of receipt. */
  effectiveDate: string;
  /** Instant of receipt; immutable. */
  receivedAt: string;
  /** The measures that it proves; empty: the finding as a whole. */
  measureIds: string[];
  how: 'uploaded' | 'linked';
  /** Attached by whoever did the work, or by whoever verifies it. */
  attachedBy: 'doer' | 'verifier';
}

/** A piece that was attached by mistake: kept, with who withdrew it and why, and proving nothing. */
export interface WithdrawnEvidence extends Evidence {
  withdrawn: Done & { reason: string };
}

/** For each result type what is needed: of each group, one. LIFECYCLE, row submit. */
const NEEDED: Record<ResultType, readonly (readonly EvidenceKind[])[]> = {
  money: [['voucher', 'accountExtract']],
  document: [['adoptedText'], ['firstUse']],
  people: [['decision']],
  physical: [['siteRecord']],
};

/** A meeting or a notice alone never suffices: it says that something is to be done, not that it was. */
const ONLY_PAPER: readonly EvidenceKind[] = ['meeting', 'notice'];
const BEYOND_PAPER: readonly EvidenceKind[] = evidenceKinds.filter((kind) => !ONLY_PAPER.includes(kind));

/** The groups of kinds of which none is there; empty: what is there suffices. */
export function missingEvidence(
  resultType: ResultType | null | undefined,
  held: readonly Pick<Evidence, 'kind'>[],
): (readonly EvidenceKind[])[] {
  const groups = resultType ? NEEDED[resultType] : [BEYOND_PAPER];
  return groups.filter((group) => !held.some(({ kind }) => group.includes(kind)));
}

/** The result type that this kind of evidence belongs to; null where it proves none by itself. */
export function resultTypeOfEvidence(kind: EvidenceKind): ResultType | null {
  const types = Object.keys(NEEDED) as ResultType[];
  return types.find((type) => NEEDED[type].some((group) => group.includes(kind))) ?? null;
}

import { type EvidenceView, evidenceTypeOf } from '@bihuan/documents';
import { courseOf, type Evidence, type FindingContent, ledgerScope, refuse } from '@bihuan/domain';
import { findState, findText, type ReadTransaction } from '@bihuan/store';
import type { Caller } from '../../app/caller.js';
import { denied } from '../../app/errors/denials.js';

/** Names a piece of evidence. */
export interface EvidencePlace {
  findingId: string;
  evidenceId: string;
}

/** A piece of evidence in somebody's sight. */
export interface HeldEvidence {
  evidence: Evidence;
  /** Of the finding that holds it. */
  visibility: FindingContent['visibility'];
}

/**
 * The evidence of this id, if this finding holds it and the caller sees the finding; otherwise it is as if it were
 * not there.
 * @throws Refused `unknownFinding`; Denied `unknownEvidence`
 */
export async function heldEvidence(
  tx: ReadTransaction,
  { profile }: Caller,
  { findingId, evidenceId }: EvidencePlace,
): Promise<HeldEvidence> {
  const finding = await findState(tx, ledgerScope(profile), findingId);
  if (!finding) return refuse('unknownFinding', { id: findingId });
  const evidence = courseOf(finding).evidence.find(({ id }) => id === evidenceId);
  if (!evidence) throw denied('unknownEvidence', {});
  return { evidence, visibility: finding.content.visibility };
}

/**
 * The same, where its bytes may go out.
 * @param views in which of these ways it is to be shown; null: it is to be downloaded
 * @throws Denied `withheldFile` for one that carries a mark of classification, `notViewable`
 */
export async function openEvidence(
  tx: ReadTransaction,
  caller: Caller,
  place: EvidencePlace,
  views: readonly EvidenceView[] | null,
): Promise<Evidence> {
  const { evidence } = await heldEvidence(tx, caller, place);
  const { state } = await findText(tx, evidence.digest);
  if (state === 'withheld') throw denied('withheldFile', {});
  const view = evidenceTypeOf(evidence.mediaType)?.view ?? 'none';
  if (views !== null && !views.includes(view)) throw denied('notViewable', {});
  return evidence;
}

import { refuse } from '@bihuan/domain';
import { type FindingRecord, findFinding, findRectification, type Transaction } from '@bihuan/store';
import type { DatedHeader } from '../mentions-in.js';

/** The header of a rectification, for words that are read in its time. @throws Refused `unknownRectification` */
export async function headerOf(tx: Transaction, rectificationId: string): Promise<DatedHeader> {
  const rectification = await findRectification(tx, rectificationId);
  return rectification?.content.header ?? refuse('unknownRectification', { id: rectificationId });
}

/** A finding with the header that its words are read under. @throws Refused `unknownFinding` */
export async function findingWithHeader(
  tx: Transaction,
  findingId: string,
): Promise<{ finding: FindingRecord; header: DatedHeader }> {
  const finding = (await findFinding(tx, findingId)) ?? refuse('unknownFinding', { id: findingId });
  return { finding, header: await headerOf(tx, finding.rectificationId) };
}

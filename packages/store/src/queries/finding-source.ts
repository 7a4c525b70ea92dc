import type { LedgerScope } from '@bihuan/domain';
import { isSeenWhole } from '../organisation/is-seen-whole.js';
import type { ReadTransaction } from '../store.js';
import type { FindingRecord } from './find-finding.js';
import { findRectification } from './find-rectification.js';

/** The words of the imported document around a finding. */
export interface FindingSource {
  importId: string;
  fileName: string;
  text: string;
  /** Of `text` in the document, UTF-16 code units. */
  offset: number;
}

/**
 * The words around a finding in the document that it was imported from, with `surroundings` UTF-16 code units on
 * either side; the finding is one in this scope. Null where it was not imported, and for whoever does not see the whole rectification: beside a
 * finding stand its neighbours.
 */
export async function findingSource(
  tx: ReadTransaction,
  scope: LedgerScope,
  { rectificationId, content }: Pick<FindingRecord, 'rectificationId' | 'content'>,
  surroundings: number,
): Promise<FindingSource | null> {
  const range = content.sourceRange;
  if (range === null) return null;
  const isWhole = await isSeenWhole(tx, [scope.ledger, scope.restricted], rectificationId);
  if (!isWhole) return null;
  const source = (await findRectification(tx, scope, rectificationId))?.content.source ?? null;
  const text = source && (await sourceText(tx, source.importId));
  if (!source || text === null) return null;
  const offset = Math.max(0, range[0] - surroundings);
  const { importId, fileName } = source;
  return { importId, fileName, text: text.slice(offset, range[1] + surroundings), offset };
}

async function sourceText({ db }: ReadTransaction, importId: string): Promise<string | null> {
  const query = db.selectFrom('imports').select('source_text').where('id', '=', importId);
  return (await query.executeTakeFirst())?.source_text ?? null;
}

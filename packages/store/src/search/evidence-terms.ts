/** Words that stand in files: which findings hold such a file, and the condition on the file's own text. */

import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { EvidenceIndex, Terms } from '../engines/engine.js';
import { isExact } from './bigrams.js';
import { likePattern } from './terms.js';

/** The query for the keys of findings that hold a file with all folded terms; a key may come more than once. */
export function findingsWithEvidence(index: EvidenceIndex, terms: Terms): RawBuilder<unknown> {
  return sql`select finding_evidence.finding_key from evidence_texts
    join finding_evidence on finding_evidence.digest = evidence_texts.digest
    where evidence_texts.key in (${index.matching(terms)}) and ${foldedHolds(terms)}`;
}

/** The conditions that bigrams cannot answer, on a row of `evidence_texts`. */
export function foldedHolds(terms: readonly string[]): RawBuilder<SqlBool> {
  const conditions = terms
    .filter((term) => !isExact(term))
    .map((term) => sql`evidence_texts.folded like ${likePattern(term)} escape '\\'`);
  return conditions.length === 0 ? sql`1 = 1` : sql`${sql.join(conditions, sql` and `)}`;
}

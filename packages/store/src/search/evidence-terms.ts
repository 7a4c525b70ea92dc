/** Words that stand in files: which findings hold such a file. */

import { type RawBuilder, sql } from 'kysely';
import type { EvidenceIndex, Wanted } from '../engines/engine.js';
import { isLike } from './recheck.js';

/** The query for the keys of findings that hold a file with all that is wanted; a key may come more than once. */
export function findingsWithEvidence(
  index: Pick<EvidenceIndex, 'matching'>,
  { words, patterns }: Wanted,
): RawBuilder<unknown> {
  return sql`select finding_evidence.finding_key from evidence_texts
    join finding_evidence on finding_evidence.digest = evidence_texts.digest
    where evidence_texts.key in (${index.matching(words)})
      and ${isLike(sql`evidence_texts.folded`, patterns)}`;
}

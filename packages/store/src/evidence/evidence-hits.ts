/** Findings that are found by the words of the files that they hold. */

import type { LedgerScope } from '@bihuan/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Terms } from '../engines/engine.js';
import { isKeyInScope } from '../organisation/in-scope.js';
import { shapedRows } from '../queries/shaped.js';
import { findingsWithEvidence } from '../search/evidence-terms.js';
import type { ReadTransaction } from '../store.js';

const KEY: RawBuilder<number> = sql`held.finding_key`;

/** Keys of the findings in scope that hold a file with all terms, ascending, behind `after`. */
export async function evidenceHits(
  tx: ReadTransaction,
  scope: LedgerScope,
  terms: Terms,
  page: { after: number; limit: number },
): Promise<number[]> {
  const { evidence } = tx.engine;
  const question = { name: 'evidenceHits', values: { ...evidence.wanted(terms), ...page }, scope };
  const rows = await shapedRows(tx, question, ({ after, limit, ...wanted }, asker) => {
    const inScope = isKeyInScope(KEY, asker);
    return sql<{ key: number }>`
      select distinct held.finding_key as key from (${findingsWithEvidence(evidence, wanted)}) as held
      where held.finding_key > ${after}${inScope === null ? sql`` : sql` and ${inScope}`}
      order by held.finding_key limit ${limit}`.compile(tx.db);
  });
  return rows.map(({ key }) => key);
}

/** A stretch of a file around the first of the words. */
export interface EvidencePiece {
  text: string;
  /** Whether the file begins, or ends, with it. */
  fromStart: boolean;
  toEnd: boolean;
}

/** Characters before the place, and in all, that are fetched of a text. */
const LEAD = 40;
const LENGTH = 240;

/** Of these files, by digest, those that hold all terms, each with the stretch around the first term. */
export async function piecesWith(
  { db, engine }: ReadTransaction,
  digests: readonly string[],
  terms: Terms,
): Promise<ReadonlyMap<string, EvidencePiece>> {
  if (digests.length === 0) return new Map();
  const place = engine.evidence.placeOf(sql.ref('folded'), terms[0]);
  const others = terms.map((term) => sql`${engine.evidence.placeOf(sql.ref('folded'), term)} > 0`);
  const { rows } = await sql<{ digest: string; piece: string; start: number; length: number }>`
    select digest, substr(text, start, ${LENGTH}) as piece, start, length(text) as length from (
      select digest, text, case when ${place} > ${LEAD} then ${place} - ${LEAD} else 1 end as start
      from evidence_texts
      where digest in (${sql.join(digests)}) and ${sql.join(others, sql` and `)}
    ) as found`.execute(db);
  return new Map(
    rows.map(({ digest, piece, start, length }) => [
      digest,
      { text: piece, fromStart: start === 1, toEnd: start - 1 + LENGTH >= length },
    ]),
  );
}

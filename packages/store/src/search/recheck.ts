import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { isExact } from './bigrams.js';
import { likePattern } from './terms.js';

/**
 * The conditions that bigrams cannot answer: they may all be in a text in another order than in the term. Only
 * longer terms, and those with marks in them, are compared with the text itself.
 * @param key the column that identifies the finding.
 */
export function textConditions(key: RawBuilder<number>, terms: readonly string[]): RawBuilder<SqlBool> {
  const conditions = terms.filter((term) => !isExact(term)).map((term) => textHolds(key, term));
  return conditions.length === 0 ? sql`1 = 1` : sql`${sql.join(conditions, sql` and `)}`;
}

function textHolds(key: RawBuilder<number>, term: string): RawBuilder<SqlBool> {
  return sql`exists (
    select 1 from finding_texts
    where finding_texts.finding_key = ${key} and finding_texts.text like ${likePattern(term)} escape '\\'
  )`;
}

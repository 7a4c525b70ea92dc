import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { isExact } from './bigrams.js';
import { likePattern } from './terms.js';

/**
 * What bigrams cannot answer: they may all be in a text in another order than in the term. Only longer terms, and
 * those with marks in them, have to be compared with the text itself.
 */
export function patternsLeft(terms: readonly string[]): string[] {
  return terms.filter((term) => !isExact(term)).map(likePattern);
}

/** The condition that the text is LIKE all patterns. */
export function isLike(text: RawBuilder<unknown>, patterns: readonly string[]): RawBuilder<SqlBool> {
  if (patterns.length === 0) return sql`1 = 1`;
  const conditions = patterns.map((pattern) => sql`${text} like ${pattern} escape '\\'`);
  return sql`${sql.join(conditions, sql` and `)}`;
}

/**
 * The condition that the text of the finding with this key is LIKE all patterns. It is looked at row by row: with an
 * `offset` PostgreSQL joins nothing, so that a limit ends the search after so many rows.
 */
export function textHolds(key: Expression<number>, patterns: readonly string[]): RawBuilder<SqlBool> {
  if (patterns.length === 0) return sql`1 = 1`;
  return sql`exists (
    select 1 from finding_texts
    where finding_texts.finding_key = ${key} and ${isLike(sql`finding_texts.text`, patterns)}
    limit 1 offset 0
  )`;
}

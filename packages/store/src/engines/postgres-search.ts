/** Search on PostgreSQL: a GIN index over bigrams. No dictionary and no parser of the server takes part. */

import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { rectificationWord, wordsOf, wordsOfTerm } from '../search/bigrams.js';
import { chunksOf } from '../search/chunks.js';
import { textConditions } from '../search/recheck.js';
import type { SearchableFinding, SearchIndex } from './engine.js';

export const postgresSearch: SearchIndex = {
  async add(db, findings) {
    const rows = findings.flatMap(rowsOf);
    await sql`insert into finding_words (finding_key, chunk, words)
      select finding_key, chunk, words
      from json_populate_recordset(null::finding_words, ${JSON.stringify(rows)}::json)`.execute(db);
  },
  async replace(db, finding) {
    await this.remove(db, finding.key);
    await this.add(db, [finding]);
  },
  async remove(db, key) {
    await db.deleteFrom('finding_words').where('finding_key', '=', key).execute();
  },
  async clear(db) {
    await db.deleteFrom('finding_words').execute();
  },
  holds: (key, terms, rectificationId) =>
    sql<SqlBool>`${inAllTerms(key, terms, rectificationId)} and ${textConditions(sql`${key}`, terms)}`,
  async hits(db, terms, { after, limit }) {
    const { rows } = await sql<{ key: number }>`${matchingFindings(terms)} and key > ${after}
      order by key limit ${limit}`.execute(db);
    return rows.map(({ key }) => key);
  },
  async countHits(db, terms, cap) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from (
      ${matchingFindings(terms)} limit ${cap}
    ) as found`.execute(db);
    return rows[0]?.count ?? 0;
  },
};

function matchingFindings(terms: readonly string[]) {
  const key: RawBuilder<number> = sql`findings.key`;
  return sql`select key from findings
    where ${inAllTerms(key, terms, null)} and ${textConditions(key, terms)}`;
}

/** Each term may stand in another chunk of a long text. */
function inAllTerms(key: Expression<number>, terms: readonly string[], rectificationId: string | null) {
  const chunks = terms.map(
    (term) =>
      sql<SqlBool>`${key} in (
        select finding_key from finding_words where words @@ ${wanted(term, rectificationId)}::tsquery
      )`,
  );
  return sql<SqlBool>`${sql.join(chunks, sql` and `)}`;
}

function rowsOf({ key, rectificationId, text }: SearchableFinding) {
  return chunksOf(text).map((chunk, index) => {
    const words = [rectificationWord(rectificationId), ...wordsOf(chunk)];
    return { finding_key: key, chunk: index, words: words.map(quoted).join(' ') };
  });
}

/** `'in…' & '整改' & '改进'`, or `'整':*` for a single character. */
function wanted(term: string, rectificationId: string | null): string {
  const words = wordsOfTerm(term).map(({ word, prefix }) => (prefix ? `${quoted(word)}:*` : quoted(word)));
  const all = rectificationId === null ? words : [quoted(rectificationWord(rectificationId)), ...words];
  return all.join(' & ');
}

/** Words are letters and digits only, so nothing in them needs escaping. */
function quoted(word: string): string {
  return `'${word}'`;
}

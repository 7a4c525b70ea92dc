/** Search on PostgreSQL: a GIN index over bigrams. No dictionary and no parser of the server takes part. */

import type { LedgerScope } from '@bihuan/domain';
import { type Expression, type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { isKeyInScope } from '../organisation/in-scope.js';
import { rectificationWord, wordsOf } from '../search/bigrams.js';
import { chunksOf } from '../search/chunks.js';
import { textConditions } from '../search/recheck.js';
import type { Tables } from '../tables.js';
import type { SearchableFinding, SearchIndex, Terms } from './engine.js';
import { postgresComparison } from './postgres-comparison.js';
import { quoted, wanted } from './postgres-evidence.js';

/**
 * So many findings are looked through in their order before the whole index is asked: enough for a page of any
 * word that one finding in forty holds. The index would gather and sort every finding that holds it first.
 */
const NEAREST = 2_000;

/** The index over findings as PostgreSQL keeps it. */
export const postgresSearch: SearchIndex = {
  comparison: () => postgresComparison('finding_words', 'finding_key', rowsOf),
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
  async hits(db, scope, terms, { after, limit }) {
    const end = await endOfNearest(db, after);
    const near = await nearHits(db, scope, terms, { after, end, limit });
    if (end === null || near.length >= limit) return near;
    return [...near, ...(await farHits(db, scope, terms, { after: end, limit: limit - near.length }))];
  },
  async countHits(db, scope, terms, cap) {
    const { rows } = await sql<{ count: number }>`select count(*) as count from (
      select distinct finding_key from finding_words where ${wordConditions(terms)} and ${textConditions(KEY, terms)}${seen(scope)}
      limit ${cap}
    ) as found`.execute(db);
    return rows[0]?.count ?? 0;
  },
};

const KEY: RawBuilder<number> = sql`finding_words.finding_key`;

/** The condition that only findings in scope fulfil; nothing where all are. */
function seen(scope: LedgerScope) {
  const inScope = isKeyInScope(KEY, scope);
  return inScope === null ? sql`` : sql` and ${inScope}`;
}

/** The last of the findings that are looked through in their order; null when there are fewer. */
async function endOfNearest(db: Kysely<Tables>, after: number): Promise<number | null> {
  const { rows } = await sql<{ key: number }>`select finding_key as key from finding_words
    where finding_key > ${after} order by finding_key offset ${NEAREST} limit 1`.execute(db);
  return rows[0]?.key ?? null;
}

async function nearHits(
  db: Kysely<Tables>,
  scope: LedgerScope,
  terms: Terms,
  { after, end, limit }: { after: number; end: number | null; limit: number },
): Promise<number[]> {
  const { rows } = await sql<{ key: number }>`select distinct finding_key as key from finding_words
    where finding_key > ${after} and finding_key <= ${end ?? Number.MAX_SAFE_INTEGER}
      and ${wordConditions(terms)} and ${textConditions(KEY, terms)}${seen(scope)}
    order by finding_key limit ${limit}`.execute(db);
  return rows.map(({ key }) => key);
}

/** The texts are compared last, in the order of the page: only until it is full. */
async function farHits(
  db: Kysely<Tables>,
  scope: LedgerScope,
  terms: Terms,
  { after, limit }: { after: number; limit: number },
): Promise<number[]> {
  const { rows } = await sql<{ key: number }>`select finding_key as key from (
      select distinct finding_key from finding_words
      where finding_key > ${after} and ${wordConditions(terms)} order by finding_key offset 0
    ) as finding_words
    where ${textConditions(KEY, terms)}${seen(scope)} limit ${limit}`.execute(db);
  return rows.map(({ key }) => key);
}

/** The first term in this chunk; each other one may stand in another chunk of a long text. */
function wordConditions([first, ...others]: Terms): RawBuilder<SqlBool> {
  const here = sql<SqlBool>`words @@ ${wanted(first, null)}::tsquery`;
  const elsewhere = others.map(
    (term) => sql<SqlBool>`exists (
      select 1 from finding_words as other
      where other.finding_key = finding_words.finding_key and other.words @@ ${wanted(term, null)}::tsquery
    )`,
  );
  return sql`${sql.join([here, ...elsewhere], sql` and `)}`;
}

function inAllTerms(key: Expression<number>, terms: Terms, rectificationId: string | null) {
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

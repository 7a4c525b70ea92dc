/** Search on PostgreSQL: a GIN index over bigrams. No dictionary and no parser of the server takes part. */

import type { LedgerScope } from '@bihuan/domain';
import { type RawBuilder, sql } from 'kysely';
import { isKeyInScope } from '../organisation/in-scope.js';
import { shapedRows } from '../queries/shaped.js';
import { rectificationWord, wordsOf } from '../search/bigrams.js';
import { chunksOf } from '../search/chunks.js';
import { nearestFirst } from '../search/nearest-first.js';
import { isLike, patternsLeft, textHolds } from '../search/recheck.js';
import { likePattern } from '../search/terms.js';
import type { Asking, SearchableFinding, SearchIndex, Terms } from './engine.js';
import { postgresComparison } from './postgres-comparison.js';
import { quoted, wanted } from './postgres-evidence.js';

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
  wanted(terms, rectificationId) {
    const rarest = mostWords(terms);
    const others = terms.filter((term) => term !== rarest).map(likePattern);
    return { words: [wanted(rarest, rectificationId)], patterns: [...patternsLeft([rarest]), ...others] };
  },
  matching,
  ordersAgain: true,
  hits(tx, scope, terms, page) {
    return nearestFirst(page.limit, (within) =>
      within === null ? indexedHits(tx, scope, terms, page) : nearHits(tx, scope, terms, { ...page, within }),
    );
  },
};

/** The term with the most pairs, as a rule the rarest; a text may hold each term in another chunk. */
function mostWords([first, ...others]: Terms): string {
  return others.reduce((most, term) => (term.length > most.length ? term : most), first);
}

/** A text of several chunks counts by the first that matches. */
function matching([words]: readonly string[]): RawBuilder<{ key: number }> {
  return sql`select finding_key as key from finding_words
    where words @@ ${words}::tsquery and (chunk = 0 or not exists (
      select 1 from finding_words as earlier
      where earlier.finding_key = finding_words.finding_key and earlier.chunk < finding_words.chunk
        and earlier.words @@ ${words}::tsquery
    ))`;
}

/** The condition that only findings in scope fulfil; nothing where all are. */
function seen(key: RawBuilder<number>, scope: LedgerScope) {
  const inScope = isKeyInScope(key, scope);
  return inScope === null ? sql`` : sql` and ${inScope}`;
}

interface Hits {
  after: number;
  limit: number;
}

/** Of so many findings behind `after`, read in their order. */
async function nearHits(tx: Asking, scope: LedgerScope, terms: Terms, page: Hits & { within: number }) {
  const question = { name: 'nearHits', values: { patterns: terms.map(likePattern), ...page }, scope };
  const rows = await shapedRows(tx, question, ({ patterns, after, within, limit }, inScope) =>
    sql<{ key: number }>`select finding_key as key from (
      select finding_key, text from finding_texts
      where finding_key > ${after} order by finding_key limit ${within}
    ) as found
    where ${isLike(sql`found.text`, patterns)}${seen(sql`found.finding_key`, inScope)}
    order by finding_key limit ${limit}`.compile(tx.db),
  );
  return rows.map(({ key }) => key);
}

/** The texts are compared last, in the order of the page: only until it is full. */
async function indexedHits(tx: Asking, scope: LedgerScope, terms: Terms, page: Hits) {
  const values = { ...postgresSearch.wanted(terms, null), ...page };
  const rows = await shapedRows(
    tx,
    { name: 'hits', values, scope },
    ({ words, patterns, after, limit }, inScope) =>
      sql<{ key: number }>`select key from (
        ${matching(words)} and finding_key > ${after} order by finding_key offset 0
      ) as found
      where ${textHolds(sql`found.key`, patterns)}${seen(sql`found.key`, inScope)}
      order by key limit ${limit}`.compile(tx.db),
  );
  return rows.map(({ key }) => key);
}

function rowsOf({ key, rectificationId, text }: SearchableFinding) {
  return chunksOf(text).map((chunk, index) => {
    const words = [rectificationWord(rectificationId), ...wordsOf(chunk)];
    return { finding_key: key, chunk: index, words: words.map(quoted).join(' ') };
  });
}

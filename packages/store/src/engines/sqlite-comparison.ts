/**
 * Holds an index of bigrams on SQLite against the texts. Its rows cannot be read: the index only tells, word by word,
 * in which rows it stands. So what each row should hold is summed up as its words come, a fingerprint per row, and
 * taken off again while the index is walked through once: what is left differs.
 */

import { type Kysely, sql } from 'kysely';
import { rectificationWord, wordsOf } from '../search/bigrams.js';
import type { Tables } from '../tables.js';
import type { ComparisonOptions, IndexComparison, IndexedText } from './engine.js';

/** Words per statement: the commonest stand in every row. */
const PAGE = 64;

/** Tells what differs only at the end, when the whole index has been walked through. */
export function sqliteComparison(table: 'finding_words' | 'evidence_words'): IndexComparison {
  const rest = new Map<number, Fingerprint>();
  const add = (key: number, word: Fingerprint, times: 1 | -1) => {
    const sum = rest.get(key) ?? { count: 0, first: 0, second: 0 };
    sum.count += times * word.count;
    sum.first = (sum.first + times * word.first) | 0;
    sum.second = (sum.second + times * word.second) | 0;
    // A row whose words have all been taken off needs no more memory.
    if (sum.count === 0 && sum.first === 0 && sum.second === 0) rest.delete(key);
    else rest.set(key, sum);
  };
  return {
    async next(_db, texts) {
      for (const text of texts) for (const word of wordsIn(text)) add(text.key, fingerprint(word), 1);
      return [];
    },
    async rest(db, options) {
      for await (const { term, docs } of wordsOfIndex(db, table, options)) {
        const word = fingerprint(term);
        for (const doc of docs.split(',')) add(Number(doc), word, -1);
      }
      return [...rest.keys()].sort((a, b) => a - b);
    },
  };
}

/** How many words, and two sums over their hashes: two rows of different words are not taken for the same. */
interface Fingerprint {
  count: number;
  first: number;
  second: number;
}

function wordsIn({ rectificationId, text }: IndexedText): Set<string> {
  if (text === null) return new Set();
  const words = wordsOf(text);
  return rectificationId === null ? words : words.add(rectificationWord(rectificationId));
}

/** FNV-1a over UTF-16, with two offsets. */
function fingerprint(word: string): Fingerprint {
  let [first, second] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x85ebca6b);
  }
  return { count: 1, first, second };
}

/** Every word of the index with the rows that it stands in, joined by commas; in the order of the words. */
async function* wordsOfIndex(
  db: Kysely<Tables>,
  table: string,
  { signal, onProgress }: ComparisonOptions,
): AsyncGenerator<{ term: string; docs: string }> {
  const [every, summed] = [sql.table(`temp.${table}_every`), sql.table(`temp.${table}_summed`)];
  await sql`create virtual table ${every} using fts5vocab('main', ${sql.lit(table)}, 'instance')`.execute(db);
  await sql`create virtual table ${summed} using fts5vocab('main', ${sql.lit(table)}, 'row')`.execute(db);
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total from ${summed}`.execute(db);
  const total = counted[0]?.total ?? 0;
  for (let [after, done] = ['', 0]; ; ) {
    signal?.throwIfAborted();
    const { rows } = await sql<{ term: string; docs: string }>`
      select term, group_concat(doc) as docs from ${every} where term > ${after}
      group by term order by term limit ${PAGE}`.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.term;
    done += rows.length;
    onProgress(done, total);
  }
}

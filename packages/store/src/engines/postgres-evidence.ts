/** Search in files on PostgreSQL: a GIN index over the bigrams of their chunks. */

import { sql } from 'kysely';
import { rectificationWord, wordsOf, wordsOfTerm } from '../search/bigrams.js';
import { chunksOf } from '../search/chunks.js';
import { patternsLeft } from '../search/recheck.js';
import type { EvidenceIndex } from './engine.js';
import { postgresComparison } from './postgres-comparison.js';

/** The index over files as PostgreSQL keeps it. */
export const postgresEvidence: EvidenceIndex = {
  comparison: () => postgresComparison('evidence_words', 'text_key', rowsOf),
  async put(db, key, folded) {
    const rows = rowsOf({ key, text: folded });
    await this.remove(db, key);
    await sql`insert into evidence_words (text_key, chunk, words)
      select text_key, chunk, words
      from json_populate_recordset(null::evidence_words, ${JSON.stringify(rows)}::json)`.execute(db);
  },
  async remove(db, key) {
    await sql`delete from evidence_words where text_key = ${key}`.execute(db);
  },
  async clear(db) {
    await sql`delete from evidence_words`.execute(db);
  },
  wanted: (terms) => ({ words: terms.map((term) => wanted(term, null)), patterns: patternsLeft(terms) }),
  matching(words) {
    const chunks = words.map(
      (word) => sql`select text_key from evidence_words where words @@ ${word}::tsquery`,
    );
    return sql`${sql.join(chunks, sql` intersect `)}`;
  },
  placeOf: (text, term) => sql<number>`strpos(${text}, ${term})`,
};

function rowsOf({ key, text }: { key: number; text: string }) {
  return chunksOf(text).map((chunk, index) => {
    const words = [...wordsOf(chunk)].map(quoted).join(' ');
    return { text_key: key, chunk: index, words };
  });
}

/** `'in…' & '整改' & '改进'`, or `'整':*` for a single character. */
export function wanted(term: string, rectificationId: string | null): string {
  const words = wordsOfTerm(term).map(({ word, prefix }) => (prefix ? `${quoted(word)}:*` : quoted(word)));
  const all = rectificationId === null ? words : [quoted(rectificationWord(rectificationId)), ...words];
  return all.join(' & ');
}

/** Words are letters and digits only, so nothing in them needs escaping. */
export function quoted(word: string): string {
  return `'${word}'`;
}

/** Search in files on SQLite: one full-text row per file, of its bigrams. */

import { sql } from 'kysely';
import { rectificationWord, wordsOf, wordsOfTerm } from '../search/bigrams.js';
import { patternsLeft } from '../search/recheck.js';
import type { EvidenceIndex } from './engine.js';
import { sqliteComparison } from './sqlite-comparison.js';

/** The index over files as SQLite keeps it. */
export const sqliteEvidence: EvidenceIndex = {
  comparison: () => sqliteComparison('evidence_words'),
  async put(db, key, folded) {
    const words = [...wordsOf(folded)].join(' ');
    await this.remove(db, key);
    await sql`insert into evidence_words (rowid, words) values (${key}, ${words})`.execute(db);
  },
  async remove(db, key) {
    await sql`delete from evidence_words where rowid = ${key}`.execute(db);
  },
  async clear(db) {
    // A `delete` would leave the words in the file, marked as those of nobody.
    await sql`insert into evidence_words (evidence_words) values ('delete-all')`.execute(db);
  },
  wanted: (terms) => ({ words: [match(terms, null)], patterns: patternsLeft(terms) }),
  matching: ([words]) => sql`select rowid from evidence_words where evidence_words match ${words}`,
  placeOf: (text, term) => sql<number>`instr(${text}, ${term})`,
};

/** `"in…" AND "整改" AND "改进"`, or `"整"*` for a single character. */
export function match(terms: readonly string[], rectificationId: string | null): string {
  const wanted = terms.flatMap(wordsOfTerm).map(({ word, prefix }) => `"${word}"${prefix ? '*' : ''}`);
  const all = rectificationId === null ? wanted : [`"${rectificationWord(rectificationId)}"`, ...wanted];
  return all.join(' AND ');
}

/** Search on SQLite: one full-text row per finding, of its bigrams. */

import { type Kysely, sql } from 'kysely';
import { rectificationWord, wordsOf, wordsOfTerm } from '../search/bigrams.js';
import type { Tables } from '../tables.js';
import type { SearchableFinding, SearchIndex } from './engine.js';
import type { SqliteConnection } from './sqlite-connection.js';

/** The index as the writing connection keeps it. */
export function sqliteSearch(writer: SqliteConnection): SearchIndex {
  return {
    async add(_db, findings) {
      const rows = findings.map((finding) => [finding.key, indexed(finding)]);
      writer.runMany('insert into finding_words (rowid, words) values (?, ?)', rows);
    },
    async replace(db, finding) {
      await sql`update finding_words set words = ${indexed(finding)} where rowid = ${finding.key}`.execute(
        db,
      );
    },
    async remove(db: Kysely<Tables>, key) {
      await sql`delete from finding_words where rowid = ${key}`.execute(db);
    },
    async clear(db) {
      await sql`delete from finding_words`.execute(db);
    },
    holds: (key, term, rectificationId) =>
      sql`${key} in (select rowid from finding_words where finding_words match ${match(term, rectificationId)})`,
  };
}

function indexed({ rectificationId, text }: SearchableFinding): string {
  return [rectificationWord(rectificationId), ...wordsOf(text)].join(' ');
}

/** `"r…" AND "整改" AND "改进"`, or `"整"*` for a single character. */
function match(term: string, rectificationId: string | null): string {
  const words = wordsOfTerm(term).map(({ word, prefix }) => `"${word}"${prefix ? '*' : ''}`);
  const all = rectificationId === null ? words : [`"${rectificationWord(rectificationId)}"`, ...words];
  return all.join(' AND ');
}

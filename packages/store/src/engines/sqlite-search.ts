/** Search on SQLite: one full-text row per finding, of its bigrams. */

import type { LedgerScope } from '@bihuan/domain';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { isKeyInScope } from '../organisation/in-scope.js';
import { rectificationWord, wordsOf } from '../search/bigrams.js';
import { textConditions } from '../search/recheck.js';
import type { SearchableFinding, SearchIndex } from './engine.js';
import { sqliteComparison } from './sqlite-comparison.js';
import type { SqliteConnection } from './sqlite-connection.js';
import { match } from './sqlite-evidence.js';

/** The index as the writing connection keeps it. */
export function sqliteSearch(writer: SqliteConnection): SearchIndex {
  return {
    comparison: () => sqliteComparison('finding_words'),
    async add(_db, findings) {
      const rows = findings.map((finding) => [finding.key, indexed(finding)]);
      writer.runMany('insert into finding_words (rowid, words) values (?, ?)', rows);
    },
    async replace(db, finding) {
      await sql`update finding_words set words = ${indexed(finding)} where rowid = ${finding.key}`.execute(
        db,
      );
    },
    async remove(db, key) {
      await sql`delete from finding_words where rowid = ${key}`.execute(db);
    },
    async clear(db) {
      // A `delete` would leave the words in the file, marked as those of nobody.
      await sql`insert into finding_words (finding_words) values ('delete-all')`.execute(db);
    },
    holds: (key, terms, rectificationId) =>
      sql<SqlBool>`${key} in (${matchingRows(terms, rectificationId)} and ${textConditions(ROW, terms)})`,
    async hits(db, scope, terms, { after, limit }) {
      // The index gives its rows in order, so that only those of the page are looked at.
      const rows = await sql<{ key: number }>`${matchingRows(terms, null)}
        and rowid > ${after} and ${textConditions(ROW, terms)}${seen(scope)} order by rowid limit ${limit}`.execute(
        db,
      );
      return rows.rows.map(({ key }) => key);
    },
    async countHits(db, scope, terms, cap) {
      const { rows } = await sql<{ count: number }>`select count(*) as count from (
        ${matchingRows(terms, null)} and ${textConditions(ROW, terms)}${seen(scope)} limit ${cap}
      )`.execute(db);
      return rows[0]?.count ?? 0;
    },
  };
}

const ROW: RawBuilder<number> = sql`finding_words.rowid`;

/** The condition that only findings in scope fulfil; nothing where all are. */
function seen(scope: LedgerScope) {
  const inScope = isKeyInScope(ROW, scope);
  return inScope === null ? sql`` : sql` and ${inScope}`;
}

function matchingRows(terms: readonly string[], rectificationId: string | null) {
  return sql`select rowid as key from finding_words where finding_words match ${match(terms, rectificationId)}`;
}

function indexed({ rectificationId, text }: SearchableFinding): string {
  return [rectificationWord(rectificationId), ...wordsOf(text)].join(' ');
}

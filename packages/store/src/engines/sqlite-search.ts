/** Search on SQLite: one full-text row per finding, of its bigrams. */

import type { LedgerScope } from '@bihuan/domain';
import { type RawBuilder, sql } from 'kysely';
import { isKeyInScope } from '../organisation/in-scope.js';
import { shapedRows } from '../queries/shaped.js';
import { rectificationWord, wordsOf } from '../search/bigrams.js';
import { patternsLeft, textHolds } from '../search/recheck.js';
import type { SearchableFinding, SearchIndex, Wanted } from './engine.js';
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
    wanted: (terms, rectificationId) => ({
      words: [match(terms, rectificationId)],
      patterns: patternsLeft(terms),
    }),
    matching,
    ordersAgain: false,
    async hits(tx, scope, terms, page) {
      const values = { words: [match(terms, null)], patterns: patternsLeft(terms), ...page };
      const rows = await shapedRows(tx, { name: 'hits', values, scope }, (asked, inScope) =>
        hitsQuery(asked, inScope).compile(tx.db),
      );
      return rows.map(({ key }) => key);
    },
  };
}

const ROW: RawBuilder<number> = sql`finding_words.rowid`;

/** The index gives its rows in order, so that only those of the page are looked at. */
function hitsQuery(
  { words, patterns, after, limit }: Wanted & { after: number; limit: number },
  scope: LedgerScope,
) {
  const inScope = isKeyInScope(ROW, scope);
  return sql<{ key: number }>`${matching(words)} and rowid > ${after} and ${textHolds(ROW, patterns)}${
    inScope === null ? sql`` : sql` and ${inScope}`
  } order by rowid limit ${limit}`;
}

function matching([words]: readonly string[]): RawBuilder<{ key: number }> {
  return sql`select rowid as key from finding_words where finding_words match ${words}`;
}

function indexed({ rectificationId, text }: SearchableFinding): string {
  return [rectificationWord(rectificationId), ...wordsOf(text)].join(' ');
}

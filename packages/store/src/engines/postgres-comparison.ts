/** Holds an index of bigrams on PostgreSQL against the texts: its rows can be read, a batch at a time. */

import { sql } from 'kysely';
import type { IndexComparison, SearchableFinding } from './engine.js';

/**
 * @param rowsOf the rows that a text should have; a finding's text says which rectification it belongs to
 */
export function postgresComparison(
  table: 'finding_words' | 'evidence_words',
  keyColumn: 'finding_key' | 'text_key',
  rowsOf: (text: SearchableFinding) => object[],
): IndexComparison {
  const [name, key] = [sql.table(table), sql.ref(keyColumn)];
  return {
    async next(db, texts) {
      if (texts.length === 0) return [];
      const rows = texts.flatMap(({ key: of, rectificationId, text }) =>
        text === null ? [] : rowsOf({ key: of, rectificationId: rectificationId ?? '', text }),
      );
      const keys = sql.join(texts.map((text) => text.key));
      const found = await sql<{ key: number }>`
        select distinct ${key} as key
        from (select ${key}, chunk, words from json_populate_recordset(null::${name}, ${JSON.stringify(rows)}::json)) as expected
        full join (select ${key}, chunk, words from ${name} where ${key} in (${keys})) as kept
          using (${key}, chunk)
        where expected.words is distinct from kept.words
        order by key`.execute(db);
      return found.rows.map((row) => row.key);
    },
    // The rows refer to what they are the words of: there are none beside.
    rest: async () => [],
  };
}

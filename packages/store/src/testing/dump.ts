/** Writes the data of a store as SQL, to be kept as the fixture of a release. */

import { sql } from 'kysely';
import { rectificationWord, wordsOf } from '../search/bigrams.js';
import type { ReadTransaction } from '../store.js';

/** In the order in which rows may refer to each other. */
const TABLES = [
  'schema_migrations',
  'events',
  'payloads',
  'units',
  'people',
  'posts',
  'role_grants',
  'appointments',
  'rectifications',
  'findings',
  'removed_findings',
  'finding_holders',
  'finding_parties',
  'finding_texts',
  'imports',
  'files',
  'log_queue',
  'log_leaves',
  'log_nodes',
  'log_checkpoints',
  'accounts',
  'recovery_codes',
  'sessions',
  'one_time_links',
  'identities',
  'failed_tries',
  'access_log',
];

/** One insert statement per row, the search index included. */
export async function dataOf(tx: ReadTransaction): Promise<string> {
  const statements: string[] = [];
  for (const table of TABLES) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(tx.db);
    statements.push(...rows.map((row) => insertion(table, row)));
  }
  return [...statements, ...(await searchIndexOf(tx)), ...sequences(tx)].join('\n');
}

async function searchIndexOf({ db, engine }: ReadTransaction): Promise<string[]> {
  const rows = await db
    .selectFrom('finding_texts')
    .innerJoin('findings', 'findings.key', 'finding_texts.finding_key')
    .select(['finding_texts.finding_key', 'findings.rectification_id', 'finding_texts.text'])
    .execute();
  return rows.map((row) => {
    const words = [rectificationWord(row.rectification_id), ...wordsOf(row.text)];
    return engine.name === 'sqlite'
      ? insertion('finding_words', { rowid: row.finding_key, words: words.join(' ') })
      : insertion('finding_words', {
          finding_key: row.finding_key,
          chunk: 0,
          words: words.map((word) => `'${word}'`).join(' '),
        });
  });
}

function sequences({ engine }: ReadTransaction): string[] {
  return engine.name === 'sqlite'
    ? []
    : ["select setval('events_position', (select max(position) from events));"];
}

function insertion(table: string, row: Record<string, unknown>): string {
  const columns = Object.keys(row);
  return `insert into ${table} (${columns.join(', ')}) values (${columns.map((name) => literal(row[name])).join(', ')});`;
}

function literal(value: unknown): string {
  if (value === null) return 'null';
  return typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`;
}

/** Puts copied rows into an empty database, and makes what is not copied. */

import { sql } from 'kysely';
import type { BulkTable } from '../engines/engine.js';
import { fillEvidenceIndex } from '../evidence/fill-evidence-index.js';
import type { Transaction } from '../store.js';
import type { Tables } from '../tables.js';
import type { Portion } from './copy-rows.js';

/** Adds the rows of a portion; the rows that they refer to must be there. */
export async function putRows({ db, engine }: Transaction, portion: Portion): Promise<void> {
  const { table, columns, rows } = portion;
  const named = rows.map((row) => Object.fromEntries(columns.map((column, place) => [column, row[place]])));
  // The name and its columns come from the catalogue of this database: the caller has compared them.
  await engine.insertRows(db, table as BulkTable, named as Tables[BulkTable][]);
}

/** Where each sequence of PostgreSQL goes on. */
const SEQUENCES = [
  { sequence: 'events_position', table: 'events', column: 'position' },
  { sequence: 'evidence_texts_key', table: 'evidence_texts', column: 'key' },
] as const;

/** The names of the sequences that `setSequences` knows. */
export const KNOWN_SEQUENCES: readonly string[] = SEQUENCES.map(({ sequence }) => sequence);

/**
 * Lets new rows be numbered behind those that were put in; SQLite looks for the highest number itself. The data of
 * an earlier version may not have all of the sequences yet.
 */
export async function setSequences({ db, engine }: Transaction): Promise<void> {
  if (engine.name !== 'postgres') return;
  const { rows } = await sql<{ name: string }>`select sequencename as name from pg_sequences`.execute(db);
  const there = new Set(rows.map(({ name }) => name));
  for (const { sequence, table, column } of SEQUENCES.filter((one) => there.has(one.sequence))) {
    await sql`select setval(${sequence}, (
      select coalesce(max(${sql.ref(column)}), 0) + 1 from ${sql.table(table)}
    ), false)`.execute(db);
  }
}

/** Findings whose words are indexed at a time. */
const INDEX_BATCH = 500;

/**
 * Makes the search index, which is never copied, from the folded texts.
 * @param onProgress told after each batch how many findings are indexed
 */
export async function fillSearchIndex(
  { db, engine }: Pick<Transaction, 'db' | 'engine'>,
  onProgress: (done: number) => void,
  signal: AbortSignal | null,
): Promise<void> {
  await fillEvidenceIndex({ db, engine }, signal);
  await engine.search.clear(db);
  let after = 0;
  for (let done = 0; ; ) {
    signal?.throwIfAborted();
    const findings = await db
      .selectFrom('finding_texts')
      .innerJoin('findings', 'findings.key', 'finding_texts.finding_key')
      .select(['findings.key', 'findings.rectification_id as rectificationId', 'finding_texts.text'])
      .where('findings.key', '>', after)
      .orderBy('findings.key')
      .limit(INDEX_BATCH)
      .execute();
    const last = findings.at(-1);
    if (!last) return;
    await engine.search.add(db, findings);
    after = last.key;
    done += findings.length;
    onProgress(done);
  }
}

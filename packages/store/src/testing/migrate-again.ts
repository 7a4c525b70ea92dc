import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import type { EngineName } from '../engines/engine.js';
import type { Store } from '../store.js';

const FOLDER = new URL('../../migrations/', import.meta.url);

/** Runs the engine's own statements of a migration once more, on data from which the test has taken what they make. */
export async function migrateAgain(store: Store, engine: EngineName, name: string): Promise<void> {
  const text = readFileSync(new URL(`${name}.${engine}.sql`, FOLDER), 'utf8');
  const statements = text.split(';').filter((statement) => statement.trim() !== '');
  await store.transaction(async ({ db }) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  });
}

import { sql } from 'kysely';
import { migrationsFor } from '../migrate/migration-files.js';
import type { ReadTransaction } from '../store.js';

/** Names of the migrations that made the database as it is, in order. They are the same on every engine. */
export async function appliedMigrations({ db }: ReadTransaction): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from schema_migrations order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/** Names of the migrations that this program knows, in order. */
export function knownMigrations(): string[] {
  return migrationsFor('sqlite').map(({ name }) => name);
}

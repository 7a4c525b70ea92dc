/** Brings a database up to date. Safe when several programs start at once: the first does it, the others wait. */

import type { Migration } from './migration-files.js';

/** A connection outside of Kysely. `begin` starts a transaction and keeps other migrators out until its end. */
export interface MigrationSession {
  begin(): Promise<void>;
  exec(sql: string): Promise<void>;
  query(sql: string, parameters: readonly string[]): Promise<unknown[]>;
}

/** The database cannot be used by this program; the message says what to do. */
export class SchemaMismatch extends Error {
  override readonly name = 'SchemaMismatch';
}

const TABLE =
  'create table if not exists schema_migrations (name text primary key, checksum text not null, applied_at text not null)';

/**
 * Applies what is missing, all of it or nothing.
 * @throws SchemaMismatch when the database was made by a newer program, or by an edited migration.
 */
export async function migrate(
  session: MigrationSession,
  migrations: readonly Migration[],
  now: string,
): Promise<void> {
  await session.begin();
  try {
    await session.exec(TABLE);
    const applied = await appliedChecksums(session);
    assertKnown(applied, migrations);
    for (const migration of migrations) {
      if (!applied.has(migration.name)) await apply(session, migration, now);
    }
    await session.exec('commit');
  } catch (error) {
    await session.exec('rollback');
    throw error;
  }
}

async function appliedChecksums(session: MigrationSession): Promise<Map<string, string>> {
  const rows = await session.query('select name, checksum from schema_migrations', []);
  return new Map((rows as { name: string; checksum: string }[]).map((row) => [row.name, row.checksum]));
}

function assertKnown(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  for (const [name, checksum] of applied) {
    const known = migrations.find((migration) => migration.name === name);
    if (!known) {
      throw new SchemaMismatch(`数据由更新的版本建立（结构 ${name} 本程序不认识）。请改用新版程序打开。`);
    }
    if (known.checksum !== checksum) {
      throw new SchemaMismatch(
        `数据的结构 ${name} 与本程序的不一致。请用建立它的那个版本打开，或从备份恢复。`,
      );
    }
  }
}

async function apply(
  session: MigrationSession,
  { name, sql, checksum }: Migration,
  now: string,
): Promise<void> {
  await session.exec(sql);
  const mark = 'insert into schema_migrations (name, checksum, applied_at) values ';
  const values = [name, checksum, now].map((value) => `'${value}'`).join(', ');
  await session.exec(`${mark}(${values})`);
}

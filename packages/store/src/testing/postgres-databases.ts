/** Databases for tests, cloned from one that has been migrated. */

import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { knownMigrations } from '../backup/applied-migrations.js';
import { openStore } from '../open-store.js';

export interface PostgresDatabases {
  /** URL of a fresh, migrated database. */
  create(): Promise<string>;
  /** URL of a database in which only these statements have been run. */
  createWith(statements: string): Promise<string>;
  /** Drops all that were made. */
  drop(): Promise<void>;
}

/** @param url of a server on which databases may be created. */
export async function postgresDatabases(url: string): Promise<PostgresDatabases> {
  const prefix = `bihuan_test_${randomBytes(6).toString('hex')}`;
  const made: string[] = [];
  const create = async (from: string | null) => {
    const name = `${prefix}_${made.length}`;
    await onServer(url, `create database ${name}${from === null ? '' : ` template ${from}`}`);
    made.push(name);
    return name;
  };
  const template = await create(null);
  // Migrated, but not begun: each test's record chooses its suite.
  const schema = { upTo: knownMigrations().at(-1) ?? '' };
  await (await openStore({ databaseUrl: urlOf(url, template) }, { schema })).close();
  return {
    create: async () => urlOf(url, await create(template)),
    async createWith(statements) {
      const made = urlOf(url, await create(null));
      await onServer(made, statements);
      return made;
    },
    async drop() {
      for (const name of made) await onServer(url, `drop database if exists ${name} with (force)`);
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

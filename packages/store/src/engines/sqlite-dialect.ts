/** Kysely over one `SqliteConnection`. */

import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { SqliteConnection } from './sqlite-connection.js';

/** How a connection begins its transactions. */
type Begin = () => Promise<void>;

/**
 * A dialect on this connection. `begin` is awaited at the start of each transaction. Statements of different
 * transactions must not mix: whoever uses the dialect runs one transaction at a time.
 */
export function sqliteDialect(connection: SqliteConnection, begin: Begin): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new ConnectionDriver(connection, begin),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class ConnectionDriver implements Driver {
  readonly #connection: DatabaseConnection;

  constructor(
    private readonly sqlite: SqliteConnection,
    private readonly begin: Begin,
  ) {
    this.#connection = new KyselyConnection(sqlite);
  }

  async init() {}
  async acquireConnection() {
    return this.#connection;
  }
  async releaseConnection() {}
  async beginTransaction() {
    await this.begin();
  }
  async commitTransaction() {
    this.sqlite.exec('commit');
  }
  async rollbackTransaction() {
    this.sqlite.rollBack();
  }
  async destroy() {
    this.sqlite.close();
  }
}

class KyselyConnection implements DatabaseConnection {
  constructor(private readonly sqlite: SqliteConnection) {}

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, changes } = this.sqlite.run(sql, parameters);
    return { rows: rows as R[], numAffectedRows: BigInt(changes) };
  }

  // biome-ignore lint/correctness/useYield: the store reads in pages, a cursor would hold the connection.
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('SQLite results are read in pages, not streamed');
  }
}

/** One connection to a SQLite file, with its prepared statements. libsql answers synchronously. */

import Database from 'libsql';
import type { StatementListener } from './engine.js';

type Value = string | number | bigint | null;

/** Prepared statements kept per connection; the store has far fewer shapes of SQL. */
const STATEMENT_LIMIT = 500;
/** Of the write-ahead log on disk, beyond what is being written. */
const WAL_BYTES = 64 * 1024 * 1024;

/** A connection in write-ahead mode, each commit synced; `close` ends it. */
export class SqliteConnection {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Prepared>();

  /** @param busyMs how long a statement blocks the process while another one writes. */
  constructor(
    file: string,
    busyMs: number,
    private readonly listener: StatementListener | null,
  ) {
    this.#database = new Database(file, { timeout: busyMs });
    this.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;');
    // 32 MB of pages: a desk and a list find theirs there, and two connections stay within what a server may take.
    this.exec('pragma cache_size = -32768; pragma temp_store = memory;');
    // What a large import has made of the write-ahead log is given back once it is written into the database.
    this.exec(`pragma journal_size_limit = ${WAL_BYTES};`);
  }

  /** Runs statements without parameters or results. */
  exec(sql: string): void {
    this.#database.exec(sql);
  }

  /** The rows of a query; for a statement that returns none, the number of rows that it changed. */
  run(sql: string, parameters: readonly unknown[]): { rows: unknown[]; changes: number } {
    this.listener?.(sql, parameters);
    const { statement, answers } = this.#prepared(sql);
    const values = parameters.map(bindable);
    if (answers) return { rows: statement.all(values), changes: 0 };
    return { rows: [], changes: statement.run(values).changes };
  }

  /** Runs one statement once per list of parameters. */
  runMany(sql: string, lists: Iterable<readonly unknown[]>): void {
    const { statement } = this.#prepared(sql);
    for (const list of lists) {
      this.listener?.(sql, list);
      statement.run(list.map(bindable));
    }
  }

  /** Whether a transaction is open. libsql ends the process when a closed connection is asked. */
  get #isInTransaction(): boolean {
    return this.#database.open && this.#database.inTransaction;
  }

  /** Whether it may read for others: it is open, and has written nothing that they may not see yet. */
  get isFree(): boolean {
    return this.#database.open && !this.#database.inTransaction;
  }

  /**
   * Ends the transaction without it. SQLite does so by itself when the disk is full: asking once more would be an
   * error, which would hide the reason.
   */
  rollBack(): void {
    if (this.#isInTransaction) this.exec('rollback');
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #prepared(sql: string): Prepared {
    const known = this.#statements.get(sql);
    if (known) return known;
    if (this.#statements.size >= STATEMENT_LIMIT) this.#statements.clear();
    const statement = this.#database.prepare(sql);
    const prepared = { statement, answers: statement.reader };
    this.#statements.set(sql, prepared);
    return prepared;
  }
}

/** A statement, and whether it answers with rows: asking libsql that each time is 2 % of what a deed costs. */
interface Prepared {
  statement: Database.Statement;
  answers: boolean;
}

/**
 * A connection that reads through the writing one while nothing is being written. SQLite forgets the pages that a
 * connection holds whenever another one has written: after each deed, whoever asks next would read them all again.
 */
export class ReadingConnection extends SqliteConnection {
  constructor(
    private readonly writer: SqliteConnection,
    ...own: ConstructorParameters<typeof SqliteConnection>
  ) {
    super(...own);
  }

  override run(sql: string, parameters: readonly unknown[]): { rows: unknown[]; changes: number } {
    return this.writer.isFree ? this.writer.run(sql, parameters) : super.run(sql, parameters);
  }
}

/** libsql ends the process when it is given a truth value: nothing but what it can bind may reach it. */
function bindable(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new TypeError(`SQLite parameter: expected text, a number or null; found ${typeof value}`);
}

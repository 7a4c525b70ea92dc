/** What differs between the engines. Everything else is common SQL. */

import type { Expression, Kysely, SqlBool } from 'kysely';
import type { EventsTable, Tables } from '../tables.js';

export type EngineName = 'sqlite' | 'postgres';

/** A table of common shape that rows are added to in bulk. */
export type BulkTable = Exclude<keyof Tables, 'finding_words' | 'events' | 'payloads'>;

/** An event with its payload, before it has a position. */
export type StoredEvent = Omit<EventsTable, 'position'> & { salt: string; body: string };

/** The words of one finding, to be found by. */
export interface SearchableFinding {
  key: number;
  rectificationId: string;
  /** Folded. */
  text: string;
}

/** Full-text search by bigrams, as the engine does it. */
export interface SearchIndex {
  add(db: Kysely<Tables>, findings: readonly SearchableFinding[]): Promise<void>;
  replace(db: Kysely<Tables>, finding: SearchableFinding): Promise<void>;
  remove(db: Kysely<Tables>, key: number): Promise<void>;
  clear(db: Kysely<Tables>): Promise<void>;
  /** True for findings that hold all bigrams of a folded term; `key` is the column to compare with. */
  holds(key: Expression<number>, term: string, rectificationId: string | null): Expression<SqlBool>;
}

export interface Engine {
  readonly name: EngineName;
  readonly search: SearchIndex;
  /** Takes the row lock that keeps others from deciding upon the same state; nothing where writers queue up. */
  lockRows<Q extends { forUpdate(): Q }>(query: Q): Q;
  /** Stores events with their payloads; the positions that they got, ascending. */
  addEvents(db: Kysely<Tables>, events: readonly StoredEvent[]): Promise<number[]>;
  /** Adds many rows of the same columns. */
  insertRows<T extends BulkTable>(db: Kysely<Tables>, table: T, rows: readonly Tables[T][]): Promise<void>;
  /** Whether an error says that a unique key is taken. */
  isDuplicate(error: unknown): boolean;
}

/** An engine that has been opened; the store is built on it. */
export interface OpenEngine {
  readonly engine: Engine;
  transaction<T>(fn: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  readonly reader: Kysely<Tables>;
  snapshot<T>(fn: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Told each statement that is sent, for tests that look at plans. */
export type StatementListener = (sql: string, parameters: readonly unknown[]) => void;

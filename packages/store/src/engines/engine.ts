/** What differs between the engines. Everything else is common SQL. */

import type { LedgerScope } from '@bihuan/domain';
import type { Expression, Kysely, RawBuilder } from 'kysely';
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

/** One or more folded terms, each with a letter or digit. */
export type Terms = readonly [string, ...string[]];

/** A text as an index should hold it. */
export interface IndexedText {
  key: number;
  /** Null where the text belongs to no one rectification. */
  rectificationId: string | null;
  /** Folded; null where there is none, and so no words. */
  text: string | null;
}

/** Holds an index against the texts that it should be made of; an engine that cannot ask by key does so at the end. */
export interface IndexComparison {
  /** Takes the next texts. @returns the keys of those whose words differ, as far as that is known by now */
  next(db: Kysely<Tables>, texts: readonly IndexedText[]): Promise<number[]>;
  /** @returns the other keys whose words differ, and those that no text was given for */
  rest(db: Kysely<Tables>, options: ComparisonOptions): Promise<number[]>;
}

export interface ComparisonOptions {
  signal: AbortSignal | null;
  onProgress: (done: number, total: number) => void;
}

/** Full-text search by bigrams, as the engine does it. */
export interface SearchIndex {
  comparison(): IndexComparison;
  add(db: Kysely<Tables>, findings: readonly SearchableFinding[]): Promise<void>;
  replace(db: Kysely<Tables>, finding: SearchableFinding): Promise<void>;
  remove(db: Kysely<Tables>, key: number): Promise<void>;
  clear(db: Kysely<Tables>): Promise<void>;
  /** What the terms are asked for with, in one rectification or in all. */
  wanted(terms: Terms, rectificationId: string | null): Wanted;
  /** The query for the keys (`key`), each once, of findings whose words are these; compared with the patterns afterwards. */
  matching(words: readonly string[]): RawBuilder<{ key: number }>;
  /** Keys of the findings in scope that hold all terms, ascending, behind `after`. */
  hits(
    tx: Asking,
    scope: LedgerScope,
    terms: Terms,
    page: { after: number; limit: number },
  ): Promise<number[]>;
  /**
   * Whether what is taken from an ordered part of a list has to be ordered once more. PostgreSQL sees that nothing
   * need be sorted; SQLite would look at all of the part, whose order it keeps, before it gives the first row.
   */
  readonly ordersAgain: boolean;
}

/** What a question is asked of. */
export interface Asking {
  db: Kysely<Tables>;
  engine: { name: EngineName };
}

/** A search as parameters. The text of a query depends only on how many there are. */
export interface Wanted {
  /** For the index; all must be met. */
  words: readonly string[];
  /** What the index leaves open: the text must be LIKE each of them. */
  patterns: readonly string[];
}

/** The same for the files that prove something: one text per file, named by its key in `evidence_texts`. */
export interface EvidenceIndex {
  comparison(): IndexComparison;
  /** Puts a folded text in, in place of the one that was there. */
  put(db: Kysely<Tables>, key: number, folded: string): Promise<void>;
  remove(db: Kysely<Tables>, key: number): Promise<void>;
  clear(db: Kysely<Tables>): Promise<void>;
  wanted(terms: Terms): Wanted;
  /** The query for the keys of texts whose words are these; compared with the patterns afterwards. */
  matching(words: readonly string[]): RawBuilder<unknown>;
  /** Where a text begins to hold a term, from 1; 0 where it does not. */
  placeOf(text: Expression<string | null>, term: string): RawBuilder<number>;
}

export interface Engine {
  readonly name: EngineName;
  readonly search: SearchIndex;
  readonly evidence: EvidenceIndex;
  /** Takes the row lock that keeps others from deciding upon the same state; nothing where writers queue up. */
  lockRows<Q extends { forUpdate(): Q }>(query: Q): Q;
  /** Takes the row lock that keeps others from changing what is decided by; any number may decide by it at once. */
  shareRows<Q extends { forShare(): Q }>(query: Q): Q;
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
  connections(): ConnectionUse | null;
  close(): Promise<void>;
}

/** How a pool of connections is used at this moment. */
export interface ConnectionUse {
  open: number;
  idle: number;
  /** Callers that wait for one. */
  waiting: number;
}

/** Told each statement that is sent, for tests that look at plans. */
export type StatementListener = (sql: string, parameters: readonly unknown[]) => void;

/** What the store is to its callers: transactions, in which every store function takes its first argument. */

import type { RecordCrypto } from '@bihuan/domain';
import type { Kysely } from 'kysely';
import type { ConnectionUse, Engine, EngineName } from './engines/engine.js';
import type { Tables } from './tables.js';

/** A connection to read with. Nothing but the database is awaited while it is held. */
export interface ReadTransaction {
  readonly db: Kysely<Tables>;
  readonly engine: Engine;
  /** What the record in this database is hashed and signed with. */
  readonly crypto: RecordCrypto;
}

/** A transaction to write with; it reads its own writes. */
export interface Transaction extends ReadTransaction {
  /** A fresh UUIDv7; later ones sort behind earlier ones. */
  readonly newId: () => string;
  /** Sixteen fresh random bytes, as hex. */
  readonly newSalt: () => string;
}

export interface Store {
  readonly engine: EngineName;
  /** What the record is hashed and signed with. */
  readonly crypto: RecordCrypto;
  /** Runs `fn` in a transaction: all of it is written, durably, or none. Writers queue up. */
  transaction<T>(fn: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Runs `fn` on a reading connection; each statement sees what is committed when it starts. */
  read<T>(fn: (tx: ReadTransaction) => Promise<T>): Promise<T>;
  /** Runs `fn` on a connection of its own where every statement sees the same state. */
  snapshot<T>(fn: (tx: ReadTransaction) => Promise<T>): Promise<T>;
  /** A fresh UUIDv7, for things that are named before their transaction begins. */
  newId(): string;
  /** How its pool is used at this moment; null where there is none. */
  connections(): ConnectionUse | null;
  close(): Promise<void>;
}

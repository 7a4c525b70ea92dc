/** What the event store must know of each kind of stream. */

import type { CommandMeta, DomainEvent } from '@bihuan/domain';
import type { Provenance } from '../projections/finding-row.js';
import type { ReadTransaction, Transaction } from '../store.js';

/** A state as its row holds it. */
export interface Loaded<State> {
  state: State;
  /** Position of the first event of the stream. */
  key: number;
  registeredAt: string;
  /** Hash of the last event. */
  head: string;
}

/** A state before and after some events of its stream. */
export interface Change<State> {
  before: State;
  after: State;
  key: number;
  provenance: Provenance;
}

/** One kind of stream: how it decides, evolves, and lies in its tables. */
export interface Aggregate<
  State extends { status: string; version?: number },
  Command,
  Event extends DomainEvent,
> {
  initial(): State;
  decide(command: Command, state: State, meta: CommandMeta): Event[];
  evolve(state: State, event: Event): State;
  /** The states of these ids that have any; with row locks when they are about to be changed. */
  load(tx: ReadTransaction, ids: readonly string[]): Promise<Map<string, Loaded<State>>>;
  write(tx: Transaction, changes: readonly Change<State>[]): Promise<void>;
}

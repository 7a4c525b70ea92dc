/** The streams that one transaction works on: loaded once, evolved in memory, written together. */

import { type DomainEvent, NO_VERSION, refuse, versionOf } from '@bihuan/domain';
import type { Transaction } from '../store.js';
import type { Loaded } from './aggregate.js';
import {
  type AnyAggregate,
  type AnyState,
  aggregateOf,
  type StreamAddress,
  type StreamKind,
  streamName,
} from './streams.js';

/** Ids per statement; both engines bound the number of parameters. */
const LOAD_BATCH = 500;

export interface OpenStream {
  address: StreamAddress;
  aggregate: AnyAggregate;
  /** As it lies in its row; null for a stream without events. */
  loaded: Loaded<AnyState> | null;
  before: AnyState;
  after: AnyState;
  events: DomainEvent[];
}

/** Streams by name, in the order in which they were asked for. */
export type OpenStreams = Map<string, OpenStream>;

/** Loads the streams, with row locks. */
export async function openStreams(
  tx: Transaction,
  addresses: readonly StreamAddress[],
): Promise<OpenStreams> {
  const open: OpenStreams = new Map();
  for (const kind of new Set(addresses.map((address) => address.kind))) {
    const ids = [...new Set(addresses.filter((address) => address.kind === kind).map(({ id }) => id))];
    for (let start = 0; start < ids.length; start += LOAD_BATCH) {
      await openBatch(tx, kind, ids.slice(start, start + LOAD_BATCH), open);
    }
  }
  return open;
}

async function openBatch(tx: Transaction, kind: StreamKind, ids: string[], open: OpenStreams): Promise<void> {
  const aggregate = aggregateOf(kind);
  const found = await aggregate.load(tx, ids);
  for (const id of ids) {
    const loaded = found.get(id) ?? null;
    const before = loaded?.state ?? aggregate.initial();
    const address = { kind, id };
    open.set(streamName(address), { address, aggregate, loaded, before, after: before, events: [] });
  }
}

/** Lets events happen to a stream. */
export function happen(stream: OpenStream, events: readonly DomainEvent[]): void {
  for (const event of events) stream.after = stream.aggregate.evolve(stream.after, event);
  stream.events.push(...events);
}

/** @throws Refused `staleVersion` when the stream has gone on since the caller looked. */
export function expectVersion(stream: OpenStream, expected: number): void {
  const found = versionOf(stream.before) || NO_VERSION;
  if (found !== expected) refuse('staleVersion', { expected, found });
}

/** The streams that one transaction works on: loaded once, evolved in memory, written together. */

import { type DomainEvent, NO_VERSION, refuse, versionOf } from '@bihuan/domain';
import { takeTurn } from '../organisation/take-turn.js';
import type { Transaction } from '../store.js';
import type { Loaded } from './aggregate.js';
import { batchesOf } from './batches.js';
import { holdRectifications, holdUnits, type RectificationStatuses, type ReliedOn } from './relied-on.js';
import {
  type AnyAggregate,
  type AnyState,
  aggregateOf,
  KINDS_IN_ORDER,
  type StreamAddress,
  type StreamKind,
  streamName,
} from './streams.js';

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

/** The streams, and how the rectifications stand that were relied on and are not among them. */
export interface Opened {
  streams: OpenStreams;
  statuses: RectificationStatuses;
}

const NOTHING: ReliedOn = { unitIds: [], rectificationIds: [], findingIds: [] };

/**
 * Loads the streams, with row locks, and keeps from changing what is relied on besides. All lock by kind and then by
 * id, whatever order they name things in: nobody waits in a circle.
 */
export async function openStreams(
  tx: Transaction,
  addresses: readonly StreamAddress[],
  relied: ReliedOn = NOTHING,
): Promise<Opened> {
  const loaded = new Map<string, Loaded<AnyState>>();
  let statuses: RectificationStatuses = new Map();
  if (addresses.some(({ kind }) => kind === 'unit')) await takeTurn(tx);
  for (const kind of KINDS_IN_ORDER) {
    await loadKind(tx, kind, addresses, loaded);
    // After those of this kind that are changed: a lock that is shared first cannot be had alone afterwards.
    if (kind === 'unit') await holdUnits(tx, relied);
    if (kind === 'rectification') statuses = await holdRectifications(tx, relied);
  }
  const streams = addresses.map((address): [string, OpenStream] => {
    const name = streamName(address);
    return [name, opened(address, loaded.get(name) ?? null)];
  });
  return { streams: new Map(streams), statuses };
}

async function loadKind(
  tx: Transaction,
  kind: StreamKind,
  addresses: readonly StreamAddress[],
  loaded: Map<string, Loaded<AnyState>>,
): Promise<void> {
  const ids = addresses.filter((address) => address.kind === kind).map(({ id }) => id);
  for (const batch of batchesOf(ids)) {
    for (const [id, one] of await aggregateOf(kind).load(tx, batch))
      loaded.set(streamName({ kind, id }), one);
  }
}

function opened(address: StreamAddress, loaded: Loaded<AnyState> | null): OpenStream {
  const aggregate = aggregateOf(address.kind);
  const before = loaded?.state ?? aggregate.initial();
  return { address, aggregate, loaded, before, after: before, events: [] };
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

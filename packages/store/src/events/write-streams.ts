/** Seals what happened, stores it, and writes the states that it made: all in the caller's transaction. */

import {
  type Actor,
  canonicalJson,
  type Origin,
  refuse,
  type SealedEvent,
  sealEvents,
  versionOf,
} from '@bihuan/domain';
import type { StoredEvent } from '../engines/engine.js';
import type { Transaction } from '../store.js';
import type { OpenStream, OpenStreams } from './open-streams.js';
import { aggregateOf, KINDS_IN_ORDER, streamName } from './streams.js';

/** Who did it, by which way, and when (UTC instant). */
export interface Attribution {
  actor: Actor;
  origin: Origin;
  at: string;
}

/** A stream after the transaction. */
export interface Outcome {
  stream: string;
  id: string;
  version: number;
  events: SealedEvent[];
}

/** Events per statement. */
const EVENT_BATCH = 500;

/**
 * Stores the new events of all streams.
 * @throws Refused `staleVersion` when another transaction was faster.
 */
export async function writeStreams(
  tx: Transaction,
  streams: OpenStreams,
  attribution: Attribution,
): Promise<Outcome[]> {
  const sealed = [...streams.values()].map((stream) => ({ stream, events: seal(tx, stream, attribution) }));
  try {
    const positions = await storeEvents(
      tx,
      sealed.flatMap(({ events }) => events),
    );
    await writeStates(tx, sealed, positions, attribution.at);
  } catch (error) {
    throw tx.engine.isDuplicate(error) ? overtaken(sealed) : error;
  }
  return sealed.map(({ stream, events }) => ({
    stream: streamName(stream.address),
    id: stream.address.id,
    version: versionOf(stream.after),
    events,
  }));
}

interface SealedStream {
  stream: OpenStream;
  events: SealedEvent[];
}

function seal(tx: Transaction, stream: OpenStream, attribution: Attribution): SealedEvent[] {
  const head = {
    stream: streamName(stream.address),
    version: versionOf(stream.before),
    hash: stream.loaded?.head ?? null,
  };
  const { newId, newSalt, crypto } = tx;
  return sealEvents(stream.events, head, { ...attribution, newId, newSalt, crypto });
}

async function storeEvents(tx: Transaction, events: readonly SealedEvent[]): Promise<Map<string, number>> {
  const positions = new Map<string, number>();
  for (let start = 0; start < events.length; start += EVENT_BATCH) {
    const batch = events.slice(start, start + EVENT_BATCH);
    const added = await tx.engine.addEvents(tx.db, batch.map(storedEvent));
    for (const [index, { envelope }] of batch.entries()) positions.set(envelope.id, added[index] ?? 0);
  }
  return positions;
}

function storedEvent({ envelope, line, hash, salt, body }: SealedEvent): StoredEvent {
  const { stream, seq, id, type, at, actor } = envelope;
  return { stream, seq, id, type, at, actor: canonicalJson(actor), line, hash, salt, body };
}

async function writeStates(
  tx: Transaction,
  sealed: readonly SealedStream[],
  positions: ReadonlyMap<string, number>,
  at: string,
): Promise<void> {
  const changed = sealed.filter(({ events }) => events.length > 0);
  for (const kind of KINDS_IN_ORDER) {
    const ofKind = changed.filter(({ stream }) => stream.address.kind === kind);
    await aggregateOf(kind).write(
      tx,
      ofKind.map((entry) => changeOf(entry, positions, at)),
    );
  }
}

function changeOf({ stream, events }: SealedStream, positions: ReadonlyMap<string, number>, at: string) {
  const { before, after, loaded } = stream;
  const first = events[0]?.envelope.id ?? '';
  const provenance = {
    registeredAt: loaded?.registeredAt ?? at,
    updatedAt: at,
    head: events.at(-1)?.hash ?? '',
  };
  return { before, after, key: loaded?.key ?? positions.get(first) ?? 0, provenance };
}

/** Two transactions began the same stream, or both continued it: the slower one has seen an old state. */
function overtaken(sealed: readonly SealedStream[]): unknown {
  const expected = versionOf(sealed[0]?.stream.before ?? { status: 'absent' });
  try {
    return refuse('staleVersion', { expected, found: expected + 1 });
  } catch (refused) {
    return refused;
  }
}

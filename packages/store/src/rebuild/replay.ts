/** Replays the log: from the events alone to the state of every stream. */

import { setImmediate as turn } from 'node:timers/promises';
import { type DomainEvent, versionOf } from '@bihuan/domain';
import {
  type AnyState,
  aggregateOf,
  type StreamAddress,
  type StreamKind,
  streamAddress,
} from '../events/streams.js';
import type { Provenance } from '../projections/finding-row.js';
import type { ReadTransaction } from '../store.js';
import type { StandingStates } from './standing-states.js';

/** A stream after all its events. */
export interface ReplayedStream {
  address: StreamAddress;
  state: AnyState;
  /** Position of its first event. */
  key: number;
  provenance: Provenance;
  events: number;
}

/** Streams per batch: what is held in memory at a time. */
const BATCH = 200;

/** The first event of each kind of stream, in their order: rectifications before findings, which refer to them. */
export const FIRST_EVENTS: Readonly<Record<StreamKind, string>> = {
  unit: 'UnitRegistered',
  person: 'PersonRegistered',
  rectification: 'RectificationRegistered',
  finding: 'FindingRegistered',
};

/**
 * All streams in batches, kind by kind, as they began; other work has its turn between batches.
 * @param standing states to go on with where a stream cannot be replayed.
 */
export async function* replay(
  tx: ReadTransaction,
  standing: StandingStates,
  signal: AbortSignal | null,
): AsyncGenerator<ReplayedStream[]> {
  for (const type of Object.values(FIRST_EVENTS)) {
    let after: Place = { at: '', position: 0 };
    while (true) {
      signal?.throwIfAborted();
      const firsts = await nextStreams(tx, type, after);
      const last = firsts.at(-1);
      if (!last) break;
      yield await replayStreams(
        tx,
        firsts.map(({ stream }) => stream),
        standing,
      );
      after = last;
      await turn();
    }
  }
}

/** Where a first event stands among those of its type. */
interface Place {
  at: string;
  position: number;
}

/**
 * In the order of the index over types, so that it is walked through once, however many events there are: first what
 * is left of the instant, of which an import makes thousands, then what came later.
 */
async function nextStreams({ db }: ReadTransaction, type: string, after: Place) {
  const ofType = db
    .selectFrom('events')
    .select(['at', 'position', 'stream'])
    .where('type', '=', type)
    .where('seq', '=', 1);
  const ofInstant = ofType.where('at', '=', after.at).where('position', '>', after.position);
  const rest = await ofInstant.orderBy('position').limit(BATCH).execute();
  if (rest.length === BATCH) return rest;
  const later = ofType.where('at', '>', after.at).orderBy('at').orderBy('position');
  return [...rest, ...(await later.limit(BATCH - rest.length).execute())];
}

async function replayStreams(
  { db }: ReadTransaction,
  streams: string[],
  standing: StandingStates,
): Promise<ReplayedStream[]> {
  const events = await db
    .selectFrom('events')
    .innerJoin('payloads', 'payloads.position', 'events.position')
    .select(['events.position', 'events.stream', 'events.seq', 'events.type', 'events.at', 'events.hash'])
    .select('payloads.body')
    .where('events.stream', 'in', streams)
    .orderBy('events.stream')
    .orderBy('events.seq')
    .execute();
  const replayed = new Map<string, ReplayedStream>();
  for (const event of events) {
    const before = replayed.get(event.stream) ?? begun(event.stream, event.position, event.at);
    const stands = standing.get(event.stream);
    replayed.set(event.stream, evolved(before, event, stands));
  }
  return streams.flatMap((stream) => replayed.get(stream) ?? []);
}

function begun(stream: string, key: number, at: string): ReplayedStream {
  const address = streamAddress(stream);
  const state = aggregateOf(address.kind).initial();
  return { address, state, key, provenance: { registeredAt: at, updatedAt: at, head: '' }, events: 0 };
}

interface EventRow {
  type: string;
  at: string;
  hash: string;
  body: string | null;
}

function evolved(
  before: ReplayedStream,
  { type, at, hash, body }: EventRow,
  stands: AnyState | null | undefined,
): ReplayedStream {
  return {
    ...before,
    state: stands === undefined ? stateAfter(before, type, body) : (stands ?? before.state),
    provenance: { ...before.provenance, updatedAt: at, head: hash },
    events: before.events + 1,
  };
}

function stateAfter({ address, state }: ReplayedStream, type: string, body: string | null): AnyState {
  // Personal data stands alone in its events: without it the person goes on without a name. Whatever else has
  // lost its contents goes on as it stands, and never comes here.
  if (body === null) return { ...state, version: versionOf(state) + 1 };
  const event: DomainEvent = { type, data: JSON.parse(body) };
  return aggregateOf(address.kind).evolve(state, event);
}

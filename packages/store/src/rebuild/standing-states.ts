/**
 * Streams of which an event has lost its contents cannot be replayed. Erasing them left the tables as they stood,
 * corrected before or not, and so does a rebuild: the state that lies in the row goes on.
 */

import { type FindingState, isPersonalData } from '@bihuan/domain';
import { type AnyState, type StreamAddress, type StreamKind, streamAddress } from '../events/streams.js';
import { ERASURE_STREAM } from '../log/erase-payload.js';
import type { ReadTransaction } from '../store.js';

/** States by stream; null for a stream that has no row either. */
export type StandingStates = ReadonlyMap<string, AnyState | null>;

const TABLES = {
  unit: 'units',
  person: 'people',
  rectification: 'rectifications',
  finding: 'findings',
} as const satisfies Record<StreamKind, string>;

/** The states to go on with, as they stand now: to be asked for before any row is deleted. */
export async function standingStates(tx: ReadTransaction): Promise<StandingStates> {
  const states = new Map<string, AnyState | null>();
  for (const { stream, type } of await erasedEvents(tx)) {
    // Personal data stands alone in its events: a person is replayed without it.
    if (isPersonalData(type) || states.has(stream)) continue;
    states.set(stream, await standingState(tx, streamAddress(stream)));
  }
  return states;
}

function erasedEvents({ db }: ReadTransaction) {
  return db
    .selectFrom('payloads')
    .innerJoin('events', 'events.position', 'payloads.position')
    .select(['events.stream', 'events.type'])
    .where('payloads.body', 'is', null)
    .where('events.stream', 'not like', `${ERASURE_STREAM}%`)
    .orderBy('events.position')
    .execute();
}

async function standingState({ db }: ReadTransaction, { kind, id }: StreamAddress): Promise<AnyState | null> {
  const row = await db.selectFrom(TABLES[kind]).select('state').where('id', '=', id).executeTakeFirst();
  if (row) return JSON.parse(row.state) as AnyState;
  if (kind !== 'finding') return null;
  const query = db
    .selectFrom('removed_findings')
    .select(['rectification_id', 'version'])
    .where('id', '=', id);
  const removed = await query.executeTakeFirst();
  if (!removed) return null;
  const { rectification_id: rectificationId, version } = removed;
  const state: FindingState = { status: 'removed', id, rectificationId, version };
  return state;
}

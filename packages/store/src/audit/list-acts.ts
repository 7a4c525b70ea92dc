/** Acts of the record: who, what, when, on which object. The words of the ledger never leave here. */

import type { Actor, Envelope, Origin } from '@bihuan/domain';
import { type RawBuilder, sql } from 'kysely';
import { cursorValues, type Page, pageOf } from '../queries/cursor.js';
import type { ReadTransaction } from '../store.js';

export interface ActQuestion {
  personId?: string;
  /** `finding:0197…`. */
  stream?: string;
  /** Type of the event. */
  type?: string;
  /** Instants, UTC; `to` is not included. */
  from?: string;
  to?: string;
  after?: string;
  limit: number;
}

/** One act. */
export interface Act {
  id: string;
  at: string;
  actor: Actor;
  origin: Origin;
  stream: string;
  /** 1 for the first act on the object. */
  seq: number;
  type: string;
  /** How many fields it changed; null where the contents were erased. */
  changes: number | null;
}

/** The acts that fit, newest first; `after` is the `next` of the page before. */
export async function listActs(tx: ReadTransaction, question: ActQuestion): Promise<Page<Act>> {
  const { personId, stream, type, from, to, after, limit } = question;
  let query = tx.db
    .selectFrom('events')
    .innerJoin('payloads', 'payloads.position', 'events.position')
    .select(['events.position', 'events.at', 'events.line', 'payloads.body']);
  if (personId !== undefined) query = query.where(personOf(tx), '=', personId);
  if (stream !== undefined) query = query.where('events.stream', '=', stream);
  if (type !== undefined) query = query.where('events.type', '=', type);
  if (from !== undefined) query = query.where('events.at', '>=', from);
  if (to !== undefined) query = query.where('events.at', '<', to);
  if (after !== undefined) {
    const [at, position] = cursorValues(after, ['', 0] as const);
    query = query.where((eb) => eb(eb.refTuple('events.at', 'events.position'), '<', eb.tuple(at, position)));
  }
  const rows = await query
    .orderBy('events.at', 'desc')
    .orderBy('events.position', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, act, ({ at, position }) => [at, position]);
}

/** In the very words of the index. */
function personOf({ engine }: ReadTransaction): RawBuilder<string | null> {
  return engine.name === 'sqlite'
    ? sql`json_extract(events.actor, '$.personId')`
    : sql`(events.actor::jsonb ->> 'personId')`;
}

function act({ line, body }: { line: string; body: string | null }): Act {
  const { id, at, actor, origin, stream, seq, type } = JSON.parse(line) as Envelope;
  return { id, at, actor, origin, stream, seq, type, changes: countChanges(body) };
}

/** Fields that became something else; an act without them is one change. */
function countChanges(body: string | null): number | null {
  if (body === null) return null;
  const { becomes } = JSON.parse(body) as { becomes?: unknown };
  const isFields = typeof becomes === 'object' && becomes !== null && !Array.isArray(becomes);
  return isFields ? Object.keys(becomes).length : 1;
}

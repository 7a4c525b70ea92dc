/** Deletes the contents of an event by a recorded deed. The event itself stays, and so does its place in the log. */

import { canonicalJson, sealEvents } from '@bihuan/domain';
import { sql } from 'kysely';
import type { Attribution } from '../events/write-streams.js';
import type { ReadTransaction, Store, Transaction } from '../store.js';
import { LogRefused } from './log-refused.js';

/** The stream of each erasure is named after the event erased: an event can be erased once. */
export const ERASURE_STREAM = 'erasure:';
const ERASED = 'PayloadErased';

export interface Erasure {
  /** Id of the event whose contents go. */
  eventId: string;
  /** Why, and who allowed it. Stays on record: it must not repeat what is erased. */
  reason: string;
}

/**
 * Erases the contents of one event and records that. Texts that the ledger shows now are not touched: they are
 * corrected by a deed of their own first.
 * @returns the id of the event that records it
 * @throws LogRefused `unknownEvent`, `alreadyErased`, `erasureStays`, `noReason`
 */
export function erasePayload(store: Store, erasure: Erasure, attribution: Attribution): Promise<string> {
  return leavingNothing(store, (tx) => erasePayloadIn(tx, erasure, attribution));
}

/** The same as a part of a transaction, which `leavingNothing` has begun. */
export async function erasePayloadIn(
  tx: Transaction,
  { eventId, reason }: Erasure,
  attribution: Attribution,
): Promise<string> {
  const ground = reason.trim();
  if (ground === '') throw new LogRefused('noReason');
  const { position, stream, seq, type, salt } = await eventOf(tx, eventId);
  if (type === ERASED) throw new LogRefused('erasureStays');
  if (salt === null) throw new LogRefused('alreadyErased', eventId);
  const id = await record(tx, { eventId, stream, seq, type, reason: ground }, attribution);
  const nothing = { salt: null, body: null };
  await tx.db.updateTable('payloads').set(nothing).where('position', '=', position).execute();
  return id;
}

/** Runs a transaction that removes words, so that none of them stays behind in the files of SQLite. */
export async function leavingNothing<T>(store: Store, fn: (tx: Transaction) => Promise<T>): Promise<T> {
  const result = await store.transaction(async (tx) => {
    await overwriteFreedPages(tx);
    return fn(tx);
  });
  await store.read(emptyWriteAheadLog);
  return result;
}

/** SQLite leaves the old bytes in the file otherwise; PostgreSQL removes them when it vacuums. */
async function overwriteFreedPages({ db, engine }: Transaction): Promise<void> {
  if (engine.name === 'sqlite') await sql`pragma secure_delete = on`.execute(db);
}

/** The old page stands in SQLite's write-ahead log until that is emptied; whoever reads just now may delay it. */
async function emptyWriteAheadLog({ db, engine }: ReadTransaction): Promise<void> {
  if (engine.name === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

async function eventOf({ db, engine }: Transaction, eventId: string) {
  const event = await db
    .selectFrom('events')
    .select(['position', 'stream', 'seq', 'type'])
    .where('id', '=', eventId)
    .executeTakeFirst();
  if (!event) throw new LogRefused('unknownEvent', eventId);
  const query = db.selectFrom('payloads').select('salt').where('position', '=', event.position);
  const payload = await engine.lockRows(query).executeTakeFirst();
  return { ...event, salt: payload?.salt ?? null };
}

async function record(tx: Transaction, data: Record<string, unknown>, attribution: Attribution) {
  const head = { stream: `${ERASURE_STREAM}${data.eventId}`, version: 0, hash: null };
  const { newId, newSalt, crypto } = tx;
  const [sealed] = sealEvents([{ type: ERASED, data }], head, { ...attribution, newId, newSalt, crypto });
  if (!sealed) throw new Error('one event makes one envelope');
  const { id, stream, seq, type, at, actor } = sealed.envelope;
  const { line, hash, salt, body } = sealed;
  const row = { stream, seq, id, type, at, actor: canonicalJson(actor), line, hash, salt, body };
  await tx.engine.addEvents(tx.db, [row]);
  return id;
}

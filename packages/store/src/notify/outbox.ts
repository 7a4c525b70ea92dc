/** What is to be sent: put down with the digest, taken by one program at a time, tried again, given up. */

import { refuse, waitBeforeRetry } from '@bihuan/domain';
import { minutesAfter } from '../accounts/instants.js';
import { cursorValues, type Page, pageOf } from '../queries/cursor.js';
import type { ReadTransaction, Transaction } from '../store.js';
import type { OutboxTable } from './tables.js';

export type Channel = 'mail' | 'webhook';

/** `person:…` or `webhook:…`; mail addresses are looked up when it is sent, so that none is kept here. */
export type Addressee = `person:${string}` | `webhook:${string}`;

export interface NewDelivery {
  channel: Channel;
  addressee: Addressee;
  /** As JSON; fit for outside. */
  payload: unknown;
  at: string;
}

/** An entry that this program has taken. */
export interface TakenDelivery {
  id: string;
  channel: Channel;
  addressee: Addressee;
  payload: unknown;
  /** With this try. */
  tries: number;
  madeAt: string;
}

/** Longer than any try takes: until then nobody else tries. After a crash the entry is free again by itself. */
const TAKEN_MINUTES = 5;
/** Of an error message, as much as tells what is wrong. */
const LONGEST_ERROR = 300;

/** Puts something down to be sent. */
export async function putOut(
  { db, newId }: Transaction,
  { channel, addressee, payload, at }: NewDelivery,
): Promise<void> {
  const row: OutboxTable = {
    id: newId(),
    channel,
    addressee,
    payload: JSON.stringify(payload),
    state: 'waiting',
    tries: 0,
    due_at: at,
    last_error: null,
    made_at: at,
    ended_at: null,
  };
  await db.insertInto('outbox').values(row).execute();
}

/**
 * Takes entries whose time has come, at most `limit`. Rows that another program is taking at this moment are passed
 * over; on SQLite writers queue up.
 */
export async function takeOut(
  { db, engine }: Transaction,
  { at, limit }: { at: string; limit: number },
): Promise<TakenDelivery[]> {
  const query = db
    .selectFrom('outbox')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('due_at', '<=', at)
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit);
  const rows = await (engine.name === 'postgres' ? query.forUpdate().skipLocked() : query).execute();
  for (const { id, tries } of rows) {
    const taken = { tries: tries + 1, due_at: minutesAfter(at, TAKEN_MINUTES) };
    await db.updateTable('outbox').set(taken).where('id', '=', id).execute();
  }
  return rows.map(({ id, channel, addressee, payload, tries, made_at }) => ({
    id,
    channel: channel as Channel,
    addressee: addressee as Addressee,
    payload: JSON.parse(payload) as unknown,
    tries: tries + 1,
    madeAt: made_at,
  }));
}

/** It has arrived; its contents are not kept. */
export async function noteSent({ db }: Transaction, id: string, at: string): Promise<void> {
  const sent = { state: 'sent', payload: 'null', last_error: null, ended_at: at };
  await db.updateTable('outbox').set(sent).where('id', '=', id).execute();
}

/** It has not: it is tried again later, or never when trying is useless or has been done often enough. */
export async function noteFailed(
  { db }: Transaction,
  { id, tries }: Pick<TakenDelivery, 'id' | 'tries'>,
  { at, error, isFinal }: { at: string; error: string; isFinal: boolean },
): Promise<void> {
  const minutes = isFinal ? null : waitBeforeRetry(tries);
  const last_error = error.slice(0, LONGEST_ERROR);
  const next =
    minutes === null
      ? { state: 'dead', last_error, ended_at: at }
      : { last_error, due_at: minutesAfter(at, minutes) };
  await db.updateTable('outbox').set(next).where('id', '=', id).where('state', '=', 'waiting').execute();
}

/** An entry that was given up, as an administrator sees it: without its contents. */
export interface DeadDelivery {
  id: string;
  channel: Channel;
  addressee: Addressee;
  tries: number;
  lastError: string | null;
  madeAt: string;
  endedAt: string;
}

/** Those that were given up, newest first. */
export async function deadDeliveries(
  { db }: ReadTransaction,
  { after, limit }: { after?: string; limit: number },
): Promise<Page<DeadDelivery>> {
  let query = db.selectFrom('outbox').selectAll().where('state', '=', 'dead').orderBy('id', 'desc');
  if (after !== undefined) query = query.where('id', '<', cursorValues(after, [''] as const)[0]);
  const rows = await query.limit(limit + 1).execute();
  return pageOf(
    rows,
    limit,
    ({ id, channel, addressee, tries, last_error, made_at, ended_at }) => ({
      id,
      channel: channel as Channel,
      addressee: addressee as Addressee,
      tries,
      lastError: last_error,
      madeAt: made_at,
      endedAt: ended_at ?? made_at,
    }),
    ({ id }) => [id],
  );
}

/** How many wait, and how many were given up. */
export async function countDeliveries({ db }: ReadTransaction): Promise<{ waiting: number; dead: number }> {
  const count = async (state: string) => {
    const query = db.selectFrom('outbox').select((eb) => eb.fn.countAll<number>().as('count'));
    return (await query.where('state', '=', state).executeTakeFirstOrThrow()).count;
  };
  return { waiting: await count('waiting'), dead: await count('dead') };
}

/** Gives an entry that was given up its tries anew. @throws Refused `unknownDelivery` */
export async function retryDelivery({ db }: Transaction, id: string, at: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ state: 'waiting', tries: 0, due_at: at, ended_at: null })
    .where('id', '=', id)
    .where('state', '=', 'dead')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) refuse('unknownDelivery', { id });
}

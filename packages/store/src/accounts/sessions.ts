/** Sessions: a token in the browser, its digest here. They can be listed and ended one by one. */

import { refuse, type SessionRule } from '@bihuan/domain';
import { sql } from 'kysely';
import { cursorValues, type Page, pageOf } from '../queries/cursor.js';
import type { ReadTransaction, Transaction } from '../store.js';
import { minutesAfter } from './instants.js';
import type { SessionsTable } from './tables.js';
import { digestOf, newToken } from './token.js';

/** `secondFactor`: the password was right, and a code is still to be given; nothing else may be done. */
export type SessionStage = 'secondFactor' | 'open';

export interface SessionRecord {
  id: string;
  accountId: string;
  stage: SessionStage;
  /** Whether the second factor was given. */
  secondFactor: boolean;
  createdAt: string;
  /** To the minute. */
  seenAt: string;
  device: string | null;
  address: string | null;
}

export interface NewSession {
  accountId: string;
  stage: SessionStage;
  secondFactor: boolean;
  device: string | null;
  address: string | null;
  at: string;
  rule: SessionRule;
}

/** Opens a session; the token is given out here and nowhere else. */
export async function openSession(
  tx: Transaction,
  { accountId, stage, secondFactor, device, address, at, rule }: NewSession,
): Promise<{ id: string; token: string }> {
  const [id, token] = [tx.newId(), newToken()];
  const row: SessionsTable = {
    id,
    digest: digestOf(token),
    account_id: accountId,
    stage,
    second_factor: secondFactor ? 1 : 0,
    created_at: at,
    seen_at: at,
    expires_at: minutesAfter(at, rule.absoluteMinutes),
    device,
    address,
  };
  await tx.db.insertInto('sessions').values(row).execute();
  return { id, token };
}

/** Whether the session was last noted so long ago that `noteSeen` is due: not every request writes. */
export function isNoteDue({ seenAt }: Pick<SessionRecord, 'seenAt'>, at: string): boolean {
  return minutesAfter(seenAt, 1) <= at;
}

/** Keeps a session from falling idle. */
export async function noteSeen({ db }: Transaction, sessionId: string, at: string): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ seen_at: at })
    .where('id', '=', sessionId)
    .where('seen_at', '<', at)
    .execute();
}

/** A new token for a session that goes on: what the old one opened, it opens no more. @throws Refused `unknownSession` */
export async function renewSession({ db }: Transaction, sessionId: string, at: string): Promise<string> {
  const token = newToken();
  const { numUpdatedRows } = await db
    .updateTable('sessions')
    .set({ digest: digestOf(token), seen_at: at })
    .where('id', '=', sessionId)
    .executeTakeFirst();
  return numUpdatedRows === 0n ? refuse('unknownSession', {}) : token;
}

/**
 * The second factor was given: the session is open, under a new token, so that a token that was planted in a
 * browser beforehand is worth nothing.
 * @throws Refused `unknownSession`
 */
export async function raiseSession({ db }: Transaction, sessionId: string, at: string): Promise<string> {
  const token = newToken();
  const { numUpdatedRows } = await db
    .updateTable('sessions')
    .set({ digest: digestOf(token), stage: 'open', second_factor: 1, seen_at: at })
    .where('id', '=', sessionId)
    .executeTakeFirst();
  return numUpdatedRows === 0n ? refuse('unknownSession', {}) : token;
}

/**
 * The sessions of an account that live at this instant, last seen first; `after` is the `next` of the page before.
 */
export async function listSessions(
  { db }: ReadTransaction,
  accountId: string,
  { at, rule, after, limit }: { at: string; rule: SessionRule; after?: string; limit: number },
): Promise<Page<SessionRecord>> {
  let query = db
    .selectFrom('sessions')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('seen_at', '>', minutesAfter(at, -rule.idleMinutes))
    .where('expires_at', '>', at);
  if (after !== undefined) {
    const [seenAt, id] = cursorValues(after, ['', ''] as const);
    query = query.where(sql<boolean>`(sessions.seen_at, sessions.id) < (${seenAt}, ${id})`);
  }
  const rows = await query
    .orderBy('seen_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, sessionRecord, (row) => [row.seen_at, row.id]);
}

/** Ends one session of an account. @throws Refused `unknownSession` */
export async function endSession(
  { db }: Transaction,
  { accountId, sessionId }: { accountId: string; sessionId: string },
): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where('id', '=', sessionId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) refuse('unknownSession', {});
}

/** Ends all sessions of an account, or all but one; returns how many. */
export async function endSessions(
  { db }: Transaction,
  accountId: string,
  { except }: { except?: string } = {},
): Promise<number> {
  let query = db.deleteFrom('sessions').where('account_id', '=', accountId);
  if (except !== undefined) query = query.where('id', '<>', except);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}

/** Takes away sessions that are over; returns how many. */
export async function sweepSessions(
  { db }: Transaction,
  { at, rule }: { at: string; rule: SessionRule },
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where((eb) =>
      eb.or([eb('expires_at', '<=', at), eb('seen_at', '<=', minutesAfter(at, -rule.idleMinutes))]),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** The record that a row holds. */
export function sessionRecord(row: SessionsTable): SessionRecord {
  return {
    id: row.id,
    accountId: row.account_id,
    stage: row.stage as SessionStage,
    secondFactor: row.second_factor === 1,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    device: row.device,
    address: row.address,
  };
}

/** Sessions: a token in the browser, its digest here. They can be listed and ended one by one. */

import { isSessionAlive, refuse, type SessionRule } from '@bihuan/domain';
import type { ReadTransaction, Transaction } from '../store.js';
import type { AccountStatus } from './account-record.js';
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

/** A session with whose it is, as each request needs it. */
export interface FoundSession extends SessionRecord {
  personId: string;
  loginName: string;
  mustChange: boolean;
  hasSecondFactor: boolean;
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

/** The session of a token; null when there is none, when it is over, or when its account is switched off. */
export async function findSession(
  { db }: ReadTransaction,
  token: string,
  { at, rule }: { at: string; rule: SessionRule },
): Promise<FoundSession | null> {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.account_id')
    .selectAll('sessions')
    .select(['accounts.person_id', 'accounts.login_name', 'accounts.must_change', 'accounts.totp_secret'])
    .select('accounts.status')
    .where('sessions.digest', '=', digestOf(token))
    .executeTakeFirst();
  if (!row || (row.status as AccountStatus) !== 'active') return null;
  const session = sessionRecord(row);
  if (!isSessionAlive({ createdAt: row.created_at, lastSeenAt: row.seen_at }, at, rule)) return null;
  return {
    ...session,
    personId: row.person_id,
    loginName: row.login_name,
    mustChange: row.must_change === 1,
    hasSecondFactor: row.totp_secret !== null,
  };
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

/** The sessions of an account that live at this instant, last seen first. */
export async function listSessions(
  { db }: ReadTransaction,
  accountId: string,
  { at, rule }: { at: string; rule: SessionRule },
): Promise<SessionRecord[]> {
  const rows = await db
    .selectFrom('sessions')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('seen_at', '>', minutesAfter(at, -rule.idleMinutes))
    .where('expires_at', '>', at)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(sessionRecord);
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

function sessionRecord(row: SessionsTable): SessionRecord {
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

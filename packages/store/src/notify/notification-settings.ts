/** How somebody wants to be told, and the calendar that he subscribed to. */

import { digestOf, newToken } from '../accounts/token.js';
import type { ReadTransaction, Transaction } from '../store.js';
import type { NotificationSettingsTable } from './tables.js';

export interface NotificationSettings {
  /** Whether the digest comes by mail; in the pages it is always there. */
  mail: boolean;
  /** The hour of the day from which it is sent, 0–23. */
  digestHour: number;
  /** Since when there is a calendar to subscribe to; null: there is none. */
  calendarSince: string | null;
}

/** As the program does it for whoever has set nothing: after the working day has begun. */
export const DEFAULT_DIGEST_HOUR = 8;

const DEFAULTS = { mail: 1, digest_hour: DEFAULT_DIGEST_HOUR, calendar_digest: null, calendar_made_at: null };

/** The settings of a person, the usual ones where nothing was set. */
export async function notificationSettings(
  { db }: ReadTransaction,
  personId: string,
): Promise<NotificationSettings> {
  const query = db.selectFrom('notification_settings').selectAll().where('person_id', '=', personId);
  const { mail, digest_hour, calendar_made_at } = (await query.executeTakeFirst()) ?? DEFAULTS;
  return { mail: mail === 1, digestHour: digest_hour, calendarSince: calendar_made_at };
}

/** Changes what is given and leaves the rest. */
export async function setNotificationSettings(
  tx: Transaction,
  personId: string,
  { mail, digestHour }: { mail?: boolean | undefined; digestHour?: number | undefined },
): Promise<void> {
  await change(tx, personId, {
    ...(mail === undefined ? {} : { mail: mail ? 1 : 0 }),
    ...(digestHour === undefined ? {} : { digest_hour: digestHour }),
  });
}

/** Makes the calendar of a person anew; the address before is void. The token is given out here and nowhere else. */
export async function makeCalendar(tx: Transaction, personId: string, at: string): Promise<string> {
  const token = newToken();
  await change(tx, personId, { calendar_digest: digestOf(token), calendar_made_at: at });
  return token;
}

/** Takes the calendar away: its address answers nobody any more. */
export async function revokeCalendar(tx: Transaction, personId: string): Promise<void> {
  await change(tx, personId, { calendar_digest: null, calendar_made_at: null });
}

/**
 * Whose calendar it is; null for a token that was never given out or is void, and for people who may not sign in.
 * Looked up by digest, so that the time it takes tells nothing of the token.
 */
export async function personOfCalendar({ db }: ReadTransaction, token: string): Promise<string | null> {
  const row = await db
    .selectFrom('notification_settings')
    .innerJoin('accounts', 'accounts.person_id', 'notification_settings.person_id')
    .select('notification_settings.person_id')
    .where('calendar_digest', '=', digestOf(token))
    .where('accounts.status', '=', 'active')
    .executeTakeFirst();
  return row?.person_id ?? null;
}

async function change(
  { db }: Transaction,
  personId: string,
  changes: Partial<NotificationSettingsTable>,
): Promise<void> {
  await db
    .insertInto('notification_settings')
    .values({ person_id: personId, ...DEFAULTS, ...changes })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ person_id: personId, ...changes }))
    .execute();
}

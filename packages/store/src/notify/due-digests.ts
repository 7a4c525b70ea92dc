/** Whose digest is due: whose hour has come and whose day is not yet done. */

import { sql } from 'kysely';
import type { ReadTransaction } from '../store.js';
import { DEFAULT_DIGEST_HOUR } from './notification-settings.js';

export interface DigestMoment {
  /** Civil date. */
  on: string;
  /** Of the civil day, 0–23. */
  hour: number;
  limit: number;
  /** Only those behind this id; empty: from the first one. Whose digest fails stays due, and must hold up nobody. */
  after: string;
}

/** People who may sign in and hold a role on this day, by id. */
export async function peopleDue(
  { db }: ReadTransaction,
  { on, hour, limit, after }: DigestMoment,
): Promise<string[]> {
  const rows = await db
    .selectFrom('accounts')
    .leftJoin('notification_settings', 'notification_settings.person_id', 'accounts.person_id')
    .select('accounts.person_id')
    .where('accounts.status', '=', 'active')
    .where('accounts.person_id', '>', after)
    .where(sql<number>`coalesce(notification_settings.digest_hour, ${DEFAULT_DIGEST_HOUR})`, '<=', hour)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('role_grants')
          .select('role_grants.id')
          .whereRef('role_grants.person_id', '=', 'accounts.person_id')
          .where('held_from', '<=', on)
          .where('held_to', '>', on),
      ),
    )
    .where(isNotDone(sql`'person:' || accounts.person_id`, on))
    .orderBy('accounts.person_id')
    .limit(limit)
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** Webhooks that are switched on, by id. They have no hour of their own. */
export async function webhooksDue(
  { db }: ReadTransaction,
  { on, hour, limit, after }: DigestMoment,
): Promise<{ id: string; rectificationId: string }[]> {
  if (hour < DEFAULT_DIGEST_HOUR) return [];
  const rows = await db
    .selectFrom('webhooks')
    .select(['id', 'rectification_id'])
    .where('enabled', '=', 1)
    .where('id', '>', after)
    .where(isNotDone(sql`'webhook:' || webhooks.id`, on))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id, rectification_id: rectificationId }) => ({ id, rectificationId }));
}

function isNotDone(addressee: ReturnType<typeof sql>, on: string) {
  return sql<boolean>`not exists (
    select 1 from digests where digests.addressee = ${addressee} and digests.day = ${on}
  )`;
}

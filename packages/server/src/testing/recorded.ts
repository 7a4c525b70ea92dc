/** What a deed has written: its events, without what is fresh every time. */

import type { Transaction } from '@bihuan/store';

const FRESH = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** An answer or a record with ids that look alike, to be compared with another one of the same. */
export function withoutIds(text: string): string {
  return text.replace(FRESH, 'id').replace(/[A-Za-z0-9_-]{40,}={0,2}/g, 'token');
}

/** The position of the last event. */
export async function lastPosition({ db }: Pick<Transaction, 'db'>): Promise<number> {
  const { last } = await db
    .selectFrom('events')
    .select((eb) => eb.fn.max('position').as('last'))
    .executeTakeFirstOrThrow();
  return Number(last ?? 0);
}

/** The events behind a position with their contents. */
export async function recordedAfter({ db }: Pick<Transaction, 'db'>, position: number): Promise<string[]> {
  const rows = await db
    .selectFrom('events')
    .leftJoin('payloads', 'payloads.position', 'events.position')
    .select(['events.type', 'events.actor', 'payloads.body as words'])
    .where('events.position', '>', position)
    .orderBy('events.position')
    .execute();
  return rows.map(({ type, actor, words }) => withoutIds(JSON.stringify([type, actor, words])));
}

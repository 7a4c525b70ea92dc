/** Puts notifications into the pages of people. */

import type { NoticeItem, NoticeKind } from '@bihuan/domain';
import type { Transaction } from '../store.js';
import { recipientsOf } from './recipients-of.js';
import type { NotificationsTable } from './tables.js';

/** A deed that people are told of. */
export interface ToldDeed {
  kind: NoticeKind;
  findingId: string;
  rectificationId: string;
  /** The day that it is about; null where it names none. */
  due: string | null;
  /** What makes it the same thing: told twice under one topic, it is told once. The id of the event is a good one. */
  topic: string;
  /** Whoever did it is not told; null where nobody by name did. */
  by: string | null;
  /** UTC instant. */
  at: string;
  /** Civil date of `at`: who holds which role on it. */
  on: string;
}

/**
 * Tells of a deed whoever the table says, but not the one who did it. To be called in the deed's own transaction.
 * @param also people who are told besides, such as whoever it waits for by name
 * @returns how many people are told for the first time
 */
export async function tellOfDeed(
  tx: Transaction,
  deed: ToldDeed,
  also: readonly string[] = [],
): Promise<number> {
  const told = new Set([...(await recipientsOf(tx, deed)), ...also]);
  if (deed.by !== null) told.delete(deed.by);
  const { kind, findingId, rectificationId, due, topic, at } = deed;
  return addNotifications(
    tx,
    [...told].map((personId) => ({ personId, kind, findingId, rectificationId, due, topic, at })),
  );
}

/** What is so today is told once per day that it is due on: a light that was put off may come back. */
export function topicOf({ kind, finding, due }: NoticeItem): string {
  return `${kind}:${finding.id}:${due ?? ''}`;
}

export interface NewNotification {
  personId: string;
  kind: NoticeKind;
  findingId: string;
  rectificationId: string;
  due: string | null;
  topic: string;
  at: string;
}

/** Rows per statement; both engines bound the number of parameters. */
const BATCH = 500;

/** Adds those whose topic is new to the person; returns how many those are. */
export async function addNotifications(
  { db, newId }: Transaction,
  added: readonly NewNotification[],
): Promise<number> {
  let count = 0;
  for (let start = 0; start < added.length; start += BATCH) {
    const rows = added.slice(start, start + BATCH).map((one) => notificationRow(one, newId()));
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('notifications')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['person_id', 'topic']).doNothing())
      .executeTakeFirstOrThrow();
    count += Number(numInsertedOrUpdatedRows ?? 0n);
  }
  return count;
}

function notificationRow(one: NewNotification, id: string): NotificationsTable {
  const { personId, kind, findingId, rectificationId, due, topic, at } = one;
  return {
    ...{ id, person_id: personId, topic, kind },
    ...{ rectification_id: rectificationId, finding_id: findingId, due, at },
    ...{ read_at: null, digest_on: null },
  };
}

/** A person's notifications in the pages: what the person may no longer see is not there. */

import { type LedgerScope, type NoticeItem, type NoticeKind, refuse } from '@bihuan/domain';
import { isEachFindingInScope } from '../organisation/in-scope.js';
import { stateOfRow } from '../projections/finding-row.js';
import { cursorValues, type Page, pageOf } from '../queries/cursor.js';
import type { ReadTransaction, Transaction } from '../store.js';
import { itemOf } from './item-of.js';

export interface NotificationRecord {
  id: string;
  item: NoticeItem;
  /** UTC instant. */
  at: string;
  readAt: string | null;
}

export interface NotificationQuestion {
  personId: string;
  scope: LedgerScope;
  /** Only those that were not read. */
  unread?: boolean;
  after?: string;
  limit: number;
}

/** Newest first. */
export async function listNotifications(
  tx: ReadTransaction,
  { personId, scope, unread = false, after, limit }: NotificationQuestion,
): Promise<Page<NotificationRecord>> {
  let query = seen(tx, personId, scope)
    .select(['notifications.id', 'kind', 'due', 'at', 'read_at', 'findings.state'])
    .orderBy('notifications.id', 'desc');
  if (unread) query = query.where('read_at', 'is', null);
  if (after !== undefined)
    query = query.where('notifications.id', '<', cursorValues(after, [''] as const)[0]);
  const rows = await query.limit(limit + 1).execute();
  return pageOf(
    rows,
    limit,
    ({ id, kind, due, at, read_at: readAt, state }) => ({
      id,
      item: itemOf(stateOfRow({ state }), kind as NoticeKind, due),
      at,
      readAt,
    }),
    ({ id }) => [id],
  );
}

/** How many were not read, counted up to `cap`. */
export async function countUnread(
  tx: ReadTransaction,
  { personId, scope, cap }: { personId: string; scope: LedgerScope; cap: number },
): Promise<number> {
  const query = seen(tx, personId, scope).select('notifications.id').where('read_at', 'is', null);
  return (await query.limit(cap).execute()).length;
}

/** Marks one as read; read before, it stays as it is. @throws Refused `unknownNotification` */
export async function markRead(
  { db }: Transaction,
  { personId, id, at }: { personId: string; id: string; at: string },
): Promise<void> {
  const own = db.selectFrom('notifications').select('id').where('id', '=', id);
  const found = await own.where('person_id', '=', personId).executeTakeFirst();
  if (!found) return refuse('unknownNotification', { id });
  await db
    .updateTable('notifications')
    .set({ read_at: at })
    .where('id', '=', id)
    .where('read_at', 'is', null)
    .execute();
}

/** Marks all as read up to this one, so that what came after it was shown stays unread; returns how many. */
export async function markAllRead(
  { db }: Transaction,
  { personId, upTo, at }: { personId: string; upTo: string; at: string },
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('notifications')
    .set({ read_at: at })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .where('id', '<=', upTo)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

function seen({ db }: ReadTransaction, personId: string, scope: LedgerScope) {
  return db
    .selectFrom('notifications')
    .innerJoin('findings', 'findings.id', 'notifications.finding_id')
    .where('person_id', '=', personId)
    .where(isEachFindingInScope(scope));
}

/** What somebody is told, and how: only ever one's own. */

import { ledgerScope, type PersonProfile, refuse } from '@bihuan/domain';
import {
  countUnread,
  listNotifications,
  mailAddressOf,
  makeCalendar,
  markAllRead,
  markRead,
  type NotificationSettings,
  notificationSettings,
  revokeCalendar,
  type Store,
  setNotificationSettings,
} from '@bihuan/store';
import { authorised } from '../../app/authorised.js';
import type { Caller } from '../../app/caller.js';
import { defined } from '../defined.js';

interface Own {
  store: Store;
  caller: Caller;
}

/** More than this nobody wants to know exactly. */
const MOST_COUNTED = 100;

/** One page of them, newest first. @throws Refused `signInNeeded` */
export function ownNotifications(
  { store, caller }: Own,
  { unread, after, limit }: { unread: boolean; after?: string | undefined; limit: number },
) {
  const { personId } = ownerOf(caller);
  const scope = ledgerScope(caller.profile);
  const question = { personId, scope, unread, limit, ...defined({ after }) };
  return store.read((tx) => listNotifications(tx, question));
}

/** How many were not read, up to a hundred. */
export function ownUnread({ store, caller }: Own): Promise<number> {
  const { personId } = ownerOf(caller);
  const question = { personId, scope: ledgerScope(caller.profile), cap: MOST_COUNTED };
  return store.read((tx) => countUnread(tx, question));
}

/** Marks one as read. @throws Refused `unknownNotification` also for somebody else's */
export function readOne({ store, caller }: Own, id: string): Promise<void> {
  const { personId } = ownerOf(caller);
  return store.transaction((tx) => markRead(tx, { personId, id, at: caller.at }));
}

/** Marks all as read that were shown, up to this one; how many. */
export function readAll({ store, caller }: Own, upTo: string): Promise<number> {
  const { personId } = ownerOf(caller);
  return store.transaction((tx) => markAllRead(tx, { personId, upTo, at: caller.at }));
}

/** The settings, and where mails go. */
export async function ownSettings({
  store,
  caller,
}: Own): Promise<NotificationSettings & { mailAddress: string | null }> {
  const { personId } = ownerOf(caller);
  return store.read(async (tx) => {
    const address = await mailAddressOf(tx, personId);
    return { ...(await notificationSettings(tx, personId)), mailAddress: address?.email ?? null };
  });
}

/** Changes what is given. */
export async function changeOwnSettings(
  { store, caller }: Own,
  changes: { mail?: boolean | undefined; digestHour?: number | undefined },
): Promise<void> {
  const { personId } = ownerOf(caller);
  await store.transaction((tx) => setNotificationSettings(tx, personId, changes));
}

/** Makes one's calendar anew; where it is found, told this once. */
export async function makeOwnCalendar({ store, caller }: Own): Promise<string> {
  const { personId } = ownerOf(caller);
  const token = await store.transaction((tx) => makeCalendar(tx, personId, caller.at));
  return `/api/calendar/${token}.ics`;
}

/** Takes one's calendar away. */
export async function revokeOwnCalendar({ store, caller }: Own): Promise<void> {
  const { personId } = ownerOf(caller);
  await store.transaction((tx) => revokeCalendar(tx, personId));
}

function ownerOf(caller: Caller): PersonProfile {
  const { profile } = caller;
  if (profile.kind !== 'person') return refuse('signInNeeded', {});
  authorised(caller, 'ownNotifications', { personId: profile.personId });
  return profile;
}

/** One digest a day for each webhook of a rectification. */

import {
  type DigestGroup,
  digestGroups,
  type NoticeItem,
  nationalCalendar,
  openDueOf,
  thresholdsOn,
} from '@bihuan/domain';
import { stateOfRow } from '../projections/finding-row.js';
import type { ReadTransaction, Transaction } from '../store.js';
import { claimDay } from './claim-day.js';
import { lightToTell } from './facts-for.js';
import { itemOf } from './item-of.js';
import { putOut } from './outbox.js';

/** What is put out for a webhook. */
export interface WebhookPayload {
  /** Civil date of the digest. */
  on: string;
  rectificationId: string;
  groups: DigestGroup[];
}

/** Of more, a group chat reads only the number. */
const MOST = 1_000;

/** Makes the digest of a webhook for a civil date, if nobody has; whether something is to be sent. */
export async function makeWebhookDigest(
  tx: Transaction,
  { id, rectificationId }: { id: string; rectificationId: string },
  { on, at }: { on: string; at: string },
): Promise<boolean> {
  if (!(await claimDay(tx, `webhook:${id}`, on))) return false;
  const groups = digestGroups(await pressingOf(tx, rectificationId, on));
  if (groups.length === 0) return false;
  const payload: WebhookPayload = { on, rectificationId, groups };
  await putOut(tx, { channel: 'webhook', addressee: `webhook:${id}`, payload, at });
  return true;
}

/** What of a rectification is yellow or red on a civil date. Green is told to the unit alone. */
export async function pressingOf(
  { db }: ReadTransaction,
  rectificationId: string,
  on: string,
): Promise<NoticeItem[]> {
  const limits = thresholdsOn(on, nationalCalendar);
  const rows = await db
    .selectFrom('findings')
    .select('state')
    .where('rectification_id', '=', rectificationId)
    .where('open_due', '<=', limits.yellowUntil)
    .orderBy('open_due')
    .orderBy('ordinal')
    .orderBy('key')
    .limit(MOST)
    .execute();
  return rows.flatMap((row): NoticeItem[] => {
    const finding = stateOfRow(row);
    const kind = lightToTell(finding, limits);
    return kind === null || kind === 'green' ? [] : [itemOf(finding, kind, openDueOf(finding))];
  });
}

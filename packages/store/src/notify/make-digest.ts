/** One digest a day for each person: made once, whichever program comes first, and put out to be sent. */

import {
  type DigestGroup,
  digestGroups,
  ledgerScope,
  type NoticeItem,
  type NoticeKind,
  noticeKindOf,
} from '@bihuan/domain';
import { findProfile } from '../organisation/find-profile.js';
import { isEachFindingInScope } from '../organisation/in-scope.js';
import { personOfRow } from '../organisation/person-rows.js';
import { stateOfRow } from '../projections/finding-row.js';
import type { ReadTransaction, Transaction } from '../store.js';
import { claimDay } from './claim-day.js';
import { factsFor } from './facts-for.js';
import { itemOf } from './item-of.js';
import { notificationSettings } from './notification-settings.js';
import { putOut } from './outbox.js';
import { addNotifications, topicOf } from './tell.js';

/** What is put out for a mail. */
export interface MailPayload {
  /** Civil date of the digest. */
  on: string;
  groups: DigestGroup[];
}

/** What has come of a person's day: somebody else made it, there was nothing to say, pages only, or a mail too. */
export type DigestOutcome = 'taken' | 'quiet' | 'inPages' | 'mail';

/** The more is told another day. */
const MOST_NEWS = 500;

/**
 * Makes the digest of a person for a civil date, if nobody has: new lights go into the pages, and everything goes out
 * as one mail when there is something new, or something that is told daily.
 * @param withMail whether the program sends mails at all
 */
export async function makeDigest(
  tx: Transaction,
  personId: string,
  { on, at, withMail }: { on: string; at: string; withMail: boolean },
): Promise<DigestOutcome> {
  if (!(await claimDay(tx, `person:${personId}`, on))) return 'taken';
  const facts = await factsFor(tx, personId, on);
  await addNotifications(
    tx,
    facts.map((item) => notificationOf(item, personId, at)),
  );
  const news = await takeNews(tx, personId, on);
  const isDaily = facts.some(({ kind }) => noticeKindOf(kind).tells === 'daily');
  if (news.length === 0 && !isDaily) return 'quiet';
  if (!withMail || !(await takesMail(tx, personId))) return 'inPages';
  const payload: MailPayload = { on, groups: digestGroups(joined(facts, news)) };
  await putOut(tx, { channel: 'mail', addressee: `person:${personId}`, payload, at });
  return 'mail';
}

/** Where the mail of a person goes now, and his name; null where no address is on record. */
export async function mailAddressOf(
  { db }: ReadTransaction,
  personId: string,
): Promise<{ name: string; email: string } | null> {
  const query = db.selectFrom('people').select('state').where('id', '=', personId);
  const row = await query.executeTakeFirst();
  const person = row ? personOfRow(row) : null;
  if (person?.status !== 'enrolled' || !person.personal?.email) return null;
  return { name: person.personal.name, email: person.personal.email };
}

async function takesMail(tx: ReadTransaction, personId: string): Promise<boolean> {
  const { mail } = await notificationSettings(tx, personId);
  return mail && (await mailAddressOf(tx, personId)) !== null;
}

function notificationOf(item: NoticeItem, personId: string, at: string) {
  const { kind, finding, rectificationId, due } = item;
  return { personId, kind, findingId: finding.id, rectificationId, due, topic: topicOf(item), at };
}

/** What came into the pages since the last digest and was not read there, as far as it may be seen; it is told now. */
async function takeNews(tx: Transaction, personId: string, on: string): Promise<NoticeItem[]> {
  const profile = await findProfile(tx, personId, { on, secondFactor: true });
  if (!profile) return [];
  const rows = await tx.db
    .selectFrom('notifications')
    .innerJoin('findings', 'findings.id', 'notifications.finding_id')
    .select(['notifications.kind', 'notifications.due', 'findings.state'])
    .where('person_id', '=', personId)
    .where('digest_on', 'is', null)
    .where('read_at', 'is', null)
    .where(isEachFindingInScope(ledgerScope(profile)))
    .orderBy('notifications.id')
    .limit(MOST_NEWS)
    .execute();
  await tx.db
    .updateTable('notifications')
    .set({ digest_on: on })
    .where('person_id', '=', personId)
    .where('digest_on', 'is', null)
    .execute();
  return rows.map(({ kind, due, state }) => itemOf(stateOfRow({ state }), kind as NoticeKind, due));
}

function joined(facts: readonly NoticeItem[], news: readonly NoticeItem[]): NoticeItem[] {
  const known = new Set(facts.map(topicOf));
  return [...facts, ...news.filter((item) => !known.has(topicOf(item)))];
}

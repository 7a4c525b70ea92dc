/** What is so today that somebody is to be told of. Deeds that have happened are told by `tellOfDeed`. */

import {
  type HeldRole,
  type LiveFinding,
  leafFactsOf,
  lightOf,
  type NoticeItem,
  type NoticeKind,
  nationalCalendar,
  noticeKindOf,
  type PersonProfile,
  scopeOf,
  type Thresholds,
  thresholdsOn,
  waitingFor,
} from '@bihuan/domain';
import { findProfile } from '../organisation/find-profile.js';
import { isFindingInScope } from '../organisation/in-scope.js';
import { stateOfRow } from '../projections/finding-row.js';
import type { ReadTransaction } from '../store.js';
import { heldFindings } from './held-findings.js';
import { itemOf } from './item-of.js';

/** More of a kind is counted by the work desk; a digest of more would not be read. */
const MOST = 500;

/**
 * The lights of what the person holds, told as the table says, and what waits for the person, each finding at most
 * once per kind. Nothing for somebody who is not on record.
 * @param on civil date
 */
export async function factsFor(tx: ReadTransaction, personId: string, on: string): Promise<NoticeItem[]> {
  // The second factor opens pages; what somebody is told does not depend on how he came in last.
  const profile = await findProfile(tx, personId, { on, secondFactor: true });
  if (!profile) return [];
  const limits = thresholdsOn(on, nationalCalendar);
  const items: NoticeItem[] = [];
  for (const role of profile.roles) items.push(...(await lightsOfRole(tx, profile, role, limits)));
  items.push(...(await waitingItems(tx, profile)));
  const once = new Map(items.map((item) => [`${item.kind}:${item.finding.id}`, item]));
  return [...once.values()];
}

async function lightsOfRole(
  tx: ReadTransaction,
  profile: PersonProfile,
  role: HeldRole,
  limits: Thresholds,
): Promise<NoticeItem[]> {
  const held = await heldFindings(tx, profile, role, { dueUntil: limits.greenUntil, limit: MOST });
  return held.flatMap(({ finding }): NoticeItem[] => {
    const kind = lightToTell(finding, limits);
    return kind !== null && noticeKindOf(kind).told.includes(role.role) ? [itemOf(finding, kind)] : [];
  });
}

/** The light of a finding as a kind of notice; null where nobody is told. */
export function lightToTell(finding: LiveFinding, limits: Thresholds): NoticeKind | null {
  const light = lightOf(leafFactsOf(finding), limits);
  return light === 'none' || light === 'unknown' ? null : light;
}

/** In each state in which the next deed is another's: what is in the scope of the policy of that deed. */
async function waitingItems({ db }: ReadTransaction, profile: PersonProfile): Promise<NoticeItem[]> {
  const items: NoticeItem[] = [];
  const restricted = scopeOf(profile, 'readRestricted');
  for (const [status, policy] of Object.entries(waitingFor)) {
    const ledger = scopeOf(profile, policy);
    if (ledger.kind === 'none') continue;
    const rows = await db
      .selectFrom('findings')
      .select('findings.state')
      .where('findings.status', '=', status)
      .where(isFindingInScope({ ledger, restricted }))
      .orderBy('findings.rectification_id')
      .orderBy('findings.ordinal')
      .orderBy('findings.key')
      .limit(MOST)
      .execute();
    items.push(...rows.map((row) => itemOf(stateOfRow(row), 'waitsForYou')));
  }
  return items;
}

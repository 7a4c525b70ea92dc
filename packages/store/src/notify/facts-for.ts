/** What is so today that somebody is to be told of. Deeds that have happened are told by `tellOfDeed`. */

import {
  type HeldRole,
  type LiveFinding,
  ledgerScope,
  lightOfDue,
  type NoticeItem,
  type NoticeKind,
  nationalCalendar,
  noticeKindOf,
  openDueOf,
  type PersonProfile,
  type Thresholds,
  thresholdsOn,
  waitKinds,
} from '@bihuan/domain';
import { type DeskRow, listDesk } from '../desk/list-desk.js';
import { findProfile } from '../organisation/find-profile.js';
import { summaryOf } from '../queries/finding-list-row.js';
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
  items.push(...(await waitingItems(tx, profile, limits)));
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
    const isTold = kind !== null && noticeKindOf(kind).told.includes(role.role);
    return isTold ? [itemOf(finding, kind, openDueOf(finding))] : [];
  });
}

/** The light of a finding as a kind of notice, as the ledger shows it; null where nobody is told. */
export function lightToTell(finding: LiveFinding, limits: Thresholds): NoticeKind | null {
  const date = openDueOf(finding);
  const light = date === null ? 'none' : lightOfDue({ date, basis: { kind: 'plan' } }, limits);
  return light === 'none' || light === 'unknown' ? null : light;
}

/** What others wait for. Whoever works on something, up to submitting it, is told by its light. */
const WAITS = waitKinds.filter((kind) => kind !== 'work' && kind !== 'submit');

/** What lies on the desk of the person; the stages of long-term work only when their day is near. */
async function waitingItems(
  tx: ReadTransaction,
  profile: PersonProfile,
  limits: Thresholds,
): Promise<NoticeItem[]> {
  const desk = { profile, scope: ledgerScope(profile), kinds: WAITS, limit: MOST };
  const { rows } = await listDesk(tx, desk);
  const isNear = ({ kind, askedBy }: DeskRow) =>
    kind !== 'acceptStage' || (askedBy !== null && askedBy <= limits.greenUntil);
  return rows.filter(isNear).map((row): NoticeItem => {
    const { id, number, problem, visibility } = summaryOf(row);
    const { rectificationId, askedBy } = row;
    return {
      kind: 'waitsForYou',
      rectificationId,
      finding: { id, number, problem, visibility },
      due: askedBy,
    };
  });
}

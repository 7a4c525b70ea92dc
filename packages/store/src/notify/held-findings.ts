/** The findings that somebody holds in a role: through a unit as liaison or head, by name as lead leader. */

import type { HeldRole, LiveFinding, PersonProfile } from '@bihuan/domain';
import { ledgerScope } from '@bihuan/domain';
import { scopeFindings } from '../organisation/in-scope.js';
import { stateOfRow } from '../projections/finding-row.js';
import type { ReadTransaction } from '../store.js';

/** A finding with the instant of its last change. */
export interface HeldFinding {
  finding: LiveFinding;
  changedAt: string;
}

export interface HeldQuestion {
  /** Only what has something due on or before this day; left out: whatever the day. */
  dueUntil?: string;
  limit: number;
}

/** Signed off: nothing is owed any more. */
const DONE = 'signedOff';

/** By the earliest day on which something is owed; nothing for a role that is held in no single rectification, or holds no findings. */
export async function heldFindings(
  { db }: ReadTransaction,
  profile: PersonProfile,
  { role, rectificationId, unitIds }: HeldRole,
  { dueUntil, limit }: HeldQuestion,
): Promise<HeldFinding[]> {
  const partyIds = partiesOf(role, unitIds, profile.postIds);
  if (rectificationId === null || partyIds.length === 0) return [];
  let query = db
    .selectFrom('findings')
    .select(['findings.state', 'findings.updated_at'])
    .where('findings.key', 'in', (eb) =>
      eb
        .selectFrom('finding_holders')
        .select('finding_key')
        .where('party_id', 'in', partyIds)
        .where('rectification_id', '=', rectificationId),
    )
    .where('findings.status', '<>', DONE);
  if (dueUntil !== undefined) query = query.where('findings.open_due', '<=', dueUntil);
  const rows = await scopeFindings(query, ledgerScope(profile))
    .orderBy('findings.open_due')
    .orderBy('findings.key')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ finding: stateOfRow(row), changedAt: row.updated_at }));
}

function partiesOf(role: HeldRole['role'], unitIds: readonly string[], postIds: readonly string[]): string[] {
  if (role === 'liaison' || role === 'unitHead') return [...unitIds];
  return role === 'leadLeader' ? [...postIds] : [];
}

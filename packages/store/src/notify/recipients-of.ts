/** Who is told of a deed: whoever holds a role of the table, related to the finding as the policies say. */

import { type LedgerRole, type NoticeKind, noticeKindOf } from '@bihuan/domain';
import { unitsAbove, unitsAboveAny } from '../organisation/units-under.js';
import { shapedRows } from '../queries/shaped.js';
import type { ReadTransaction } from '../store.js';

/** Roles that act for units, and the one that is named itself; the others belong to the rectification. */
const OF_UNITS: readonly LedgerRole[] = ['liaison', 'unitHead'];
const BY_NAME: readonly LedgerRole[] = ['leadLeader'];

/** The ids of the people on this civil date, in no order; none for a finding that is not there. */
export async function recipientsOf(
  tx: ReadTransaction,
  { kind, findingId, on }: { kind: NoticeKind; findingId: string; on: string },
): Promise<string[]> {
  const [finding] = await shapedRows(tx, { name: 'toldFinding', values: { findingId } }, (asked) =>
    tx.db
      .selectFrom('findings')
      .innerJoin('rectifications', 'rectifications.id', 'findings.rectification_id')
      .select(['findings.key', 'findings.rectification_id', 'rectifications.body_id'])
      .where('findings.id', '=', asked.findingId)
      .compile(),
  );
  const roles = [...noticeKindOf(kind).told];
  if (!finding || roles.length === 0) return [];
  const parties = await partiesOf(tx, finding.key);
  const grants = await grantsIn(tx, { roles, on, ...finding });
  const postHolders = await holdersOf(tx, parties, on);
  const units = new Set(await unitsAboveAny(tx, parties));
  const isTold = ({ role, person_id, unit_id }: (typeof grants)[number]) => {
    if (OF_UNITS.includes(role as LedgerRole)) return units.has(unit_id);
    return BY_NAME.includes(role as LedgerRole) ? postHolders.has(person_id) : true;
  };
  return [...new Set(grants.filter(isTold).map(({ person_id }) => person_id))];
}

async function partiesOf(tx: ReadTransaction, key: number): Promise<string[]> {
  const rows = await shapedRows(tx, { name: 'partiesOf', values: { key } }, (asked) =>
    tx.db
      .selectFrom('finding_holders')
      .select('party_id')
      .distinct()
      .where('finding_key', '=', asked.key)
      .compile(),
  );
  return rows.map(({ party_id }) => party_id);
}

interface Where {
  roles: LedgerRole[];
  on: string;
  rectification_id: string;
  body_id: string | null;
}

/** In this rectification, or body-wide over the body that it belongs to. */
async function grantsIn(tx: ReadTransaction, { roles, on, rectification_id, body_id }: Where) {
  const bodies = body_id === null ? [] : await unitsAbove(tx, body_id);
  const values = { roles, on, rectification_id, bodies };
  return shapedRows(tx, { name: 'grantsIn', values }, (asked) =>
    tx.db
      .selectFrom('role_grants')
      .select(['person_id', 'unit_id', 'role'])
      .where('role', 'in', asked.roles)
      .where('held_from', '<=', asked.on)
      .where('held_to', '>', asked.on)
      .where((eb) =>
        eb.or([
          eb('rectification_id', '=', asked.rectification_id),
          ...(asked.bodies.length > 0
            ? [eb.and([eb('rectification_id', 'is', null), eb('unit_id', 'in', asked.bodies)])]
            : []),
        ]),
      )
      .compile(),
  );
}

async function holdersOf(tx: ReadTransaction, partyIds: string[], on: string): Promise<Set<string>> {
  if (partyIds.length === 0) return new Set();
  const rows = await shapedRows(tx, { name: 'holdersOf', values: { partyIds, on } }, (asked) =>
    tx.db
      .selectFrom('posts')
      .select('person_id')
      .where('id', 'in', asked.partyIds)
      .where('held_from', '<=', asked.on)
      .where('held_to', '>', asked.on)
      .compile(),
  );
  return new Set(rows.map(({ person_id }) => person_id));
}

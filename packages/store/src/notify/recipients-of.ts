/** Who is told of a deed: whoever holds a role of the table, related to the finding as the policies say. */

import { type LedgerRole, type NoticeKind, noticeKindOf } from '@bihuan/domain';
import { unitsAbove } from '../organisation/units-under.js';
import type { ReadTransaction } from '../store.js';

/** Roles that act for units, and the one that is named itself; the others belong to the rectification. */
const OF_UNITS: readonly LedgerRole[] = ['liaison', 'unitHead'];
const BY_NAME: readonly LedgerRole[] = ['leadLeader'];

/** The ids of the people on this civil date, in no order; none for a finding that is not there. */
export async function recipientsOf(
  tx: ReadTransaction,
  { kind, findingId, on }: { kind: NoticeKind; findingId: string; on: string },
): Promise<string[]> {
  const finding = await tx.db
    .selectFrom('findings')
    .innerJoin('rectifications', 'rectifications.id', 'findings.rectification_id')
    .select(['findings.key', 'findings.rectification_id', 'rectifications.body_id'])
    .where('findings.id', '=', findingId)
    .executeTakeFirst();
  const roles = [...noticeKindOf(kind).told];
  if (!finding || roles.length === 0) return [];
  const parties = await partiesOf(tx, finding.key);
  const grants = await grantsIn(tx, { roles, on, ...finding });
  const postHolders = await holdersOf(tx, parties, on);
  const units = new Set<string>();
  for (const id of parties) for (const above of await unitsAbove(tx, id)) units.add(above);
  const isTold = ({ role, person_id, unit_id }: (typeof grants)[number]) => {
    if (OF_UNITS.includes(role as LedgerRole)) return units.has(unit_id);
    return BY_NAME.includes(role as LedgerRole) ? postHolders.has(person_id) : true;
  };
  return [...new Set(grants.filter(isTold).map(({ person_id }) => person_id))];
}

async function partiesOf({ db }: ReadTransaction, key: number): Promise<string[]> {
  const query = db.selectFrom('finding_holders').select('party_id').distinct();
  return (await query.where('finding_key', '=', key).execute()).map(({ party_id }) => party_id);
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
  return tx.db
    .selectFrom('role_grants')
    .select(['person_id', 'unit_id', 'role'])
    .where('role', 'in', roles)
    .where('held_from', '<=', on)
    .where('held_to', '>', on)
    .where((eb) =>
      eb.or([
        eb('rectification_id', '=', rectification_id),
        ...(bodies.length > 0
          ? [eb.and([eb('rectification_id', 'is', null), eb('unit_id', 'in', bodies)])]
          : []),
      ]),
    )
    .execute();
}

async function holdersOf({ db }: ReadTransaction, partyIds: string[], on: string): Promise<Set<string>> {
  if (partyIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('posts')
    .select('person_id')
    .where('id', 'in', partyIds)
    .where('held_from', '<=', on)
    .where('held_to', '>', on)
    .execute();
  return new Set(rows.map(({ person_id }) => person_id));
}

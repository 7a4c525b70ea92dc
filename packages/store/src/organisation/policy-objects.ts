/** What deeds are about, as the policies look at it. */

import { overlap, type PolicyObject } from '@bihuan/domain';
import type { ReadTransaction } from '../store.js';
import { personOfRow } from './person-rows.js';
import { unitsAbove } from './units-under.js';

/** A rectification; null when there is none. */
export async function objectOfRectification(
  tx: ReadTransaction,
  rectificationId: string,
): Promise<PolicyObject | null> {
  const row = await tx.db
    .selectFrom('rectifications')
    .select('body_id')
    .where('id', '=', rectificationId)
    .executeTakeFirst();
  if (!row) return null;
  const under = row.body_id === null ? [] : await unitsAbove(tx, row.body_id);
  return { rectificationId, under };
}

/** A finding; null when there is none, or when it was removed. */
export async function objectOfFinding(tx: ReadTransaction, findingId: string): Promise<PolicyObject | null> {
  const finding = await tx.db
    .selectFrom('findings')
    .select(['key', 'rectification_id'])
    .where('id', '=', findingId)
    .executeTakeFirst();
  if (!finding) return null;
  const object = await objectOfRectification(tx, finding.rectification_id);
  const holders = await tx.db
    .selectFrom('finding_holders')
    .select('party_id')
    .distinct()
    .where('finding_key', '=', finding.key)
    .execute();
  return { ...object, partyIds: holders.map(({ party_id }) => party_id) };
}

/** A unit; null when there is none. */
export async function objectOfUnit(tx: ReadTransaction, unitId: string): Promise<PolicyObject | null> {
  const under = await unitsAbove(tx, unitId);
  return under.length === 0 ? null : { under };
}

/**
 * A person's record or account, with the units of the posts that he holds on this day or will hold after it; null when
 * there is none.
 */
export async function objectOfPerson(
  tx: ReadTransaction,
  personId: string,
  on: string,
): Promise<PolicyObject | null> {
  const query = tx.db.selectFrom('people').select('state').where('id', '=', personId);
  const row = await query.executeTakeFirst();
  const person = row ? personOfRow(row) : null;
  if (person?.status !== 'enrolled') return null;
  const posts = person.posts.filter((post) => overlap(post, { from: on, to: null }));
  const unitIds = new Set(posts.map(({ unitId }) => unitId));
  const under = new Set<string>();
  for (const unitId of unitIds) for (const id of await unitsAbove(tx, unitId)) under.add(id);
  return { personId, under: [...under] };
}

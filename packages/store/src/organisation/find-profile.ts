import { type PersonProfile, profileOf } from '@bihuan/domain';
import type { ReadTransaction } from '../store.js';
import { personOfRow } from './person-rows.js';
import { unitsUnder } from './units-under.js';

/** The profile of a person on a civil date; null for somebody who is not on record (any more). */
export async function findProfile(
  tx: ReadTransaction,
  personId: string,
  { on, secondFactor }: { on: string; secondFactor: boolean },
): Promise<PersonProfile | null> {
  const query = tx.db.selectFrom('people').select('state').where('id', '=', personId);
  const row = await query.executeTakeFirst();
  const person = row ? personOfRow(row) : null;
  if (person?.status !== 'enrolled') return null;
  const under = new Map<string, string[]>();
  for (const unitId of new Set(person.roles.flatMap((grant) => unitOf(person.posts, grant)))) {
    under.set(unitId, await unitsUnder(tx, unitId));
  }
  return profileOf(person, { on, secondFactor, unitsUnder: (unitId) => under.get(unitId) ?? [] });
}

/** The unit of a role that is held in one rectification; body-wide roles reach by the tree itself. */
function unitOf(
  posts: readonly { id: string; unitId: string }[],
  { postId, rectificationId }: { postId: string; rectificationId: string | null },
): string[] {
  const post = posts.find(({ id }) => id === postId);
  return post && rectificationId !== null ? [post.unitId] : [];
}

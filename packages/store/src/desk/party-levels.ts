import type { UnitLevel } from '@bihuan/domain';
import type { ReadTransaction } from '../store.js';

/** The level of the unit that each of these parties is, or that the post lies in; those unknown are left out. */
export async function levelsOfParties(
  { db }: ReadTransaction,
  partyIds: readonly string[],
): Promise<ReadonlyMap<string, UnitLevel>> {
  if (partyIds.length === 0) return new Map();
  const ids = [...new Set(partyIds)];
  const units = await db.selectFrom('units').select(['id', 'level']).where('id', 'in', ids).execute();
  const posts = await db
    .selectFrom('posts')
    .innerJoin('units', 'units.id', 'posts.unit_id')
    .select(['posts.id', 'units.level'])
    .where('posts.id', 'in', ids)
    .execute();
  return new Map([...units, ...posts].map(({ id, level }) => [id, level as UnitLevel]));
}

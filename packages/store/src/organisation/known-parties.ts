import type { KnownParties } from '@bihuan/domain';
import type { ReadTransaction } from '../store.js';
import { heldPost } from './list-people.js';
import { unitOfRow } from './unit-row.js';

/** Everything that names in documents are compared with, former holders and closed units included. */
export async function knownParties({ db }: ReadTransaction): Promise<KnownParties> {
  const units = await db.selectFrom('units').select('state').orderBy('id').execute();
  const posts = await db
    .selectFrom('posts')
    .innerJoin('people', 'people.id', 'posts.person_id')
    .selectAll('posts')
    .select('people.name')
    .orderBy('posts.id')
    .execute();
  const people = await db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('status', '=', 'enrolled')
    .orderBy('id')
    .execute();
  return {
    units: units.map(unitOfRow),
    posts: posts.map(heldPost),
    people: people.flatMap(({ id, name }) => (name === null ? [] : [{ id, name }])),
  };
}

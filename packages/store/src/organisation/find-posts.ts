import type { ReadTransaction } from '../store.js';
import { type HeldPost, heldPost } from './list-people.js';

/** These posts with whoever holds or held them; those that are not there are left out. */
export async function findPosts({ db }: ReadTransaction, ids: readonly string[]): Promise<HeldPost[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('posts')
    .innerJoin('people', 'people.id', 'posts.person_id')
    .selectAll('posts')
    .select('people.name')
    .where('posts.id', 'in', [...new Set(ids)])
    .orderBy('posts.id')
    .execute();
  return rows.map(heldPost);
}

/** What the pages show of whoever has signed in. */

import type { PersonProfile } from '@bihuan/domain';
import type { ReadTransaction } from '../store.js';
import { OPEN_END } from './person-rows.js';

/** A post with the name of its unit. */
export interface StandingPost {
  id: string;
  title: string;
  isHead: boolean;
  unitId: string;
  unitName: string;
  from: string;
  to: string | null;
}

export interface OwnStanding {
  /** Null when it was erased. */
  name: string | null;
  posts: StandingPost[];
  /** Titles of the rectifications that roles are held in; null where one has none. */
  titles: Map<string, string | null>;
}

/** Name, posts and rectifications behind a profile. */
export async function ownStanding(tx: ReadTransaction, profile: PersonProfile): Promise<OwnStanding> {
  const { db } = tx;
  const query = db.selectFrom('people').select('name').where('id', '=', profile.personId);
  const person = await query.executeTakeFirst();
  const posts = await postsOf(tx, profile.postIds);
  const ids = profile.roles.flatMap(({ rectificationId }) => rectificationId ?? []);
  const rectifications =
    ids.length === 0
      ? []
      : await db.selectFrom('rectifications').select(['id', 'title']).where('id', 'in', ids).execute();
  return {
    name: person?.name ?? null,
    posts,
    titles: new Map(rectifications.map(({ id, title }) => [id, title])),
  };
}

async function postsOf({ db }: ReadTransaction, postIds: readonly string[]): Promise<StandingPost[]> {
  if (postIds.length === 0) return [];
  const rows = await db
    .selectFrom('posts')
    .innerJoin('units', 'units.id', 'posts.unit_id')
    .selectAll('posts')
    .select('units.name as unit_name')
    .where('posts.id', 'in', postIds)
    .orderBy('posts.held_from')
    .orderBy('posts.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    isHead: row.is_head === 1,
    unitId: row.unit_id,
    unitName: row.unit_name,
    from: row.held_from,
    to: row.held_to === OPEN_END ? null : row.held_to,
  }));
}

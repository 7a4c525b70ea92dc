import { holdsOn, scopeOf } from '@bihuan/domain';
import { type PersonRecord, type ReadTransaction, unitsUnderAll } from '@bihuan/store';
import type { Caller } from '../../app/caller.js';
import { localDate } from '../local-date.js';

/** Whether the caller may see somebody's telephone and e-mail. */
export type ContactsInSight = (person: Pick<PersonRecord, 'id' | 'posts'>) => boolean;

/**
 * Asks `readContacts` for many people at once: an office sees those who hold a post in its units, everybody sees
 * himself.
 */
export async function contactsInSight(tx: ReadTransaction, caller: Caller): Promise<ContactsInSight> {
  const scope = scopeOf(caller.profile, 'readContacts');
  if (scope.kind !== 'some') return () => scope.kind === 'all';
  const today = localDate(caller.at);
  const units = await unitsUnderAll(tx, scope.unitIds);
  return ({ id, posts }) =>
    scope.personIds.includes(id) || posts.some((post) => holdsOn(post, today) && units.has(post.unitId));
}

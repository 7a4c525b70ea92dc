/** Deeds on people and their posts, less what ends a post: that is `end-post.ts`. */

import type { PersonalData, PersonCommand, Post } from '@bihuan/domain';
import { refuse } from '@bihuan/domain';
import { execute, executeAll, findPerson, type ReadTransaction } from '@bihuan/store';
import { authorised, type RecordedBy } from '../../app/authorised.js';
import type { Caller } from '../../app/caller.js';
import type { Changed } from '../ledger.js';
import {
  authorisedOnPerson,
  authorisedOnUnits,
  type OrganisationDeed,
  placeOf,
} from './organisation-deed.js';

const POLICY = 'manageOrganisation';

/** A person, and the version of the record that the caller saw. */
export interface PersonTarget {
  personId: string;
  version: number;
}

/** A post before it has an id. */
export type NewPost = Omit<Post, 'id'>;

interface NewPerson {
  personal: PersonalData;
  posts: readonly NewPost[];
}

/**
 * 登记人员, with the posts: an office registers people into its own units only.
 * @throws Refused `unknownUnit`, `unitClosed`, `outsideYourScope`, and what the domain refuses
 */
export async function registerPerson(
  { store, caller }: OrganisationDeed,
  { personal, posts }: NewPerson,
): Promise<Changed & { id: string; postIds: string[] }> {
  return store.transaction(async (tx) => {
    const [first = null, ...others] = posts.map(({ unitId }) => unitId);
    const recordedBy = await authorisedOnUnits(tx, caller, POLICY, [first, ...others]);
    const personId = tx.newId();
    const given = posts.map((post): Post => ({ ...post, id: tx.newId() }));
    const [outcome] = await executeAll(
      tx,
      [
        { type: 'RegisterPerson', personId, personal },
        ...given.map((post) => ({ type: 'GivePost', personId, post }) as const),
      ],
      recordedBy,
    );
    return { id: personId, version: outcome?.version ?? 1, postIds: given.map(({ id }) => id) };
  });
}

/** 更正人员信息. @throws Refused */
export async function correctPerson(
  deed: OrganisationDeed,
  {
    personId,
    version,
    changes,
    reason,
  }: PersonTarget & {
    changes: Partial<PersonalData>;
    reason: string | null;
  },
): Promise<Changed> {
  const command = { type: 'CorrectPerson', personId, changes, reason } as const;
  return changePerson(deed, { personId, version }, command);
}

/** 移除人员: whoever ever had a right stays on record. @throws Refused `personHadRights` and others */
export async function removePerson(
  deed: OrganisationDeed,
  { personId, version, reason }: PersonTarget & { reason: string },
): Promise<Changed> {
  return changePerson(deed, { personId, version }, { type: 'RemovePerson', personId, reason });
}

async function changePerson(
  { store, caller }: OrganisationDeed,
  { personId, version }: PersonTarget,
  command: PersonCommand,
): Promise<Changed> {
  return store.transaction(async (tx) => {
    const recordedBy = await authorisedOnPerson(tx, caller, POLICY, personId);
    const outcome = await execute(tx, command, { ...recordedBy, expectedVersion: version });
    return { version: outcome.version };
  });
}

/**
 * 登记任职. Whoever gives a post sees the person's telephone and e-mail afterwards, so the person must be the
 * caller's business already, and not only the unit.
 * @throws Refused
 */
export async function givePost(
  { store, caller }: OrganisationDeed,
  { personId, version, post }: PersonTarget & { post: NewPost },
): Promise<Changed & { id: string }> {
  return store.transaction(async (tx) => {
    await authorisedOnPerson(tx, caller, POLICY, personId);
    const recordedBy = await authorisedOnUnits(tx, caller, POLICY, [post.unitId]);
    const id = tx.newId();
    const command = { type: 'GivePost', personId, post: { ...post, id } } as const;
    const outcome = await execute(tx, command, { ...recordedBy, expectedVersion: version });
    return { id, version: outcome.version };
  });
}

/** 更正任职信息: title, whether it leads the unit, since when. @throws Refused `unknownPost` and others */
export async function correctPost(
  { store, caller }: OrganisationDeed,
  {
    personId,
    version,
    postId,
    changes,
    reason,
  }: PersonTarget & {
    postId: string;
    changes: Partial<Pick<Post, 'title' | 'isHead' | 'from'>>;
    reason: string | null;
  },
): Promise<Changed> {
  return store.transaction(async (tx) => {
    const { recordedBy } = await authorisedOnPost(tx, caller, { personId, postId });
    const command = { type: 'CorrectPost', personId, postId, changes, reason } as const;
    const outcome = await execute(tx, command, { ...recordedBy, expectedVersion: version });
    return { version: outcome.version };
  });
}

/**
 * Leave to change a post: it is the business of whoever looks after its unit.
 * @throws Refused `unknownPerson`, `unknownPost`, and what `authorised` refuses
 */
export async function authorisedOnPost(
  tx: ReadTransaction,
  caller: Caller,
  { personId, postId }: { personId: string; postId: string },
): Promise<{ recordedBy: RecordedBy; post: Post }> {
  const { posts } = await findPerson(tx, personId);
  const post = posts.find(({ id }) => id === postId) ?? refuse('unknownPost', { id: postId });
  return { recordedBy: authorised(caller, POLICY, await placeOf(tx, post.unitId)), post };
}

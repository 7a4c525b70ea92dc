/** An invented tree of units and its people: 云岭市 and 青石县 do not exist. */

import type { LedgerRole, PersonProfile, UnitLevel } from '@bihuan/domain';
import { executeAll } from '../events/execute.js';
import type { Command } from '../events/streams.js';
import { findProfile } from '../organisation/find-profile.js';
import type { Store } from '../store.js';
import { attribution } from './fictions.js';

export const TODAY = '2026-08-25';

/** Obeys commands in one transaction. */
export async function obeyAll(store: Store, commands: readonly Command[]): Promise<void> {
  await store.transaction((tx) => executeAll(tx, commands, attribution));
}

/** Registers a unit; its id. */
export async function addUnit(
  store: Store,
  name: string,
  level: UnitLevel,
  parentId: string | null = null,
): Promise<string> {
  const unitId = store.newId();
  const content = { name, level, parentId, supervising: false, aliases: [] };
  await obeyAll(store, [{ type: 'RegisterUnit', unitId, content }]);
  return unitId;
}

/** Registers a person with a post in a unit; both ids. */
export async function addHolder(
  store: Store,
  name: string,
  unitId: string,
  title = '科长',
): Promise<{ personId: string; postId: string }> {
  const [personId, postId] = [store.newId(), store.newId()];
  const post = { id: postId, unitId, title, isHead: false, from: '2025-01-01', to: null };
  await obeyAll(store, [
    { type: 'RegisterPerson', personId, personal: { name, phone: null, email: null } },
    { type: 'GivePost', personId, post },
  ]);
  return { personId, postId };
}

/** A person in a unit who has a role; the profile of today. */
export async function addActor(
  store: Store,
  role: LedgerRole,
  unitId: string,
  rectificationId: string | null,
): Promise<PersonProfile & { postId: string }> {
  const { personId, postId } = await addHolder(store, `${role}的人`, unitId);
  const grantId = store.newId();
  await obeyAll(store, [
    { type: 'GiveRole', personId, grantId, role, postId, rectificationId, from: '2026-01-01' },
  ]);
  const profile = await store.read((tx) => findProfile(tx, personId, { on: TODAY, secondFactor: true }));
  if (!profile) throw new Error('somebody who was just registered has a profile');
  return { ...profile, postId };
}

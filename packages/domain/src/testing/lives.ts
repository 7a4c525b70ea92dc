/** Invented people and units to test with: 云岭市 does not exist. */

import type { Actor } from '../audit/envelope.js';
import type { CommandMeta } from '../decider.js';
import type { PersonCommand } from '../organisation/person/commands.js';
import { decidePerson, initialPerson, whyNotPerson } from '../organisation/person/decide.js';
import { evolvePerson } from '../organisation/person/evolve.js';
import type { EnrolledPerson, PersonState, Post } from '../organisation/person/person.js';
import type { UnitCommand } from '../organisation/unit/commands.js';
import { decideUnit, initialUnit } from '../organisation/unit/decide.js';
import { evolveUnit } from '../organisation/unit/evolve.js';
import type { UnitContent, UnitState } from '../organisation/unit/unit.js';

/** Circumstances of a deed by this actor. */
export function by(actor: Actor): CommandMeta {
  return { actor, at: '2026-08-25T02:42:00.000Z', newId: () => 'new' };
}

/** The security administrator, who is nobody of these tests. */
export const guardian = by({ kind: 'person', personId: 'guardian', postId: null });

export function unitContent(changes: Partial<UnitContent> = {}): UnitContent {
  return { name: '云岭市教育局', level: 'unit', parentId: null, supervising: false, aliases: [], ...changes };
}

/** The unit after these commands. */
export function unitAfter(...commands: UnitCommand[]): UnitState {
  return commands.reduce<UnitState>(
    (state, command) => decideUnit(command, state, guardian).reduce(evolveUnit, state),
    initialUnit(),
  );
}

export function post(id: string, changes: Partial<Post> = {}): Post {
  return { id, unitId: 'u1', title: '局长', isHead: true, from: '2025-01-01', to: null, ...changes };
}

export const registerPerson: PersonCommand = {
  type: 'RegisterPerson',
  personId: 'p1',
  personal: { name: '林知行', phone: '0000-1234567', email: null },
};

export const givePost = (changes: Partial<Post> = {}): PersonCommand => ({
  type: 'GivePost',
  personId: 'p1',
  post: post('post1', changes),
});

export const giveRole = (changes = {}): PersonCommand => ({
  type: 'GiveRole',
  personId: 'p1',
  grantId: 'g1',
  role: 'liaison',
  postId: 'post1',
  rectificationId: 'r1',
  from: '2026-01-01',
  ...changes,
});

export const appoint = (changes = {}): PersonCommand => ({
  type: 'Appoint',
  personId: 'p1',
  grantId: 'a1',
  administration: 'auditAdmin',
  from: '2026-01-01',
  ...changes,
});

/** The person after these commands, given by the security administrator. */
export function personAfter(...commands: PersonCommand[]): PersonState {
  return [registerPerson, ...commands].reduce<PersonState>(
    (state, command) => decidePerson(command, state, guardian).reduce(evolvePerson, state),
    initialPerson(),
  );
}

/** The same, where it is known that the person stays on record. */
export function enrolledAfter(...commands: PersonCommand[]): EnrolledPerson {
  const state = personAfter(...commands);
  if (state.status !== 'enrolled') throw new Error(`expected somebody on record, found ${state.status}`);
  return state;
}

/** Why this is refused to the person, if it is. */
export function refusalOf(command: PersonCommand, state: PersonState, meta = guardian) {
  return whyNotPerson(command, state, meta).refusal;
}

/** Who asks, with everything that the policies look at. */

import type { Actor } from '../audit/envelope.js';
import { holdsOn } from '../organisation/period.js';
import type { EnrolledPerson, RoleGrant } from '../organisation/person/person.js';
import type { Administration, LedgerRole } from '../organisation/roles.js';

/** A role as it is held now. */
export interface HeldRole {
  role: LedgerRole;
  /** Null: for the whole body, the unit of the post and what lies under it. */
  rectificationId: string | null;
  postId: string;
  /** The unit of the post. */
  unitId: string;
  /** That unit and all that lie under it; empty where no policy asks for it (body-wide roles). */
  unitIds: readonly string[];
}

/** Someone who has signed in. */
export interface PersonProfile {
  kind: 'person';
  personId: string;
  /** Whether this session was opened with the second factor. */
  secondFactor: boolean;
  administration: Administration | null;
  roles: readonly HeldRole[];
  /** The posts held now. */
  postIds: readonly string[];
}

export type ActorProfile =
  | PersonProfile
  /** Not signed in. */
  | { kind: 'nobody' }
  /** At the command line on the data folder. */
  | { kind: 'operator'; osUser: string; host: string }
  /** A machine without accounts: nobody else reaches it. */
  | { kind: 'local' };

export interface ProfileCircumstances {
  /** Civil date of today. */
  on: string;
  secondFactor: boolean;
  /** A unit and all that lie under it. */
  unitsUnder: (unitId: string) => readonly string[];
}

/** The profile of a person on a day: what has ended, or not yet begun, gives no right. */
export function profileOf(person: EnrolledPerson, circumstances: ProfileCircumstances): PersonProfile {
  const { on, secondFactor, unitsUnder } = circumstances;
  const posts = person.posts.filter((post) => holdsOn(post, on));
  const held = (grant: RoleGrant): HeldRole[] => {
    const post = posts.find(({ id }) => id === grant.postId);
    if (!post || !holdsOn(grant, on)) return [];
    const { role, rectificationId, postId } = grant;
    const unitIds = rectificationId === null ? [] : unitsUnder(post.unitId);
    return [{ role, rectificationId, postId, unitId: post.unitId, unitIds }];
  };
  return {
    kind: 'person',
    personId: person.id,
    secondFactor,
    administration:
      person.appointments.find((appointment) => holdsOn(appointment, on))?.administration ?? null,
    roles: person.roles.flatMap(held),
    postIds: posts.map(({ id }) => id),
  };
}

/** The actor to record a deed with; `postId` is the post that gave the right. Null for somebody unknown. */
export function actorOf(profile: ActorProfile, postId: string | null): Actor | null {
  switch (profile.kind) {
    case 'nobody':
      return null;
    case 'local':
      return { kind: 'local' };
    case 'operator':
      return { kind: 'operator', osUser: profile.osUser, host: profile.host };
    case 'person':
      return { kind: 'person', personId: profile.personId, postId };
  }
}

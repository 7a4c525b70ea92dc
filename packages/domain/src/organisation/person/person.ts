/** A person: the posts held, the roles held in them, and whether the person is one of the three administrators. */

import type { Period } from '../period.js';
import type { Administration, LedgerRole } from '../roles.js';

/** Stands in payloads only, in events of its own, so that it can be erased and the rest goes on. */
export interface PersonalData {
  name: string;
  phone: string | null;
  email: string | null;
}

/** A post (职务) in a unit, from and to a civil date; one person may hold several, in several units. */
export interface Post extends Period {
  id: string;
  unitId: string;
  /** As documents write it, `党组书记、局长`. */
  title: string;
  /** Leads the unit (主要负责人). */
  isHead: boolean;
}

/** A role, held in a post. It ends at the latest when the post does. */
export interface RoleGrant extends Period {
  id: string;
  role: LedgerRole;
  postId: string;
  /** Null: for the whole body, see `BODY_WIDE_ROLES`. */
  rectificationId: string | null;
}

export interface Appointment extends Period {
  id: string;
  administration: Administration;
}

export type PersonState =
  | { status: 'absent' }
  | {
      status: 'enrolled';
      id: string;
      /** Null when it was erased. */
      personal: PersonalData | null;
      posts: Post[];
      roles: RoleGrant[];
      appointments: Appointment[];
      version: number;
    }
  | { status: 'removed'; id: string; version: number };

/** A person whom the records know. */
export type EnrolledPerson = Extract<PersonState, { status: 'enrolled' }>;

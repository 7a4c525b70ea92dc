/** What one may ask of a person's record. Imperative; each has its file under `deeds/`. */

import type { Administration, LedgerRole } from '../roles.js';
import type { PersonalData, Post } from './person.js';

export interface RegisterPerson {
  type: 'RegisterPerson';
  personId: string;
  personal: PersonalData;
}

export interface CorrectPerson {
  type: 'CorrectPerson';
  personId: string;
  changes: Partial<PersonalData>;
  reason: string | null;
}

/** The payloads that held the data are erased apart, by the log; the record goes on without a name. */
export interface ErasePersonalData {
  type: 'ErasePersonalData';
  personId: string;
  reason: string;
}

/** Registered by mistake, or twice. */
export interface RemovePerson {
  type: 'RemovePerson';
  personId: string;
  reason: string;
}

export interface GivePost {
  type: 'GivePost';
  personId: string;
  post: Post;
}

export interface CorrectPost {
  type: 'CorrectPost';
  personId: string;
  postId: string;
  changes: Partial<Pick<Post, 'title' | 'isHead' | 'from'>>;
  reason: string | null;
}

/** The roles held in the post end with it. */
export interface EndPost {
  type: 'EndPost';
  personId: string;
  postId: string;
  /** First day on which it is held no more. */
  to: string;
  reason: string | null;
}

export interface GiveRole {
  type: 'GiveRole';
  personId: string;
  /** Names this grant, to end it by. */
  grantId: string;
  role: LedgerRole;
  postId: string;
  rectificationId: string | null;
  from: string;
}

export interface EndRole {
  type: 'EndRole';
  personId: string;
  grantId: string;
  to: string;
  reason: string | null;
}

/** Makes the person one of the three administrators. */
export interface Appoint {
  type: 'Appoint';
  personId: string;
  /** Names this appointment, to end it by. */
  grantId: string;
  administration: Administration;
  from: string;
}

export interface Dismiss {
  type: 'Dismiss';
  personId: string;
  grantId: string;
  to: string;
  reason: string | null;
}

export type PersonCommand =
  | RegisterPerson
  | CorrectPerson
  | ErasePersonalData
  | RemovePerson
  | GivePost
  | CorrectPost
  | EndPost
  | GiveRole
  | EndRole
  | Appoint
  | Dismiss;

/**
 * What has happened to a person's record. These types are append-only: a stored event is never rewritten, so a
 * field is never renamed or removed, and a new meaning gets a new type.
 *
 * Personal data stands in `PersonalDataGiven` and `PersonalDataCorrected` and nowhere else: when their payloads
 * are erased, leaving them out of a replay gives the same person without a name.
 */

import type { Change } from '../../finding/events.js';
import type { CorrectPost } from './commands.js';
import type { Appointment, PersonalData, Post, RoleGrant } from './person.js';

/** What ends on a day, and why. */
interface Ending {
  to: string;
  reason: string | null;
}

export type PersonEvent =
  | { type: 'PersonRegistered'; data: { personId: string } }
  | { type: 'PersonalDataGiven'; data: PersonalData }
  | { type: 'PersonalDataCorrected'; data: Change<Partial<PersonalData>> }
  | { type: 'PersonalDataErased'; data: { reason: string } }
  | { type: 'PersonRemoved'; data: { reason: string } }
  | { type: 'PostGiven'; data: Post }
  | { type: 'PostCorrected'; data: Change<CorrectPost['changes']> & { postId: string } }
  | { type: 'PostEnded'; data: Ending & { postId: string } }
  | { type: 'RoleGiven'; data: RoleGrant }
  | { type: 'RoleEnded'; data: Ending & { grantId: string } }
  | { type: 'Appointed'; data: Appointment }
  | { type: 'Dismissed'; data: Ending & { grantId: string } };

/** The event of one type. */
export type PersonEventOf<T extends PersonEvent['type']> = Extract<PersonEvent, { type: T }>;

const PERSONAL_DATA: readonly string[] = [
  'PersonalDataGiven',
  'PersonalDataCorrected',
] satisfies PersonEvent['type'][];

/** Whether an event of this type holds nothing but personal data: then its payload may be erased. */
export function isPersonalData(type: string): boolean {
  return PERSONAL_DATA.includes(type);
}

/** What each event makes of a person's record. */

import { appointed } from './deeds/appoint.js';
import { personalDataCorrected } from './deeds/correct-person.js';
import { postCorrected } from './deeds/correct-post.js';
import { dismissed } from './deeds/dismiss.js';
import { postEnded } from './deeds/end-post.js';
import { roleEnded } from './deeds/end-role.js';
import { personalDataErased } from './deeds/erase-personal-data.js';
import { postGiven } from './deeds/give-post.js';
import { roleGiven } from './deeds/give-role.js';
import { personalDataGiven, personRegistered } from './deeds/register-person.js';
import { personRemoved } from './deeds/remove-person.js';
import type { PersonEvent, PersonEventOf } from './events.js';
import type { EnrolledPerson, PersonState } from './person.js';

type LaterEvent = Exclude<PersonEvent, { type: 'PersonRegistered' }>;
type Outcome<T extends LaterEvent['type']> = (
  state: EnrolledPerson,
  data: PersonEventOf<T>['data'],
) => PersonState;

const outcomes: { [T in LaterEvent['type']]: Outcome<T> } = {
  PersonalDataGiven: personalDataGiven,
  PersonalDataCorrected: personalDataCorrected,
  PersonalDataErased: personalDataErased,
  PersonRemoved: personRemoved,
  PostGiven: postGiven,
  PostCorrected: postCorrected,
  PostEnded: postEnded,
  RoleGiven: roleGiven,
  RoleEnded: roleEnded,
  Appointed: appointed,
  Dismissed: dismissed,
};

/**
 * The person after the event.
 * @throws Error when the event cannot follow this state: the stream is damaged, or newer than this program.
 */
export function evolvePerson(state: PersonState, event: PersonEvent): PersonState {
  if (event.type === 'PersonRegistered') return personRegistered(state, event.data);
  const outcome = outcomes[event.type] as Outcome<LaterEvent['type']> | undefined;
  if (!outcome) {
    throw new Error(`unknown event type in the stream of a person: ${(event as LaterEvent).type}`);
  }
  if (state.status !== 'enrolled') throw new Error(`${event.type} cannot follow the state ${state.status}`);
  return { ...outcome(state, event.data as never), version: state.version + 1 } as PersonState;
}

import type { Deed } from '../../../decider.js';
import { type Refusal, refusal } from '../../../refusal.js';
import type { RegisterPerson } from '../commands.js';
import type { PersonEvent, PersonEventOf } from '../events.js';
import type { EnrolledPerson, PersonalData, PersonState } from '../person.js';

/** 登记人员: the person and the personal data, in two events. */
export const registerPerson: Deed<PersonState, 'absent', RegisterPerson, PersonEvent> = {
  from: ['absent'],
  objection: ({ personal }) => personNameObjection(personal.name),
  decide: ({ personId, personal }) => [
    { type: 'PersonRegistered', data: { personId } },
    { type: 'PersonalDataGiven', data: { ...personal, ...trimmed(personal) } },
  ],
};

/** A person needs a name. */
export function personNameObjection(name: string): Refusal | null {
  return name.trim() === '' ? refusal('emptyName', { field: '姓名' }) : null;
}

/** Without blanks around; an empty telephone or e-mail is none. */
export function trimmed(personal: Partial<PersonalData>): Partial<PersonalData> {
  const tidy: Partial<PersonalData> = {};
  if (personal.name !== undefined) tidy.name = personal.name.trim();
  if (personal.phone !== undefined) tidy.phone = personal.phone?.trim() || null;
  if (personal.email !== undefined) tidy.email = personal.email?.trim() || null;
  return tidy;
}

export function personRegistered(
  state: PersonState,
  { personId }: PersonEventOf<'PersonRegistered'>['data'],
): EnrolledPerson {
  if (state.status !== 'absent') throw new Error(`PersonRegistered twice in the stream of ${personId}`);
  const nothing = { posts: [], roles: [], appointments: [] };
  return { status: 'enrolled', id: personId, personal: null, ...nothing, version: 1 };
}

export function personalDataGiven(
  state: EnrolledPerson,
  personal: PersonEventOf<'PersonalDataGiven'>['data'],
): EnrolledPerson {
  return { ...state, personal };
}

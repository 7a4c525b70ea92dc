import type { Deed } from '../../../decider.js';
import { refusal } from '../../../refusal.js';
import type { ErasePersonalData } from '../commands.js';
import type { PersonEventOf } from '../events.js';
import type { EnrolledPerson, PersonState } from '../person.js';

/** 删除个人信息: name, telephone and e-mail go; posts and rights stay, because acts are recorded with them. */
export const erasePersonalData: Deed<
  PersonState,
  'enrolled',
  ErasePersonalData,
  PersonEventOf<'PersonalDataErased'>
> = {
  from: ['enrolled'],
  objection: ({ reason }) =>
    reason.trim() === '' ? refusal('noReason', { deed: 'ErasePersonalData' }) : null,
  decide: ({ reason }, { personal }) =>
    personal === null ? [] : [{ type: 'PersonalDataErased', data: { reason: reason.trim() } }],
};

export function personalDataErased(state: EnrolledPerson): EnrolledPerson {
  return { ...state, personal: null };
}

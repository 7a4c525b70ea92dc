import type { Deed } from '../../../decider.js';
import { differences } from '../../../differences.js';
import type { CorrectPerson } from '../commands.js';
import type { PersonEventOf } from '../events.js';
import type { EnrolledPerson, PersonalData, PersonState } from '../person.js';
import { personNameObjection, trimmed } from './register-person.js';

/** Whose data were erased: whatever is written next is new. */
const ERASED: PersonalData = { name: '', phone: null, email: null };

/** 更正人员信息: name, telephone, e-mail. */
export const correctPerson: Deed<
  PersonState,
  'enrolled',
  CorrectPerson,
  PersonEventOf<'PersonalDataCorrected'>
> = {
  from: ['enrolled'],
  objection: ({ changes }, { personal }) => personNameObjection(changes.name ?? personal?.name ?? ''),
  decide({ changes, reason }, { personal }) {
    const change = differences(personal ?? ERASED, trimmed(changes));
    return change ? [{ type: 'PersonalDataCorrected', data: { ...change, reason } }] : [];
  },
};

export function personalDataCorrected(
  state: EnrolledPerson,
  { becomes }: PersonEventOf<'PersonalDataCorrected'>['data'],
): EnrolledPerson {
  return { ...state, personal: { ...(state.personal ?? ERASED), ...becomes } };
}

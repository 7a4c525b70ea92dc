import type { Deed } from '../../decider.js';
import { differences } from '../../differences.js';
import type { CorrectContact } from '../commands.js';
import type { RectificationEventOf } from '../events.js';
import type { OpenRectification, RectificationState } from '../rectification.js';

/** 更正联系方式. */
export const correctContact: Deed<
  RectificationState,
  'open',
  CorrectContact,
  RectificationEventOf<'ContactCorrected'>
> = {
  from: ['open'],
  objection: () => null,
  decide({ changes, reason }, { content }) {
    const change = differences(content.contact, changes);
    return change ? [{ type: 'ContactCorrected', data: { ...change, reason } }] : [];
  },
};

export function contactCorrected(
  state: OpenRectification,
  { becomes }: RectificationEventOf<'ContactCorrected'>['data'],
): OpenRectification {
  const contact = { ...state.content.contact, ...becomes };
  return { ...state, content: { ...state.content, contact } };
}

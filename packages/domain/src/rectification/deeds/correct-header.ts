import type { Deed } from '../../decider.js';
import { differences } from '../../differences.js';
import type { CorrectHeader } from '../commands.js';
import { headerDateObjection } from '../dates.js';
import type { RectificationEventOf } from '../events.js';
import type { OpenRectification, RectificationState } from '../rectification.js';

/** 更正通报信息: title, bodies, team, dates. */
export const correctHeader: Deed<
  RectificationState,
  'open',
  CorrectHeader,
  RectificationEventOf<'HeaderCorrected'>
> = {
  from: ['open'],
  objection: ({ changes }, { content }) => headerDateObjection({ ...content.header, ...changes }),
  decide({ changes, reason }, { content }) {
    const change = differences(content.header, changes);
    return change ? [{ type: 'HeaderCorrected', data: { ...change, reason } }] : [];
  },
};

export function headerCorrected(
  state: OpenRectification,
  { becomes }: RectificationEventOf<'HeaderCorrected'>['data'],
): OpenRectification {
  const header = { ...state.content.header, ...becomes };
  return { ...state, content: { ...state.content, header } };
}

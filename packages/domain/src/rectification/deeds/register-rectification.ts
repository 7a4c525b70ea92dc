import type { Deed } from '../../decider.js';
import type { RegisterRectification } from '../commands.js';
import { headerDateObjection } from '../dates.js';
import type { RectificationEventOf } from '../events.js';
import type { RectificationState } from '../rectification.js';

/** 登记整改工作. */
export const registerRectification: Deed<
  RectificationState,
  'absent',
  RegisterRectification,
  RectificationEventOf<'RectificationRegistered'>
> = {
  from: ['absent'],
  objection: ({ content }) => headerDateObjection(content.header),
  decide: ({ rectificationId, content }) => [
    { type: 'RectificationRegistered', data: { rectificationId, content } },
  ],
};

export function rectificationRegistered(
  state: RectificationState,
  { rectificationId, content }: RectificationEventOf<'RectificationRegistered'>['data'],
): RectificationState {
  if (state.status !== 'absent') {
    throw new Error(`RectificationRegistered twice in the stream of ${rectificationId}`);
  }
  return { status: 'open', id: rectificationId, content, version: 1 };
}

import type { Deed } from '../../decider.js';
import type { AssignBody } from '../commands.js';
import type { RectificationEventOf } from '../events.js';
import type { OpenRectification, RectificationState } from '../rectification.js';

/**
 * 认定被巡视单位: which unit the inspected body of the header is. Until then only those see the rectification who
 * have a role in it. Whether the unit exists is looked at by the store.
 */
export const assignBody: Deed<
  RectificationState,
  'open',
  AssignBody,
  RectificationEventOf<'BodyAssigned'>
> = {
  from: ['open'],
  objection: () => null,
  decide: ({ unitId, reason }, { bodyId }) =>
    unitId === bodyId
      ? []
      : [{ type: 'BodyAssigned', data: { was: bodyId ?? null, becomes: unitId, reason } }],
};

export function bodyAssigned(
  state: OpenRectification,
  { becomes }: RectificationEventOf<'BodyAssigned'>['data'],
): OpenRectification {
  return { ...state, bodyId: becomes };
}

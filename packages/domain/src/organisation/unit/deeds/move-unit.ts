import type { Deed } from '../../../decider.js';
import type { MoveUnit } from '../commands.js';
import type { UnitEventOf } from '../events.js';
import type { ActiveUnit, UnitState } from '../unit.js';

/** 调整隶属关系: the unit goes under another one, with everything that lies under it. */
export const moveUnit: Deed<UnitState, 'active', MoveUnit, UnitEventOf<'UnitMoved'>> = {
  from: ['active'],
  objection: () => null,
  decide: ({ parentId, reason }, { content }) =>
    parentId === content.parentId
      ? []
      : [{ type: 'UnitMoved', data: { was: content.parentId, becomes: parentId, reason } }],
};

export function unitMoved(state: ActiveUnit, { becomes }: UnitEventOf<'UnitMoved'>['data']): ActiveUnit {
  return { ...state, content: { ...state.content, parentId: becomes } };
}

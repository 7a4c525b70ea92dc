import { isCivilDate } from '../../../calendar/civil-date.js';
import type { Deed } from '../../../decider.js';
import { refusal } from '../../../refusal.js';
import type { CloseUnit } from '../commands.js';
import type { UnitEventOf } from '../events.js';
import type { ActiveUnit, UnitState } from '../unit.js';

/** 撤销单位: it was merged or dissolved. Its name stays, so that older documents are still understood. */
export const closeUnit: Deed<UnitState, 'active', CloseUnit, UnitEventOf<'UnitClosed'>> = {
  from: ['active'],
  objection({ on, reason, unitId, successorId }, { content }) {
    if (!isCivilDate(on)) return refusal('invalidDate', { field: '撤销日期', found: on });
    if (successorId === unitId) return refusal('unitUnderItself', { name: content.name });
    return reason.trim() === '' ? refusal('noReason', { deed: 'CloseUnit' }) : null;
  },
  decide: ({ on, successorId, reason }) => [
    { type: 'UnitClosed', data: { on, successorId, reason: reason.trim() } },
  ],
};

export function unitClosed(
  { id, content, version }: ActiveUnit,
  { on, successorId }: UnitEventOf<'UnitClosed'>['data'],
): UnitState {
  return { status: 'closed', id, content, closedOn: on, successorId, version };
}

/** What each event makes of a unit. */

import { unitClosed } from './deeds/close-unit.js';
import { unitCorrected } from './deeds/correct-unit.js';
import { unitMoved } from './deeds/move-unit.js';
import { unitRegistered } from './deeds/register-unit.js';
import type { UnitEvent, UnitEventOf } from './events.js';
import type { ActiveUnit, UnitState } from './unit.js';

type LaterEvent = Exclude<UnitEvent, { type: 'UnitRegistered' }>;
type Outcome<T extends LaterEvent['type']> = (state: ActiveUnit, data: UnitEventOf<T>['data']) => UnitState;

const outcomes: { [T in LaterEvent['type']]: Outcome<T> } = {
  UnitCorrected: unitCorrected,
  UnitMoved: unitMoved,
  UnitClosed: unitClosed,
};

/**
 * The unit after the event.
 * @throws Error when the event cannot follow this state: the stream is damaged, or newer than this program.
 */
export function evolveUnit(state: UnitState, event: UnitEvent): UnitState {
  if (event.type === 'UnitRegistered') return unitRegistered(state, event.data);
  const outcome = outcomes[event.type] as Outcome<LaterEvent['type']> | undefined;
  if (!outcome) throw new Error(`unknown event type in the stream of a unit: ${(event as LaterEvent).type}`);
  if (state.status !== 'active') throw new Error(`${event.type} cannot follow the state ${state.status}`);
  return { ...outcome(state, event.data as never), version: state.version + 1 } as UnitState;
}

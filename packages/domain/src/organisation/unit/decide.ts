/** What may be done with a unit, and what then happens. */

import type { Circumstances, CommandMeta, Deed, Verdict } from '../../decider.js';
import { Refused, refusal } from '../../refusal.js';
import type { UnitCommand } from './commands.js';
import { closeUnit } from './deeds/close-unit.js';
import { correctUnit } from './deeds/correct-unit.js';
import { moveUnit } from './deeds/move-unit.js';
import { registerUnit } from './deeds/register-unit.js';
import type { UnitEvent } from './events.js';
import type { UnitState } from './unit.js';

type CommandOf<T extends UnitCommand['type']> = Extract<UnitCommand, { type: T }>;

/** Which deed starts from which state is said in its own file. */
const deeds: {
  [T in UnitCommand['type']]:
    | Deed<UnitState, 'absent', CommandOf<T>, UnitEvent>
    | Deed<UnitState, 'active', CommandOf<T>, UnitEvent>;
} = { RegisterUnit: registerUnit, CorrectUnit: correctUnit, MoveUnit: moveUnit, CloseUnit: closeUnit };

// The table pairs each command with its deed, which TypeScript cannot follow through an index; `whyNot` checks
// the state against `from` before the deed sees it.
function deedOf(command: UnitCommand) {
  return deeds[command.type] as Deed<UnitState, UnitState['status'], UnitCommand, UnitEvent>;
}

/** A unit before anything is known of it. */
export function initialUnit(): UnitState {
  return { status: 'absent' };
}

/** Why this may not be done now. The units around it are asked about apart, by `placeObjection`. */
export function whyNotUnit(command: UnitCommand, state: UnitState, circumstances: Circumstances): Verdict {
  const deed = deedOf(command);
  const refused = deed.from.includes(state.status)
    ? deed.objection(command, state, circumstances)
    : wrongState(command, state);
  return { refusal: refused, warnings: [] };
}

function wrongState(command: UnitCommand, { status }: UnitState) {
  const id = command.unitId;
  if (status === 'absent') return refusal('unknownUnit', { id });
  if (command.type === 'RegisterUnit') return refusal('alreadyRegistered', { id });
  return refusal('wrongState', { deed: command.type, status });
}

/**
 * What happens when the command is obeyed: no event when it would change nothing.
 * @throws Refused
 */
export function decideUnit(command: UnitCommand, state: UnitState, meta: CommandMeta): UnitEvent[] {
  const verdict = whyNotUnit(command, state, meta);
  if (verdict.refusal) throw new Refused(verdict.refusal);
  return deedOf(command).decide(command, state, meta);
}

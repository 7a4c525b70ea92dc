import type { Deed } from '../../../decider.js';
import { differences } from '../../../differences.js';
import type { CorrectUnit } from '../commands.js';
import type { UnitEventOf } from '../events.js';
import type { ActiveUnit, UnitContent, UnitState } from '../unit.js';
import { tidied, unitNameObjection } from './register-unit.js';

/** 更正单位信息: name, level, other names, whether it supervises. */
export const correctUnit: Deed<UnitState, 'active', CorrectUnit, UnitEventOf<'UnitCorrected'>> = {
  from: ['active'],
  objection: ({ changes }) => (changes.name === undefined ? null : unitNameObjection(changes.name)),
  decide({ changes, reason }, { content }) {
    const change = differences<UnitContent>(content, tidied(changes));
    return change ? [{ type: 'UnitCorrected', data: { ...change, reason } }] : [];
  },
};

export function unitCorrected(
  state: ActiveUnit,
  { becomes }: UnitEventOf<'UnitCorrected'>['data'],
): ActiveUnit {
  return { ...state, content: { ...state.content, ...becomes } };
}

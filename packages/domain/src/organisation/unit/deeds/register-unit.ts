import type { Deed } from '../../../decider.js';
import { type Refusal, refusal } from '../../../refusal.js';
import type { RegisterUnit } from '../commands.js';
import type { UnitEventOf } from '../events.js';
import type { ActiveUnit, UnitContent, UnitState } from '../unit.js';

/** 登记单位: its place in the tree is looked at by `placeObjection`, with the units around it. */
export const registerUnit: Deed<UnitState, 'absent', RegisterUnit, UnitEventOf<'UnitRegistered'>> = {
  from: ['absent'],
  objection: ({ content }) => unitNameObjection(content.name),
  decide: ({ unitId, content }) => [
    { type: 'UnitRegistered', data: { unitId, content: { ...content, ...tidied(content) } } },
  ],
};

/** A unit needs a name. */
export function unitNameObjection(name: string): Refusal | null {
  return name.trim() === '' ? refusal('emptyName', { field: '单位名称' }) : null;
}

/** Names without blanks around them; no alias twice, and none that is the name itself. */
export function tidied<T extends Partial<UnitContent>>(content: T): T {
  const name = content.name?.trim();
  const aliases = content.aliases?.map((alias) => alias.trim()).filter((alias) => alias !== '');
  return {
    ...content,
    ...(name === undefined ? {} : { name }),
    ...(aliases === undefined ? {} : { aliases: [...new Set(aliases)].filter((alias) => alias !== name) }),
  };
}

export function unitRegistered(
  state: UnitState,
  { unitId, content }: UnitEventOf<'UnitRegistered'>['data'],
): ActiveUnit {
  if (state.status !== 'absent') throw new Error(`UnitRegistered twice in the stream of ${unitId}`);
  return { status: 'active', id: unitId, content, version: 1 };
}

/** Whether a unit fits where it stands in the tree: a rule over several units, so the caller brings them. */

import { type Refusal, refusal } from '../../refusal.js';
import { type KnownUnit, type UnitLevel, unitLevels } from './unit.js';

/** What stands around a unit. */
export interface UnitSurroundings {
  /** From the parent upwards; empty at the top. */
  above: readonly KnownUnit[];
  /** Directly under it. */
  below: readonly KnownUnit[];
}

/** What speaks against the place of this unit: its parent is closed, lies under it, or is of a lower level. */
export function placeObjection(unit: KnownUnit, { above, below }: UnitSurroundings): Refusal | null {
  const [parent] = above;
  if (above.some(({ id }) => id === unit.id)) {
    return refusal('unitUnderItself', { name: unit.content.name });
  }
  if (parent?.status === 'closed') return refusal('unitClosed', { name: parent.content.name });
  const pairs = [
    ...(parent ? [[parent, unit] as const] : []),
    ...below.map((child) => [unit, child] as const),
  ];
  const wrong = pairs.find(([upper, lower]) => !mayLieUnder(upper.content.level, lower.content.level));
  return wrong ? outOfOrder(wrong[0], wrong[1]) : null;
}

function outOfOrder(upper: KnownUnit, lower: KnownUnit): Refusal {
  const { name, level } = lower.content;
  return refusal('unitLevelsOutOfOrder', {
    name,
    level,
    parent: upper.content.name,
    parentLevel: upper.content.level,
  });
}

/** Whether a unit of the level `lower` may lie directly under one of the level `upper`. */
export function mayLieUnder(upper: UnitLevel, lower: UnitLevel): boolean {
  const distance = unitLevels.indexOf(lower) - unitLevels.indexOf(upper);
  return distance > 0 || (distance === 0 && (lower === 'unit' || lower === 'section'));
}

/** What speaks against closing a unit: units that work under it, or posts that are still held in it. */
export function closingObjection(
  { content }: KnownUnit,
  inUse: { units: number; posts: number },
): Refusal | null {
  return inUse.units + inUse.posts === 0 ? null : refusal('unitStillUsed', { name: content.name, ...inUse });
}

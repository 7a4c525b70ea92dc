import type { Light } from './light.js';

/** Somebody who is told of a light: the unit that does the work, its lead leader, the head of the unit. */
export type Told = 'unit' | 'leadLeader' | 'unitHead';

const told: Record<Light, readonly Told[]> = {
  none: [],
  unknown: [],
  green: ['unit'],
  yellow: ['unit', 'leadLeader'],
  red: ['unit', 'unitHead'],
};

/** Who is told of this light. Nobody is told of what cannot be judged. */
export function toldOf(light: Light): readonly Told[] {
  return told[light];
}

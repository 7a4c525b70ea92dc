/** One step of a random life. */

import type { ContentCommand } from '../../finding/commands.js';
import type { Party } from '../../finding/finding.js';
import type { Asked, PersonName } from '../loop-world.js';

/** The numbers pick among what there is to pick from when the turn of the step comes. */
export interface Step {
  sensible: boolean;
  deed: number;
  person: number;
  pick: number;
  /** Half-months that pass before it. */
  wait: number;
}

export type ContentAsked = ContentCommand extends infer C
  ? C extends ContentCommand
    ? Omit<C, 'findingId'>
    : never
  : never;
export type Choice = readonly [asked: Asked | ContentAsked, name: PersonName];

export const PARTIES: Party[] = [
  { text: '市住建局', partyId: 'u-housing' },
  { text: '市水务局', partyId: 'u-water' },
  { text: '市财政局', partyId: 'u-finance' },
  { text: '市纪委监委', partyId: 'u-discipline' },
  { text: '市委组织部', partyId: 'u-organisation' },
  { text: '道路科', partyId: 'u-roads' },
  { text: '某单位' },
];
export const reason = '情况有变';

/** The day after so many half-months: `2026-08-05`, `2026-08-20`, … */
export function dayOf(halfMonths: number): string {
  const month = 7 + Math.floor(halfMonths / 2);
  const year = 2026 + Math.floor(month / 12);
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-${halfMonths % 2 === 0 ? '05' : '20'}`;
}

/** One of the list, whatever the number. */
export const pickOf = <T>(list: readonly T[], pick: number): T => list[pick % list.length] as T;

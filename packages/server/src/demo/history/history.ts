/** The whole history of the demo, in the order in which it happens. */

import type { Step } from '../step.js';
import { campaign } from './campaign.js';
import { draft, registrations } from './feedback.js';
import { type LivedLeaf, livedLeaves } from './planned-leaves.js';
import { supervision } from './supervision.js';

/** Eight months, from the feedback to yesterday. Pure: it is the same every time. */
export function history(lived: readonly LivedLeaf[] = livedLeaves()): Step[] {
  const steps = [
    ...registrations(lived),
    ...lived.flatMap(draft),
    ...campaign(lived),
    ...lived.flatMap(({ life }) => life.steps),
    ...supervision(lived),
  ];
  return steps.toSorted((a, b) => a.day - b.day);
}

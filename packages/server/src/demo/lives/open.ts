/** Lives that are not over: each stops where somebody is to act today. */

import { between } from '../chance.js';
import type { Step } from '../step.js';
import { verifierPaper } from './closed.js';
import { requested } from './more-time.js';
import { begin, does, endorse, finish, keepOn, proveOnPaper, remind, verify } from './pieces.js';
import { head, type Life, liaison, type PlannedLeaf } from './planned.js';
import * as words from './words.js';

const { oneOf } = words;

function worked(leaf: PlannedLeaf, until: number): Step[] {
  const from = -200 + between(leaf.draw, 0, 30);
  return [...begin(leaf, from), ...keepOn(leaf, from, until)];
}

/** Red: the date is over, and the reminder has no answer. */
export function overdue(leaf: PlannedLeaf): Life {
  const reason = oneOf(leaf.draw, words.STANDING);
  const standing = does(leaf, -5, liaison(leaf), 'reportNoChange', { measureId: null, reason });
  const due = -between(leaf.draw, 9, 25);
  return { due, steps: [...worked(leaf, -40), ...remind(leaf, due + 2, null), standing] };
}

/** Red, and nothing but paper so far. */
export function overduePaper(leaf: PlannedLeaf): Life {
  const due = -between(leaf.draw, 4, 12);
  return { due, steps: [...worked(leaf, -60), ...proveOnPaper(leaf, -35), ...remind(leaf, due + 1, -2)] };
}

/** Yellow: within ten working days; reminded, and answered. */
export function yellow(leaf: PlannedLeaf): Life {
  return { due: between(leaf.draw, 5, 10), steps: [...worked(leaf, -12), ...remind(leaf, -6, -3)] };
}

/** Green: within twenty working days. */
export function green(leaf: PlannedLeaf): Life {
  return { due: between(leaf.draw, 20, 24), steps: worked(leaf, -5) };
}

/** Far away, with no light. */
export function distant(leaf: PlannedLeaf): Life {
  return { due: between(leaf.draw, 70, 120), steps: worked(leaf, -5) };
}

/** More time has been asked for, and not decided. */
export function extensionAsked(leaf: PlannedLeaf): Life {
  return { due: 6, steps: [...worked(leaf, -20), requested(leaf, -2, 50)] };
}

/** Red, and more time has been asked for: waits for the leading group. */
export function lateExtensionAsked(leaf: PlannedLeaf): Life {
  return { due: -9, steps: [...worked(leaf, -20), requested(leaf, -4, 35)] };
}

/** Waits for the lead leader. */
export function submitted(leaf: PlannedLeaf): Life {
  return { due: 12, steps: [...worked(leaf, -15), ...finish(leaf, -3)] };
}

/** One of two lead leaders has agreed. */
export function halfEndorsed(leaf: PlannedLeaf): Life {
  return { due: 15, twoLeaders: true, steps: [...worked(leaf, -20), ...finish(leaf, -7), endorse(leaf, -4)] };
}

/** Waits for a supervising body. */
export function endorsed(leaf: PlannedLeaf): Life {
  const steps = [...worked(leaf, -20), ...finish(leaf, -9), endorse(leaf, -6), verifierPaper(leaf, -3)];
  return { due: 9, steps };
}

/** Waits for both signatures. */
export function verified(leaf: PlannedLeaf): Life {
  return { due: 7, steps: [...worked(leaf, -25), ...finish(leaf, -12), endorse(leaf, -9), verify(leaf, -4)] };
}

/** Waits for the second signature. */
export function firstSigned(leaf: PlannedLeaf): Life {
  const { due, steps } = verified(leaf);
  return { due, steps: [...steps, does(leaf, -2, 'office', 'signOff', {})] };
}

/** Submitted, and taken back. */
export function withdrawn(leaf: PlannedLeaf): Life {
  const reason = '漏附一份材料，补齐后再报。';
  const back = does(leaf, -6, head(leaf), 'withdrawSubmission', { reason });
  return { due: 18, steps: [...worked(leaf, -20), ...finish(leaf, -8), back] };
}

/** Fed back late, and not in the plan yet. */
export function unplanned(): Life {
  return { due: null, steps: [] };
}

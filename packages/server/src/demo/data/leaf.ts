/** The form in which the findings of the demo are written down. */

import type { Part, ResultType } from '@bihuan/domain';
import type { LeaderKey } from './people.js';
import type { UnitKey } from './units.js';

/** One measure: what it is to bring about (`null`: the plan does not say), and its words. */
export type DemoMeasure = readonly [result: ResultType | null, text: string];

/** 具体表现. */
export interface DemoLeaf {
  text: string;
  /** The first coordinates. */
  lead: UnitKey;
  /** Takes part; leads as well where the life says 共同牵头. */
  with: UnitKey;
  leader: LeaderKey;
  measures: readonly DemoMeasure[];
}

/** 问题, with its 具体表现. */
export interface DemoProblem {
  text: string;
  leaves: readonly DemoLeaf[];
}

/** 方面, with its 问题. */
export interface DemoAspect {
  part: Part;
  text: string;
  problems: readonly DemoProblem[];
}

/** One leaf in one line. */
export function leaf(
  [lead, other, leader]: readonly [UnitKey, UnitKey, LeaderKey],
  text: string,
  ...measures: readonly DemoMeasure[]
): DemoLeaf {
  return { text, lead, with: other, leader, measures };
}

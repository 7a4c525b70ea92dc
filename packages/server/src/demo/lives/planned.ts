/** A leaf with the life it is to have. */

import type { DemoLeaf } from '../data/leaf.js';
import type { PersonKey, VerifierKey } from '../data/people.js';
import type { Step } from '../step.js';
import type { LifeName } from './lives.js';

export interface PlannedLeaf extends DemoLeaf {
  key: string;
  life: LifeName;
  /** Supervising bodies that have no part in the work: the first verifies, the second signs. */
  verifiers: readonly [VerifierKey, VerifierKey];
  /** Chance of this leaf's own. */
  draw: () => number;
}

/** What becomes of a leaf. */
export interface Life {
  /** Day on which it is to be completed, as first planned; null: it has no plan yet. */
  due: number | null;
  /** Begun before the plan was adopted (立行立改). */
  immediate?: true;
  /** The unit beside the lead leads as well. */
  coLed?: true;
  /** The mayor leads beside the lead leader. */
  twoLeaders?: true;
  /** Day of the second signature, where it was signed off and nothing came of it later. */
  closedOn?: number;
  steps: Step[];
}

/** The liaison of the lead unit. */
export const liaison = ({ lead }: PlannedLeaf): PersonKey => `liaison:${lead}`;
/** The head of the lead unit. */
export const head = ({ lead }: PlannedLeaf): PersonKey => `head:${lead}`;

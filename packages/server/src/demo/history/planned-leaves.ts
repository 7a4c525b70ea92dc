/** Which leaf lives which life, and by whom it is verified. */

import { chance } from '../chance.js';
import { type DemoNode, demoNodes } from '../data/findings.js';
import { VERIFIER_KEYS, type VerifierKey } from '../data/people.js';
import { dealtLives, LIVES } from '../lives/lives.js';
import type { Life, PlannedLeaf } from '../lives/planned.js';

/** A leaf and what becomes of it. */
export interface LivedLeaf {
  leaf: PlannedLeaf;
  life: Life;
  node: DemoNode;
}

/** All of them, in the order of the tree. */
export function livedLeaves(): LivedLeaf[] {
  const nodes = demoNodes().filter(({ leaf }) => leaf !== null);
  const lives = dealtLives(nodes.length);
  return nodes.flatMap((node, index) => {
    if (!node.leaf) return [];
    const life = lives[index] ?? 'smooth';
    const verifiers = verifiersOf(node.leaf, index);
    const leaf: PlannedLeaf = { ...node.leaf, key: node.key, life, verifiers, draw: chance(index + 1) };
    return [{ leaf, life: LIVES[life].of(leaf), node }];
  });
}

/** Two bodies without a part in the work, by turns. */
function verifiersOf(
  { lead, with: other }: Pick<PlannedLeaf, 'lead' | 'with'>,
  index: number,
): [VerifierKey, VerifierKey] {
  const free = VERIFIER_KEYS.filter((key) => key !== lead && key !== other);
  const [first = 'audit', second = first] = [free[index % free.length], free[(index + 1) % free.length]];
  return [first, second];
}

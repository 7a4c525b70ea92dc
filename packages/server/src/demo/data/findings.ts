/** All findings of the demo as a tree, numbered as feedback numbers them. */

import type { Part } from '@bihuan/domain';
import { DEVELOPMENT } from './development.js';
import { GOVERNANCE } from './governance.js';
import type { DemoLeaf } from './leaf.js';
import { SPECIAL_REPORTS } from './special-reports.js';

/** One node. `key` is its number, `2.1.3`; of what has leaves below it, `leaf` is null. */
export interface DemoNode {
  key: string;
  parent: string | null;
  level: 1 | 2 | 3;
  part: Part;
  text: string;
  leaf: DemoLeaf | null;
}

/** Every node behind the one above it. */
export function demoNodes(): DemoNode[] {
  return [...DEVELOPMENT, ...GOVERNANCE, ...SPECIAL_REPORTS].flatMap(
    ({ part, text, problems }, a): DemoNode[] => {
      const aspect = `${a + 1}`;
      const below = problems.flatMap((problem, b): DemoNode[] => {
        const key = `${aspect}.${b + 1}`;
        const leaves = problem.leaves.map((leaf, c): DemoNode => {
          return { key: `${key}.${c + 1}`, parent: key, level: 3, part, text: leaf.text, leaf };
        });
        return [{ key, parent: aspect, level: 2, part, text: problem.text, leaf: null }, ...leaves];
      });
      return [{ key: aspect, parent: null, level: 1, part, text, leaf: null }, ...below];
    },
  );
}

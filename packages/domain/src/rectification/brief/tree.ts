/** The tree of findings: which are leaves, and which leaves lie under which node. */

import type { LiveFinding } from '../../finding/finding.js';
import { grouped } from '../grouped.js';

/** The findings under which no other lies; deeds act on them. */
export function leavesOf(findings: readonly LiveFinding[]): LiveFinding[] {
  const parents = new Set(findings.map(({ content }) => content.parentId));
  return findings.filter(({ id }) => !parents.has(id));
}

/** The leaves under a node; of a leaf itself. A tree whose parents run in a circle ends where it began. */
export function leavesUnder(findings: readonly LiveFinding[]): (node: LiveFinding) => LiveFinding[] {
  const children = grouped(findings, ({ content }) => content.parentId);
  const under = (node: LiveFinding, above: ReadonlySet<string>): LiveFinding[] => {
    const below = (children.get(node.id) ?? []).filter(({ id }) => !above.has(id));
    if (below.length === 0) return [node];
    const path = new Set([...above, node.id]);
    return below.flatMap((child) => under(child, path));
  };
  return (node) => under(node, new Set());
}

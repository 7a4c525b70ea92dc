import { describe, expect, it } from 'vitest';
import type { LiveFinding } from '../../finding/finding.js';
import { leaf } from '../../testing/loop-world.js';
import { as, tree } from '../testing/leaves.js';
import { leavesOf, leavesUnder } from './tree.js';

describe('the tree of findings', () => {
  it('has its leaves where nothing lies under a finding', () => {
    expect(leavesOf(tree()).map(({ id }) => id)).toEqual(['b1', 'b2', 'c']);
  });

  it('has all leaves under its root, and a leaf under itself', () => {
    const findings = tree();
    const under = leavesUnder(findings);
    const idsUnder = (index: number) => under(findings[index] as LiveFinding).map(({ id }) => id);
    expect(idsUnder(0)).toEqual(['b1', 'b2', 'c']);
    expect(idsUnder(2)).toEqual(['b1']);
  });

  it('ends where its parents run in a circle', () => {
    const node = leaf.registered();
    const circle = [as('x', node, { parentId: 'y' }), as('y', node, { parentId: 'x' })];
    const under = leavesUnder(circle);
    expect(under(circle[0] as LiveFinding).map(({ id }) => id)).toEqual(['y']);
  });
});

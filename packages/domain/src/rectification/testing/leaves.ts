/** Leaves that went through the loop, to count. */

import type { FindingContent, FindingState, LiveFinding } from '../../finding/finding.js';
import { contentOf } from '../../testing/fictions.js';
import { done, leaf } from '../../testing/loop-world.js';
import { monthOf } from '../brief/brief.js';

export const AUGUST = monthOf(2026, 8);

/** The finding under another id, so that several can stand side by side. */
export function as(id: string, state: FindingState, content: Partial<FindingContent> = {}): LiveFinding {
  return { ...state, id, content: { ...contentOf(state), ...content } } as LiveFinding;
}

export const reopened = () =>
  done(leaf.signedOff(), { type: 'Reopen', cause: 'lookBack', reason: '资金再次沉淀' }, 'office');
export const noChange = (on: string) =>
  done(leaf.underway(), { type: 'ReportNoChange', measureId: null, reason: '等待批复' }, 'housing', {
    on,
    at: `${on}T02:42:00.000Z`,
  });

/** Two findings of level 2 under one of level 1; the first has two leaves, the second is a leaf itself. */
export const tree = () => {
  const node = leaf.registered();
  return [
    as('a', node, { level: 1, parentId: null, number: '一' }),
    as('b', node, { level: 2, parentId: 'a' }),
    as('b1', leaf.signedOff(), { level: 3, parentId: 'b' }),
    as('b2', leaf.longTerm(), { level: 3, parentId: 'b' }),
    as('c', leaf.submitted(), { level: 2, parentId: 'a' }),
  ];
};

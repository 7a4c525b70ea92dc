/** The list of findings in every combination of filter and order that is offered. */

import { WHOLE_LEDGER } from '../organisation/in-scope.js';
import { cursorOf } from '../queries/cursor.js';
import type { FindingFilters } from '../queries/finding-filters.js';
import { type FindingOrder, type FindingQuestion, listFindings } from '../queries/list-findings.js';
import type { AskedQuestion } from './asked-question.js';

const ORDERS: Record<FindingOrder, string> = {
  ordinal: cursorOf([3, 3]),
  completionDue: cursorOf(['2026-09-30', 3, 3]),
  number: cursorOf([3, 3, 3]),
};

/** Each filter alone; `inOrder` names the orders in which an index gives its rows. */
const FILTERS: { name: string; filters: FindingFilters; inOrder: FindingOrder[] }[] = [
  { name: 'all', filters: {}, inOrder: ['ordinal', 'completionDue', 'number'] },
  { name: 'status', filters: { reportedStatus: ['ongoing'] }, inOrder: ['ordinal', 'completionDue'] },
  { name: 'statuses', filters: { reportedStatus: ['ongoing', 'completed'] }, inOrder: [] },
  { name: 'section', filters: { section: '甲部分' }, inOrder: ['ordinal'] },
  { name: 'part', filters: { part: '巡察' }, inOrder: ['ordinal'] },
  { name: 'level', filters: { level: 3 }, inOrder: ['ordinal'] },
  { name: 'figures', filters: { hasFigures: true }, inOrder: ['ordinal'] },
  { name: 'due', filters: { dueAfter: '2026-01-01', dueBefore: '2026-12-31' }, inOrder: ['completionDue'] },
  { name: 'lead-unit', filters: { leadUnit: '水务局' }, inOrder: ['ordinal', 'completionDue'] },
  { name: 'lead-leader', filters: { leadLeader: '某副市长' }, inOrder: ['ordinal', 'completionDue'] },
  { name: 'leader-and-unit', filters: { leadLeader: '某副市长', leadUnit: '水务局' }, inOrder: [] },
  {
    name: 'unit-and-status',
    filters: { leadUnit: '水务局', reportedStatus: ['ongoing'] },
    inOrder: ['completionDue'],
  },
  { name: 'text', filters: { text: '改造进度 小区' }, inOrder: [] },
];

export const LIST_QUESTIONS: readonly AskedQuestion[] = FILTERS.flatMap(({ name, filters, inOrder }) =>
  Object.entries(ORDERS).flatMap(([order, after]) => {
    const sort = order as FindingOrder;
    const ordered = inOrder.includes(sort) ? { inOrder: true as const } : {};
    const page = { filters, sort, limit: 50 };
    return [
      { name: `list-findings.${name}.${sort}`, ask: list({ ...page, direction: 'asc' }), ...ordered },
      {
        name: `list-findings.${name}.${sort}.next`,
        ask: list({ ...page, direction: 'desc', after }),
        ...ordered,
      },
    ];
  }),
);

function list(question: Omit<FindingQuestion, 'rectificationId'>): AskedQuestion['ask'] {
  return (tx, { rectificationId }) => listFindings(tx, WHOLE_LEDGER, { rectificationId, ...question });
}

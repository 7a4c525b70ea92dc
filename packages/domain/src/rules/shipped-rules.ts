/**
 * The rules that ship with the program. None of them has been compared with a document by us, so all of them carry
 * a badge and none turns anything red; a body verifies them against its own papers, or sets its own.
 */

import type { DeadlineRule, RuleBasis } from './rule.js';

const PRACTICE: RuleBasis = {
  document: '实践做法：公开的整改通报中普遍如此，各轮巡视以反馈会要求为准',
  article: null,
  isPractice: true,
};

const always = { level: 'central', effectiveFrom: null, effectiveTo: null, isVerified: false } as const;

export const shippedRules: readonly DeadlineRule[] = [
  {
    ...always,
    id: 'plan',
    name: '报送整改方案',
    basis: {
      document: '《中国共产党巡视工作条例》（2024年修订），条文待核对',
      article: null,
      isPractice: false,
    },
    anchor: 'feedbackReceived',
    offset: 1,
    unit: 'month',
    metBy: 'planAdopted',
  },
  {
    ...always,
    id: 'concentratedPeriod',
    name: '集中整改期满',
    basis: PRACTICE,
    anchor: 'concentratedBegan',
    offset: 3,
    unit: 'month',
    metBy: 'concentratedEnded',
  },
  {
    ...always,
    id: 'report',
    name: '报送整改情况报告',
    basis: PRACTICE,
    anchor: 'concentratedEnded',
    offset: 0,
    unit: 'calendarDay',
    metBy: 'reportSubmitted',
  },
  {
    ...always,
    id: 'headReport',
    name: '报送主要负责人组织落实情况报告',
    basis: PRACTICE,
    anchor: 'concentratedEnded',
    offset: 0,
    unit: 'calendarDay',
    metBy: 'reportSubmitted',
  },
  {
    ...always,
    id: 'publicNotice',
    name: '公布整改情况通报',
    basis: PRACTICE,
    anchor: 'reportSubmitted',
    offset: 1,
    unit: 'month',
    metBy: 'noticePublished',
  },
];

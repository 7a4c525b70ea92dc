import type { FindingRow } from '@bihuan/contract';
import { expect, test } from 'vitest';
import { groupedLines, lineHeight, plainLines } from './ledger-lines.js';

function row(id: string, section: string | null): FindingRow {
  return {
    id,
    rectificationId: 'r1',
    ordinal: 1,
    number: id,
    level: 1,
    section,
    part: '主报告',
    problem: '问题',
    status: 'registered',
    stand: 'registered',
    voided: false,
    reportedStatus: null,
    reportedOpen: false,
    leadLeaders: [],
    leadUnits: [],
    participatingUnits: [],
    resultsDue: null,
    completionDue: null,
    openDue: null,
    measureCount: 0,
    figureCount: 0,
    documentCount: 0,
    visibility: 'public',
    version: 1,
    updatedAt: '2026-03-02T01:00:00.000Z',
  };
}
const sections = [
  { section: '甲', count: 2 },
  { section: '乙', count: 1 },
];
const rows = [row('1', '甲'), row('2', '甲'), row('3', '乙')];
const kinds = (lines: ReturnType<typeof groupedLines>) =>
  lines.map((line) => (line.kind === 'group' ? line.section : line.row.id));

test('findings stand under the heads of their sections, each with the count of the whole section', () => {
  const lines = groupedLines(rows, sections, []);
  expect(kinds(lines)).toEqual(['甲', '1', '2', '乙', '3']);
  expect(lines[0]).toMatchObject({ total: 2, folded: false });
});

test('a folded section keeps its head and hides its findings', () => {
  expect(kinds(groupedLines(rows, sections, [0]))).toEqual(['甲', '乙', '3']);
});

test('a section that comes again gets a head again', () => {
  const lines = groupedLines([...rows, row('4', '甲')], sections, []);
  expect(kinds(lines)).toEqual(['甲', '1', '2', '乙', '3', '甲', '4']);
  const keys = lines.flatMap((line) => (line.kind === 'group' ? [line.key] : []));
  expect(new Set(keys).size).toBe(3);
});

test('a hit outside the problem takes a second line', () => {
  const hit = { problem: [], excerpt: { label: '措施 3', text: '资金', marks: [] } };
  const [plain, found] = plainLines([row('1', null), { ...row('2', null), hit }]);
  expect([plain, found].map((line) => line && lineHeight(line))).toEqual([34, 50]);
});

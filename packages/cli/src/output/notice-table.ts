import type { ItemStatus, Notice } from '@bihuan/extract';
import { cutToWidth, displayWidth, padToWidth } from '../terminal/display-width.js';

const statusWords: Record<ItemStatus, string> = {
  completed: '已完成',
  ongoing: '持续推进',
  unspecified: '未区分',
};

const HEADINGS = ['序号', '情况', '问题', '措施', '文件', '数字'] as const;
const PROBLEM = 2;
const PROBLEM_COLUMNS = 60;

function headOf(notice: Notice): string[] {
  const { title, inspectedBody, team, inspectedFrom, inspectedTo, feedbackDate } = notice;
  const period = inspectedFrom && inspectedTo ? `${inspectedFrom} 至 ${inspectedTo}` : null;
  const facts: [string, string | null][] = [
    ['标题', title],
    ['被巡视党组织', inspectedBody],
    ['巡视组', team],
    ['巡视时间', period],
    ['反馈日期', feedbackDate],
  ];
  return facts.map(([label, value]) => `${padToWidth(label, 14)}${value ?? '原文未写明'}`);
}

function rowsOf(notice: Notice): string[][] {
  return notice.items.map((item) => [
    item.number,
    statusWords[item.status],
    cutToWidth(item.problem.replace(/\s+/g, ' '), PROBLEM_COLUMNS),
    String(item.measures.length),
    String(item.documents.length),
    String(item.quantities.length),
  ]);
}

function columnsOf(rows: string[][]): number[] {
  return HEADINGS.map((heading, column) =>
    Math.max(displayWidth(heading), ...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
}

function lineOf(cells: readonly string[], widths: number[]): string {
  return cells
    .map((cell, column) => {
      const width = widths[column] ?? 0;
      return column > PROBLEM ? ' '.repeat(width - displayWidth(cell)) + cell : padToWidth(cell, width);
    })
    .join('  ')
    .trimEnd();
}

/** A read notice as people look at it in a terminal: what it is, its findings, and what was doubtful. */
export function noticeTable(name: string, notice: Notice): string {
  const rows = rowsOf(notice);
  const widths = columnsOf(rows);
  const table = [HEADINGS, ...rows].map((cells) => lineOf(cells, widths));
  const doubts = notice.diagnostics.length;
  const foot = `共 ${notice.items.length} 个问题${doubts > 0 ? `，${doubts} 处要核对（bihuan lint 看是哪些）` : ''}。`;
  return [name, ...headOf(notice), '', ...table, '', foot, ''].join('\n');
}

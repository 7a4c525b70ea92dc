/** What the brief of a month and the analysis of a quarter are written from. */

import type { Analysis, Brief, LiveFinding, RectificationHeader, Stretch } from '@bihuan/domain';
import { daysOfMonth } from '@bihuan/domain';
import { dayText } from '../forms/form-words.js';

export interface BriefPaper {
  header: RectificationHeader;
  /** An analysis has its months and reports beside what a brief has. */
  brief: Brief | Analysis;
  /** All that the reader may see: what the brief was made of, in the order of the ledger. */
  findings: readonly LiveFinding[];
  /** Name of the office that issues it. */
  office: string;
  /** What a brief that does not count every finding says of itself. */
  extent?: string;
  /** Instant that the file says it was made at. */
  at: string;
}

export function isAnalysis(brief: Brief | Analysis): brief is Analysis {
  return 'months' in brief;
}

/** `云岭市巡视整改工作月度简报`. */
export function briefTitle({ header, brief }: BriefPaper): string {
  const kind = isAnalysis(brief) ? '季度分析' : '月度简报';
  return `${header.inspectedBody ?? ''}${header.kind ?? ''}整改工作${kind}`;
}

const QUARTERS = ['一', '二', '三', '四'];

/** `2026年8月`, `2026年第三季度`, else both days. */
export function stretchText({ from, to }: Stretch): string {
  const [year = 0, month = 0] = from.split('-').map(Number);
  const [, lastMonth = 0, lastDay = 0] = to.split('-').map(Number);
  const isWhole =
    from.endsWith('-01') && from.slice(0, 4) === to.slice(0, 4) && lastDay === daysOfMonth(year, lastMonth);
  if (isWhole && month === lastMonth) return `${year}年${month}月`;
  if (isWhole && lastMonth === month + 2 && lastMonth % 3 === 0) {
    return `${year}年第${QUARTERS[lastMonth / 3 - 1]}季度`;
  }
  return `${dayText(from)}至${dayText(to)}`;
}

import type { FindingContent } from '@bihuan/domain';
import type { CellValue } from './cell-value.js';
import type { BodyLine, LedgerColumn } from './ledger-columns.js';
import { textHeight } from './text-height.js';

/** A cell at its upper left corner; the cells that it spans below are null. */
export interface GridCell {
  value: CellValue;
  rowSpan: number;
}

/** The rows of one finding, as many as its body has lines, or more where a line needs more height. */
export interface FindingRows {
  /** By row and column. */
  cells: (GridCell | null)[][];
  /** In points, by row. */
  heights: number[];
}

/** Excel shows no row higher than 409.5 points; a higher line is merged over several rows. */
const HIGHEST_ROW = 400;

/** Lays a finding out: a row for each line of its body, its own cells merged over all of them. */
export function findingRows(finding: FindingContent, columns: readonly LedgerColumn[]): FindingRows {
  const lines = bodyLines(finding);
  const byColumn = columns.map((column) => valuesDown(column, lines, finding));
  const needs = neededHeights(byColumn, columns, lines.length);
  const spans = needs.map((need) => Math.ceil(need / HIGHEST_ROW));
  const starts = spans.map((_, line) => spans.slice(0, line).reduce((a, b) => a + b, 0));
  const total = spans.reduce((a, b) => a + b, 0);

  const cells: (GridCell | null)[][] = Array.from({ length: total }, () => columns.map(() => null));
  byColumn.forEach((values, column) => {
    values.forEach((value, line) => {
      const rowSpan = values.length === 1 ? total : (spans[line] as number);
      (cells[starts[line] as number] as (GridCell | null)[])[column] = { value, rowSpan };
    });
  });
  const heights = needs.flatMap((need, line) =>
    Array<number>(spans[line] as number).fill(need / (spans[line] as number)),
  );
  return { cells, heights };
}

/** Introduction and measures in order; a finding without either has one empty line. */
function bodyLines({ introduction, measures }: FindingContent): BodyLine[] {
  const lines: BodyLine[] = measures.map((measure) => ({ kind: 'measure', measure }));
  if (introduction) lines.unshift({ kind: 'introduction', text: introduction });
  return lines.length > 0 ? lines : [{ kind: 'empty' }];
}

/** One value where it holds for the whole finding, else one for each line; a line without its own has the finding's. */
function valuesDown(column: LedgerColumn, lines: readonly BodyLine[], finding: FindingContent): CellValue[] {
  const whole = column.finding(finding);
  const own = lines.map((line) => column.line?.(line, finding) ?? null);
  return own.every((value) => value === null) ? [whole] : own.map((value) => value ?? whole);
}

/** Height of each line in points: what its own cells need, and its share of what the merged cells need. */
function neededHeights(
  byColumn: readonly CellValue[][],
  columns: readonly LedgerColumn[],
  lineCount: number,
): number[] {
  const needs = Array<number>(lineCount).fill(0);
  let whole = 0;
  byColumn.forEach((values, index) => {
    const heights = values.map((value) => textHeight(value, (columns[index] as LedgerColumn).width));
    if (values.length === lineCount) {
      heights.forEach((height, line) => {
        needs[line] = Math.max(needs[line] as number, height);
      });
    } else whole = Math.max(whole, heights[0] as number);
  });
  const missing = Math.max(0, whole - needs.reduce((a, b) => a + b, 0));
  return needs.map((need) => need + missing / lineCount);
}

import type { FindingContent } from '@bihuan/domain';
import { columnLetters } from '../../read/xlsx/cell-address.js';
import type { CellStyle } from './cell-styles.js';
import { cellText, looksLikeFormula, type SharedTexts } from './cell-texts.js';
import type { CellValue } from './cell-value.js';
import { findingRows, type GridCell } from './finding-rows.js';
import type { LedgerColumn } from './ledger-columns.js';

/** What the rows of the table are written with. */
export interface TableMeans {
  columns: readonly LedgerColumn[];
  styles: Record<CellStyle, string>;
  texts: SharedTexts;
  /** Number of the first row. */
  firstRow: number;
}

/** The rows of the table as XML, and the ranges that are merged in them. */
export interface TableRows {
  rows: string;
  /** `C4:C7` */
  merges: string[];
}

/** Writes the rows of all findings. */
export function tableRows(findings: readonly FindingContent[], means: TableMeans): TableRows {
  const letters = means.columns.map((_, index) => columnLetters(index + 1));
  const rows: string[] = [];
  const merges: string[] = [];
  for (const finding of findings) {
    const { cells, heights } = findingRows(finding, means.columns);
    cells.forEach((row, index) => {
      const number = means.firstRow + rows.length;
      const xml = row.map((cell, column) => cellXml(`${letters[column]}${number}`, cell, column, means));
      rows.push(
        `<row r="${number}" ht="${roundedHeight(heights[index])}" customHeight="1">${xml.join('')}</row>`,
      );
      row.forEach((cell, column) => {
        if (cell && cell.rowSpan > 1) {
          merges.push(`${letters[column]}${number}:${letters[column]}${number + cell.rowSpan - 1}`);
        }
      });
    });
  }
  return { rows: rows.join(''), merges };
}

/** A null cell lies under a merged one: it holds nothing, and carries the border. */
function cellXml(
  at: string,
  cell: GridCell | null,
  column: number,
  { columns, styles, texts }: TableMeans,
): string {
  const { kind, value } = contentOf(cell?.value ?? null, texts);
  const style = styles[`${kind}-${(columns[column] as LedgerColumn).align}`];
  if (value === null) return `<c r="${at}" s="${style}"/>`;
  const type = kind === 'text' || kind === 'literal' ? ' t="s"' : '';
  return `<c r="${at}" s="${style}"${type}><v>${value}</v></c>`;
}

interface Content {
  kind: 'text' | 'literal' | 'number' | 'day';
  value: number | null;
}

function contentOf(value: CellValue, texts: SharedTexts): Content {
  if (value === null || value === '') return { kind: 'text', value: null };
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'object') return { kind: 'day', value: serialNumber(value.day) };
  const text = cellText(value);
  return { kind: looksLikeFormula(text) ? 'literal' : 'text', value: texts.numberOf(text) };
}

/** Days since 30 December 1899 (ECMA-376 part 1, 18.17.4.1, the 1900 date base). */
function serialNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
}

function roundedHeight(points: number | undefined): number {
  return Math.round((points ?? 0) * 4) / 4;
}

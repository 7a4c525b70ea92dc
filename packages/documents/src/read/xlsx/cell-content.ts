import type { CellFormat } from './cell-formats.js';
import { chineseDateText, dateOfSerial, isoDate } from './serial-date.js';
import { plainText } from './shared-strings.js';

/** What cells refer to. */
export interface CellSources {
  strings: readonly string[];
  /** By style. */
  formats: readonly CellFormat[];
  since1904: boolean;
}

/** A cell as the file writes it. */
export interface RawCell {
  /** ST_CellType (ECMA-376 part 1, 18.18.11). */
  type: string;
  style: number;
  value: string;
  inlineText: string;
}

/** What a reader of the sheet sees. */
export interface CellContent {
  /** Dates in Chinese words. */
  text: string;
  /** `YYYY-MM-DD` where the cell holds a date. */
  date: string | null;
}

/** The content of a cell; a fault (`#REF!`) is none. */
export function cellContent(cell: RawCell, sources: CellSources): CellContent {
  switch (cell.type) {
    case 's':
      return { text: sources.strings[Number(cell.value)] ?? '', date: null };
    case 'inlineStr':
      return { text: cell.inlineText, date: null };
    case 'str':
      return { text: plainText(cell.value), date: null };
    case 'b':
      return { text: cell.value === '1' ? '是' : '否', date: null };
    case 'e':
      return { text: '', date: null };
    case 'd':
      return isoContent(cell.value);
    default:
      return numberContent(cell.value, sources.formats[cell.style] ?? 'plain', sources.since1904);
  }
}

function isoContent(value: string): CellContent {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? null;
  return { text: date ?? value, date };
}

function numberContent(value: string, format: CellFormat, since1904: boolean): CellContent {
  const number = Number(value);
  if (value.trim() === '' || Number.isNaN(number)) return { text: value, date: null };
  if (format === 'percent') return { text: `${decimal(number * 100)}%`, date: null };
  if (format === 'plain') return { text: decimal(number), date: null };
  if (format === 'time') return { text: timeText(number), date: null };
  const date = dateOfSerial(number, since1904);
  if (date === null) return { text: decimal(number), date: null };
  return { text: chineseDateText(date, format), date: isoDate(date) };
}

/** Excel shows 15 digits; beyond them stands the noise of binary fractions. */
function decimal(number: number): string {
  return String(Number(number.toPrecision(15)));
}

function timeText(serial: number): string {
  const minutes = Math.round((serial % 1) * 24 * 60);
  return `${Math.floor(minutes / 60) % 24}:${String(minutes % 60).padStart(2, '0')}`;
}

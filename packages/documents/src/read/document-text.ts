/** The form in which a document was given, decided by its content. */
export type DocumentFormat = 'txt' | 'md' | 'html' | 'docx' | 'pdf' | 'xlsx';

/** A cell of a sheet; row and column count from 1, as the sheet shows them. */
export interface CellAddress {
  sheet: string;
  row: number;
  column: number;
}

/**
 * Where a stretch of the text comes from. A mark holds from `at` (UTF-16 code units) until the next mark.
 * Page and paragraph count from 1; a paragraph of plain text is a line.
 */
export interface SourceMark {
  at: number;
  page?: number;
  paragraph?: number;
  cell?: CellAddress;
}

/** The text of a document with a map back to the file. */
export interface DocumentText {
  format: DocumentFormat;
  text: string;
  /** Sorted by `at`. */
  marks: SourceMark[];
  /** How many pages the file says it has, or null where the format keeps no pages. */
  pages: number | null;
  /** Chinese sentences on what the reader assumed or left out. */
  notes: string[];
}

/**
 * The mark that holds at a position of the text, found by halving.
 * @param at position in UTF-16 code units
 * @returns null before the first mark
 */
export function sourceOf(marks: readonly SourceMark[], at: number): SourceMark | null {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle] as SourceMark).at <= at) low = middle + 1;
    else high = middle;
  }
  return marks[low - 1] ?? null;
}

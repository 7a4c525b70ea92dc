/** Forms and tables as XML of a Word file (ECMA-376 part 1, 17.4). Widths are in twips. */

import type { CellValue } from '../xlsx/cell-value.js';
import type { FormRow, PaperTable } from './paper.js';
import { PAPER_STYLE } from './paper-styles.js';
import { cellParagraphsXml } from './paragraph-xml.js';

/** A form: labels and what belongs to them. @param width of the whole form */
export function formXml(widths: readonly number[], rows: readonly FormRow[], width: number): string {
  const columns = shared(widths, width);
  return tableFrame(columns, rows.map((row) => formRowXml(row, columns)).join(''));
}

/** A table with its head; one row says so where it is empty. @param width of the whole table */
export function tableXml(table: PaperTable, width: number): string {
  const columns = shared(
    table.columns.map((column) => column.width),
    width,
  );
  const head = table.columns.map(({ header }, index) =>
    cellXml({ text: header, style: PAPER_STYLE.head, width: columns[index] ?? 0, span: 1 }),
  );
  const rows =
    table.rows.length > 0
      ? table.rows.map((row) => tableRowXml(row, table, columns)).join('')
      : rowXml(cellXml({ text: table.empty, style: PAPER_STYLE.small, width, span: columns.length }));
  return tableFrame(columns, `${rowXml(head.join(''), '<w:cantSplit/><w:tblHeader/>')}${rows}`);
}

/** What a cell says on paper. */
export function printedValue(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.day : String(value);
}

function tableRowXml(row: readonly CellValue[], table: PaperTable, columns: readonly number[]): string {
  const texts = table.columns.map((_, index) => printedValue(row[index] ?? null));
  const cells = texts.map((text, index) =>
    cellXml({
      text,
      style: table.columns[index]?.center ? PAPER_STYLE.smallCentred : PAPER_STYLE.small,
      width: columns[index] ?? 0,
      span: 1,
    }),
  );
  return rowXml(cells.join(''), mayNotSplit(texts));
}

function formRowXml({ cells, lines }: FormRow, columns: readonly number[]): string {
  let column = 0;
  const written = cells.map(({ text, label, span = 1 }) => {
    const width = columns.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    column += span;
    return cellXml({ text, style: label ? PAPER_STYLE.label : PAPER_STYLE.cell, width, span });
  });
  const height = lines === undefined ? '' : `<w:trHeight w:val="${lines * LINE}" w:hRule="atLeast"/>`;
  return rowXml(written.join(''), `${mayNotSplit(cells.map(({ text }) => text))}${height}`);
}

/** A line of a form in twips. */
const LINE = 360;

/** So long a text may fill a page: its row has to break, or it would be cut off at the foot. */
const LONGEST_WHOLE = 300;

function mayNotSplit(texts: readonly string[]): string {
  return texts.some((text) => text.length > LONGEST_WHOLE) ? '' : '<w:cantSplit/>';
}

function rowXml(cells: string, properties = ''): string {
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
}

interface Cell {
  text: string;
  style: string;
  width: number;
  span: number;
}

function cellXml({ text, style, width, span }: Cell): string {
  const across = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
  const properties = `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${across}<w:vAlign w:val="center"/></w:tcPr>`;
  return `<w:tc>${properties}${cellParagraphsXml(style, text)}</w:tc>`;
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

/** Fixed layout: long words do not push columns off the page. */
function tableFrame(columns: readonly number[], rows: string): string {
  const width = columns.reduce((sum, one) => sum + one, 0);
  const grid = columns.map((one) => `<w:gridCol w:w="${one}"/>`).join('');
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/>`,
    `<w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
    '<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    `<w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`,
  ].join('');
}

function shared(widths: readonly number[], width: number): number[] {
  const total = widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one) => Math.floor((width * one) / total));
}

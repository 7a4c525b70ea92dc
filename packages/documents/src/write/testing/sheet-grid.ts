import { type Element, element, elements, parsePart, xmlParts } from './xml-part.js';

/** A cell as it stands in the file: text, a number (a day is its serial number), or null. */
export interface SheetCell {
  value: string | number | null;
  /** Its format code; null where it has none. */
  format: string | null;
}

/** The only sheet of a workbook. */
export interface SheetGrid {
  /** By address: `B4`. */
  cells: Map<string, SheetCell>;
  merges: string[];
  sheet: Element;
  workbook: Element;
}

/** Reads a workbook strictly: every part must be well-formed XML. */
export function sheetGrid(xlsx: Uint8Array): SheetGrid {
  const parts = Object.fromEntries(
    Object.entries(xmlParts(xlsx)).map(([name, xml]) => [name, parsePart(xml)]),
  );
  const sheet = parts['xl/worksheets/sheet1.xml'] as Element;
  const texts = elements(parts['xl/sharedStrings.xml'] as Element, 't').map((each) => each.text);
  const formats = formatsOf(parts['xl/styles.xml'] as Element);
  const cells = new Map<string, SheetCell>();
  for (const cell of elements(sheet, 'c')) {
    const raw = cell.children[0]?.text;
    const value =
      raw === undefined ? null : cell.attributes.t === 's' ? (texts[Number(raw)] as string) : Number(raw);
    cells.set(cell.attributes.r as string, { value, format: formats[Number(cell.attributes.s)] ?? null });
  }
  const merges = elements(sheet, 'mergeCell').map((merge) => merge.attributes.ref as string);
  return { cells, merges, sheet, workbook: parts['xl/workbook.xml'] as Element };
}

function formatsOf(styles: Element): (string | null)[] {
  const codes = new Map(
    elements(styles, 'numFmt').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode]),
  );
  return elements(element(styles, 'cellXfs'), 'xf').map((xf) => codes.get(xf.attributes.numFmtId) ?? null);
}

/** The column under a header, from its first row below the header down. */
export function columnUnder(grid: SheetGrid, header: string, headerRow = 3): (string | number | null)[] {
  const address = [...grid.cells].find(
    ([at, { value }]) => value === header && at.endsWith(String(headerRow)),
  )?.[0];
  if (!address) throw new Error(`no column ${header}`);
  const letters = address.replace(/\d+$/, '');
  const rows = elements(grid.sheet, 'row').length;
  return Array.from({ length: rows - headerRow }, (_, index) => {
    return grid.cells.get(`${letters}${headerRow + 1 + index}`)?.value ?? null;
  });
}

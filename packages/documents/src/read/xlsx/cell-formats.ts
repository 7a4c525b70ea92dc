import type { Pace } from '../pace.js';
import { parseXml, type XmlAttributes } from '../xml/parse-xml.js';
import type { DateParts } from './serial-date.js';

/** How the number of a cell is shown. */
export type CellFormat = DateParts | 'time' | 'percent' | 'plain';

/**
 * Formats that have a number only (ECMA-376 part 1, 18.8.30); 27–36 and 50–58 as Chinese Excel shows them.
 */
const BUILT_IN: Record<number, CellFormat> = {
  9: 'percent',
  10: 'percent',
  14: 'day',
  15: 'day',
  16: 'monthDay',
  17: 'month',
  18: 'time',
  19: 'time',
  20: 'time',
  21: 'time',
  22: 'day',
  27: 'month',
  28: 'monthDay',
  29: 'monthDay',
  30: 'day',
  31: 'day',
  32: 'time',
  33: 'time',
  34: 'time',
  35: 'time',
  36: 'month',
  45: 'time',
  46: 'time',
  47: 'time',
  50: 'month',
  51: 'monthDay',
  52: 'month',
  53: 'monthDay',
  54: 'monthDay',
  55: 'time',
  56: 'time',
  57: 'month',
  58: 'monthDay',
};

/** Reads styles.xml: the format of each cell style, by its index. */
export async function readCellFormats(bytes: Uint8Array, part: string, pace: Pace): Promise<CellFormat[]> {
  const custom = new Map<number, CellFormat>();
  const formats: CellFormat[] = [];
  let inCellStyles = false;
  const open = (name: string, attributes: XmlAttributes): void => {
    if (name === 'numFmt') {
      custom.set(Number(attributes.get('numFmtId')), formatOfCode(attributes.get('formatCode') ?? ''));
    } else if (name === 'cellXfs') inCellStyles = true;
    else if (name === 'xf' && inCellStyles) {
      const id = Number(attributes.get('numFmtId') ?? 0);
      formats.push(custom.get(id) ?? BUILT_IN[id] ?? 'plain');
    }
  };
  const close = (name: string): void => {
    if (name === 'cellXfs') inCellStyles = false;
  };
  await parseXml(bytes, part, { open, close, text() {} }, pace);
  return formats;
}

/** What a format code shows, by its letters outside quotes, escapes and brackets (18.8.31). */
export function formatOfCode(code: string): CellFormat {
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .split(';', 1)
    .join('')
    .toLowerCase();
  if (bare === 'general' || bare === '@') return 'plain';
  const has = (letters: RegExp): boolean => letters.test(bare);
  if (has(/[ye]/) && has(/m|d/) && !has(/0|#/)) return has(/d/) ? 'day' : 'month';
  if (has(/m/) && has(/d/)) return 'monthDay';
  if (has(/[hs]/)) return 'time';
  return bare.includes('%') ? 'percent' : 'plain';
}

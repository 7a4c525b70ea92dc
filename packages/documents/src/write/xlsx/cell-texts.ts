import { printable } from '../printable.js';

/** Excel's limit for the text of a cell, in UTF-16 code units. */
const LONGEST_TEXT = 32_767;

/**
 * The texts of a workbook's cells. The library looks texts up in a plain object, where a cell that says
 * `constructor` finds a function; so it is given numbers, and the texts are put in their place afterwards.
 */
export class CellTexts {
  private readonly texts: string[] = [];
  private readonly keys = new Map<string, string>();

  /** A stand-in for the text: the same for the same text. */
  keyOf(text: string): string {
    const known = this.keys.get(text);
    if (known !== undefined) return known;
    const key = String(this.texts.length);
    this.texts.push(text);
    this.keys.set(text, key);
    return key;
  }

  /** `xl/sharedStrings.xml` with the texts instead of their stand-ins. */
  fill(sharedStrings: string): string {
    return sharedStrings.replace(/<t>(\d+)<\/t>/g, (_, key: string) => {
      return `<t xml:space="preserve">${escaped(this.texts[Number(key)] as string)}</t>`;
    });
  }
}

/** The text as a cell can hold it: printable, and no longer than Excel opens; what is cut is counted. */
export function cellText(text: string): string {
  const clean = printable(text);
  if (clean.length <= LONGEST_TEXT) return clean;
  const kept = clean.slice(0, LONGEST_TEXT - 60).replace(/\p{Cs}$/u, '');
  return `${kept}……（一个单元格写不下，后面还有${clean.length - kept.length}字，见系统内的台账）`;
}

/**
 * Whether Excel would take the text for a formula once somebody edits the cell (CWE-1236); such cells are
 * formatted as text, which stays text.
 */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t]/.test(text);
}

/** `_x0041_` is Excel's own escape for a character (ECMA-376 part 1, 22.9.2.19); literal ones are escaped. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

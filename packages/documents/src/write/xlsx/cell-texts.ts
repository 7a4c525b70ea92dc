import { printable } from '../printable.js';

/** Excel's limit for the text of a cell, in UTF-16 code units. */
const LONGEST_TEXT = 32_767;

/** The text as a cell can hold it: printable, and no longer than Excel opens; what is cut is counted. */
export function cellText(text: string): string {
  const clean = printable(text);
  if (clean.length <= LONGEST_TEXT) return clean;
  const kept = clean.slice(0, LONGEST_TEXT - 60).replace(/\p{Cs}$/u, '');
  return `${kept}……（一个单元格写不下，后面还有${clean.length - kept.length}字，见系统内的台账）`;
}

/**
 * Whether Excel would take the text for a formula once somebody edits the cell (CWE-1236), unless the cell is
 * formatted as text.
 */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t]/.test(text);
}

/** The texts of a workbook (`xl/sharedStrings.xml`): each is kept once, and cells name it by its number. */
export class SharedTexts {
  private readonly numbers = new Map<string, number>();
  private readonly items: string[] = [];

  /** How many texts are written already. */
  private readonly offset: number;

  /** @param written the part as far as it is written */
  constructor(private readonly written: string) {
    this.offset = written.split('<si>').length - 1;
  }

  /** The number of a text; the same for the same text. */
  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.offset + this.items.length;
    this.numbers.set(text, number);
    this.items.push(`<si><t xml:space="preserve">${escaped(text)}</t></si>`);
    return number;
  }

  /** The part with all texts. */
  part(): string {
    return this.written.replace('</sst>', () => `${this.items.join('')}</sst>`);
  }
}

/** `_x0041_` is Excel's own escape for a character (ECMA-376 part 1, 22.9.2.19); literal ones are escaped. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

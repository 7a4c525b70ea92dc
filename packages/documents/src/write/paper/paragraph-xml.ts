import { printable } from '../printable.js';
import { xmlText } from './xml-text.js';

/** The hint makes quotation marks and dashes full-width Chinese ones wherever the default is Latin. */
const HINT = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>';

/** The paragraphs of a text, one for each of its lines that is not blank; `style` is a style id. */
export function paragraphsXml(style: string, text: string): string {
  return linesOf(text)
    .map((line) => paragraphXml(style, runXml(line)))
    .join('');
}

/** The same inside a cell, which must hold a paragraph even where it holds no text. */
export function cellParagraphsXml(style: string, text: string): string {
  return paragraphsXml(style, text) || paragraphXml(style, '');
}

/** One paragraph around runs that are XML already. */
export function paragraphXml(style: string, runs: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs}</w:p>`;
}

/** A run of text on one line. Ideographic spaces are kept: they are where people write. */
export function runXml(text: string): string {
  return `<w:r>${HINT}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
}

/** A field that the program counts: `PAGE`, `NUMPAGES`. */
export function fieldXml(name: 'PAGE' | 'NUMPAGES'): string {
  return `<w:fldSimple w:instr=" ${name} "><w:r>${HINT}<w:t>1</w:t></w:r></w:fldSimple>`;
}

/** Only what is blank falls away; ideographic spaces at either end are places to write on. */
function linesOf(text: string): string[] {
  return printable(text)
    .split('\n')
    .filter((line) => line.trim() !== '');
}

import { printable } from '../printable.js';

/** A text as it stands in XML: printable, its markup escaped. */
export function xmlText(text: string): string {
  return printable(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

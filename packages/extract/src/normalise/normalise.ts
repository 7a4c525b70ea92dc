import { CHARACTERS } from './characters.js';
import { curlQuotes } from './straight-quotes.js';

/** `String.fromCharCode` takes its units as arguments; more than this many at once may exhaust the stack. */
const CHUNK = 8192;

/** The string of these UTF-16 units. */
export function stringOf(units: Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += CHUNK) {
    text += String.fromCharCode.apply(null, units.subarray(i, i + CHUNK) as unknown as number[]);
  }
  return text;
}

/**
 * The text as the recognisers read it: traditional characters simplified, full-width letters, digits and
 * punctuation made narrow, straight quotes curled, quotes, brackets, dashes and white space each brought to one form.
 * Every UTF-16 unit is replaced by exactly one, so that indices never move: `normalise(t).length === t.length`.
 */
export function normalise(text: string): string {
  const units = new Uint16Array(text.length);
  let changed = false;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const canonical = CHARACTERS[unit] as number;
    if (canonical !== unit) changed = true;
    units[i] = canonical;
  }
  return curlQuotes(changed ? stringOf(units) : text);
}

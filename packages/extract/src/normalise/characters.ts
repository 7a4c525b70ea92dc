import { SIMPLIFIED, TRADITIONAL } from './traditional.js';

/** What every zero-width character becomes; `flatten` drops it. */
export const ZERO_WIDTH = '\u200b';

/** Ranges whose characters have a one-unit compatibility form: full width, CJK radicals, compatibility ideographs. */
const COMPATIBILITY_RANGES: readonly (readonly [number, number])[] = [
  [0xff01, 0xffef],
  [0x2e80, 0x2fd5],
  [0xf900, 0xfaff],
];

/** One canonical character, and those that stand for it in print, in pages and in damaged copies. */
const CANONICAL: readonly (readonly [canonical: string, variants: string])[] = [
  [
    ' ',
    '\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u3164',
  ],
  ['\n', '\r\v\f\u0085\u2028\u2029'],
  [
    ZERO_WIDTH,
    '\u00ad\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff',
  ],
  ['“', '「﹁〝„‟'],
  ['”', '」﹂〞〟'],
  ['‘', '『﹃‚‛'],
  ['’', '』﹄'],
  ['《', '≪⟪〈⟨'],
  ['》', '≫⟫〉⟩'],
  ['〔', '[﹝［'],
  ['〕', ']﹞］'],
  ['〇', '○◯'],
  ['-', '‐‑‒–−﹣'],
  ['—', '―─━'],
  ['~', '～〜∼'],
  ['·', '‧・∙･'],
  ['、', '﹑､'],
  ['。', '｡﹒'],
  [',', '，﹐'],
  [';', '；﹔'],
  [':', '：﹕∶'],
];

function pair(table: Uint16Array, from: string, to: string): void {
  for (let i = 0; i < from.length; i += 1) table[from.charCodeAt(i)] = to.charCodeAt(i);
}

function addCompatibilityForms(table: Uint16Array): void {
  for (const [first, last] of COMPATIBILITY_RANGES) {
    for (let code = first; code <= last; code += 1) {
      const form = String.fromCharCode(code).normalize('NFKC');
      if (form.length === 1) table[code] = form.charCodeAt(0);
    }
  }
}

/** A full-width or compatibility form may itself be traditional or a variant: follow it once more. */
function close(table: Uint16Array): Uint16Array {
  for (let code = 0; code < table.length; code += 1) table[code] = table[table[code] as number] as number;
  return table;
}

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code += 1) table[code] = code;
  addCompatibilityForms(table);
  TRADITIONAL.forEach((line, i) => {
    pair(table, line, SIMPLIFIED[i] as string);
  });
  for (const [canonical, variants] of CANONICAL) pair(table, variants, canonical.repeat(variants.length));
  return close(table);
}

/** For every UTF-16 unit the unit that the recognisers read in its place. Surrogates stand for themselves. */
export const CHARACTERS: Uint16Array = buildTable();

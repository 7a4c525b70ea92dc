/**
 * Canonical JSON after RFC 8785: no white space, keys sorted by UTF-16 code units, one spelling per value.
 * Narrower than the RFC: fractions and unsafe integers are refused (measured numbers travel as decimal
 * strings), so that no two programs can disagree about how a number is written.
 */

import { NOT_PLAIN, sortedCopy } from './sorted-copy.js';

const MAX_DEPTH = 64;
// A high surrogate without its low one, or a low one without its high one: not text, and not valid UTF-8.
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Thrown for a value that has no canonical form; `path` leads to it. */
export class NotCanonical extends Error {
  override readonly name = 'NotCanonical';
  constructor(
    readonly path: string,
    found: string,
  ) {
    super(
      `canonical JSON at ${path}: expected text, a safe integer, a truth value, null, list or record; found ${found}`,
    );
  }
}

/**
 * The canonical JSON of a value made of records, lists, strings, safe integers, truth values and null.
 * @throws NotCanonical for `undefined`, fractions, unsafe integers, `NaN`, lone surrogates, class instances.
 */
export function canonicalJson(value: unknown): string {
  const copy = sortedCopy(value, MAX_DEPTH);
  const text = copy === NOT_PLAIN ? null : JSON.stringify(copy);
  // JSON.stringify escapes lone surrogates (ECMA-262, QuoteJSONString), so all other text need not be looked through.
  return text === null || text.includes('\\ud') ? write(value, '$', 0) : text;
}

function write(value: unknown, path: string, depth: number): string {
  if (depth > MAX_DEPTH) throw new NotCanonical(path, `more than ${MAX_DEPTH} levels of nesting`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeString(value, path);
  if (typeof value === 'number') return writeInteger(value, path);
  if (Array.isArray(value)) return writeList(value, path, depth);
  if (typeof value === 'object') return writeRecord(value, path, depth);
  throw new NotCanonical(path, typeof value);
}

function writeString(value: string, path: string): string {
  const written = JSON.stringify(value);
  // JSON.stringify escapes lone surrogates (ECMA-262, QuoteJSONString), so only such text need be looked through.
  if (written.includes('\\ud') && LONE_SURROGATE.test(value))
    throw new NotCanonical(path, 'a lone surrogate');
  return written;
}

function writeInteger(value: number, path: string): string {
  if (!Number.isSafeInteger(value)) throw new NotCanonical(path, `the number ${value}`);
  return String(value);
}

function writeList(list: readonly unknown[], path: string, depth: number): string {
  let out = '[';
  // By index, so that holes are met as undefined and refused.
  for (let i = 0; i < list.length; i++) {
    if (i > 0) out += ',';
    out += write(list[i], `${path}[${i}]`, depth + 1);
  }
  return `${out}]`;
}

function writeRecord(record: object, path: string, depth: number): string {
  const prototype = Object.getPrototypeOf(record);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new NotCanonical(path, 'an instance of a class');
  }
  let out = '';
  for (const key of Object.keys(record).sort()) {
    const member = (record as Record<string, unknown>)[key];
    out += `${out === '' ? '' : ','}${writeString(key, path)}:${write(member, `${path}.${key}`, depth + 1)}`;
  }
  return `{${out}}`;
}

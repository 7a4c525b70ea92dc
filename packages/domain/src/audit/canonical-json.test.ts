import { describe, expect, it } from 'vitest';
import { canonicalJson, NotCanonical } from './canonical-json.js';

describe('canonical JSON', () => {
  it('sorts keys by UTF-16 code units, as RFC 8785 section 3.2.3 does', () => {
    const record = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
    const order = [...canonicalJson(record).matchAll(/:(\d)/g)].map(([, value]) => value);
    expect(order).toEqual(['2', '4', '6', '7', '1', '5', '3']);
  });

  it('writes no white space and keeps the order of lists', () => {
    expect(canonicalJson({ b: [3, 1, { z: null, a: true }], a: '字' })).toBe(
      '{"a":"字","b":[3,1,{"a":true,"z":null}]}',
    );
  });

  it('sorts keys that are whole numbers as text, and takes __proto__ for a key like any other', () => {
    const record = JSON.parse('{"b":0,"9":1,"10":2,"__proto__":{"z":1,"a":2},"2":3}');
    expect(canonicalJson(record)).toBe('{"10":2,"2":3,"9":1,"__proto__":{"a":2,"z":1},"b":0}');
  });

  it.each([[64], [65]])('takes 64 levels of nesting and no more: %i', (levels) => {
    const nested = Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 1);
    if (levels <= 64) expect(JSON.parse(canonicalJson(nested))).toEqual(nested);
    else expect(() => canonicalJson(nested)).toThrow('levels of nesting');
  });

  it('writes minus zero as zero', () => {
    expect(canonicalJson(-0)).toBe('0');
  });

  it.each([
    ['undefined', { a: undefined }, '$.a'],
    ['a hole in a list', new Array(2), '$[0]'],
    ['a fraction', { a: [0.5] }, '$.a[0]'],
    ['a number that is none', Number.NaN, '$'],
    ['an unsafe integer', 2 ** 53, '$'],
    ['a high surrogate alone', '\ud83d', '$'],
    ['a low surrogate alone', { a: 'x\ude00' }, '$.a'],
    ['a key with a lone surrogate', { '\ud83d': 1 }, '$'],
    ['an instance of a class', { at: new Date(0) }, '$.at'],
    ['a function', () => 1, '$'],
    ['a bigint', 1n, '$'],
  ])('refuses %s and says where it is', (_name, value, path) => {
    expect(() => canonicalJson(value)).toThrow(NotCanonical);
    expect(() => canonicalJson(value)).toThrow(`canonical JSON at ${path}:`);
  });

  it('refuses a record that contains itself instead of running out of stack', () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    expect(() => canonicalJson(loop)).toThrow('levels of nesting');
  });
});

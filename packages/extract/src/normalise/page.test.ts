import { describe, expect, it } from 'vitest';
import { cut, isVerbatim, rangeOf, readPage, surfaceOf, trim } from './page.js';

const spanOf = (page: ReturnType<typeof readPage>, words: string) => {
  const start = page.flat.text.indexOf(words);
  return { start, end: start + words.length };
};

describe('a page', () => {
  it('splits a text into paragraphs', () => {
    const page = readPage('一、组织情况\n\n成立专班。\n');
    expect(page.paragraphs.map((span) => cut(page.flat, span).text)).toEqual(['一、组织情况', '成立专班。']);
  });

  it('gives surfaces in the script of the source, without what only wraps them', () => {
    const page = readPage('關於「賬目\n不清」問題');
    const span = spanOf(page, '账目不清');
    expect(surfaceOf(page, span)).toBe('賬目不清');
    expect(page.source.slice(...rangeOf(page, span))).toBe('賬目\n不清');
  });

  it('knows a surface from which pinyin was dropped', () => {
    const page = readPage('账目不(bù)清。台账混乱。');
    expect(surfaceOf(page, spanOf(page, '账目不清'))).toBe('账目不清');
    expect(isVerbatim(page, spanOf(page, '账目不清'))).toBe(false);
    expect(isVerbatim(page, spanOf(page, '台账混乱'))).toBe(true);
  });

  it('keeps a break between paragraphs as one line feed, whatever the source ends lines with', () => {
    const page = readPage('清点账目。\r\n\r\n登记造册。');
    expect(surfaceOf(page, { start: 0, end: page.flat.text.length })).toBe('清点账目。\n登记造册。');
  });

  it('gives an empty span an empty range inside the text', () => {
    const page = readPage('账目');
    expect(rangeOf(page, { start: 1, end: 1 })).toEqual([1, 1]);
    expect(rangeOf(page, { start: 2, end: 2 })).toEqual([2, 2]);
  });

  it('trims breaks at both ends of a span', () => {
    expect(trim('\n\n甲\n', { start: 0, end: 4 })).toEqual({ start: 2, end: 3 });
    expect(trim('\n\n', { start: 0, end: 2 })).toEqual({ start: 2, end: 2 });
  });

  it('leaves the bullet of the next heading to that heading', () => {
    const text = '登记造册。\n####';
    expect(trim(text, { start: 0, end: text.length })).toEqual({ start: 0, end: 5 });
    expect(trim('账号-', { start: 0, end: 3 })).toEqual({ start: 0, end: 3 });
  });
});

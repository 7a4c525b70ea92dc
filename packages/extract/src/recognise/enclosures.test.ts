import { describe, expect, it } from 'vitest';
import { enclosureFinder, findQuotations, findTitles } from './enclosures.js';

const titles = (text: string) => findTitles(text).map(({ open, close }) => text.slice(open + 1, close));

describe('findTitles', () => {
  it('takes the outermost title where titles are nested', () => {
    expect(titles('印发《关于修订《云岭办法》的通知》和《细则》')).toEqual([
      '关于修订《云岭办法》的通知',
      '细则',
    ]);
  });

  it('takes the inner title where the outer one is not closed', () => {
    expect(titles('印发《关于修订《云岭办法》的通知,明确责任。')).toEqual(['云岭办法']);
  });

  it('finds nothing where the mark is not closed in its sentence', () => {
    expect(titles('印发《云岭办法。随后》')).toEqual([]);
  });
});

describe('findQuotations', () => {
  it('leaves out a quotation that spans sentences', () => {
    const text = '落实“六项机制”,指出“要抓。要实”';
    expect(findQuotations(text).map(({ open, close }) => text.slice(open + 1, close))).toEqual(['六项机制']);
  });
});

describe('enclosureFinder', () => {
  it('tells which marks hold a position', () => {
    const text = '甲《乙》丙《丁》';
    const at = enclosureFinder(findTitles(text));
    expect([...text].map((_, i) => at(i)?.open ?? null)).toEqual([null, null, 1, 1, null, null, 5, 5]);
  });
});

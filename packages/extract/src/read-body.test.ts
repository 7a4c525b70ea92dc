import { describe, expect, it } from 'vitest';
import { readBody } from './read-body.js';

describe('readBody', () => {
  it('reads everything that a body states', () => {
    const text =
      '局党组专题研究。一是出台《云岭巡河办法》，2031年9月追缴水费12万元。二是诫勉2人。下一步，将开展回访。';
    const body = readBody(text, { year: null, feedbackDate: '2031-06-03', publishedDate: null });
    expect(body.introduction?.text).toBe('局党组专题研究。');
    expect(body.measures.map(({ marker }) => marker)).toEqual(['一是', '二是']);
    expect(body.documents.map(({ title }) => title)).toEqual(['云岭巡河办法']);
    expect(body.quantities.map(({ value }) => value)).toContain(120000);
    expect(body.dates.map(({ from }) => from)).toContain('2031-09');
    expect(body.accountability.map(({ kind, people }) => [kind, people])).toEqual([['诫勉', 2]]);
    expect(body.open).toBe(true);
  });

  it('reads nothing in an empty body', () => {
    const body = readBody('', { year: null, feedbackDate: null, publishedDate: null });
    expect(body).toMatchObject({ introduction: null, measures: [], documents: [], open: false });
  });
});

import { describe, expect, it } from 'vitest';
import { readPage } from '../normalise/page.js';
import { readDue } from './due.js';

function read(text: string, writtenOn: string | null = '2031-08-01') {
  const page = readPage(text);
  const { date, kind, certainty } = readDue(page, { start: 0, end: page.flat.text.length }, writtenOn);
  return [date, kind, certainty];
}

describe('a deadline', () => {
  it.each([
    ['2031年9月30日前', ['2031-09-30', 'date', 'stated']],
    ['2031年9月底前', ['2031-09-30', 'date', 'stated']],
    ['9月底前', ['2031-09-30', 'date', 'inferred']],
    ['3月底前', ['2032-03-31', 'date', 'inferred']],
    ['2032年2月底', ['2032-02-29', 'date', 'stated']],
    ['10月上旬前', ['2031-10-10', 'date', 'inferred']],
    ['10月15日前', ['2031-10-15', 'date', 'inferred']],
    ['2031年底前', ['2031-12-31', 'date', 'stated']],
    ['年底前', ['2031-12-31', 'date', 'inferred']],
    ['2032年上半年', ['2032-06-30', 'date', 'stated']],
    ['四季度', ['2031-12-31', 'date', 'inferred']],
    ['2031年8月至2032年1月', ['2032-01-31', 'date', 'stated']],
    ['立行立改，2031年11月底前完成', ['2031-11-30', 'date', 'stated']],
    ['立行立改', [null, 'immediate', 'stated']],
    ['立行立改，长期坚持', [null, 'longTerm', 'stated']],
    ['长期坚持', [null, 'longTerm', 'stated']],
    ['适时', [null, 'unclear', 'stated']],
  ])('%s is %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('without a year has no day where the writing is not dated', () => {
    expect(read('9月底前', null)[0]).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { readNumeral } from './numerals.js';

const VALID: readonly (readonly [string, number])[] = [
  ['7', 7],
  ['1,560', 1560],
  ['12,345,678.5', 12345678.5],
  ['3.5', 3.5],
  ['3万', 30000],
  ['3千万', 30000000],
  ['1.2万亿', 1.2e12],
  ['4.1亿', 410000000],
  ['1,560.5万', 15605000],
  ['两', 2],
  ['俩', 2],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['一百二十', 120],
  ['一百二', 120],
  ['一百零二', 102],
  ['两千零三十', 2030],
  ['三万五', 35000],
  ['三万零五', 30005],
  ['一亿二千万', 120000000],
  ['三百二十万', 3200000],
  ['壹佰', 100],
  ['叁仟伍佰', 3500],
  ['三点五', 3.5],
  ['二〇三一', 2031],
  ['二零三一', 2031],
  ['三分之一', 1 / 3],
  ['百分之八十', 0.8],
  ['零', 0],
];

const INVALID = [
  '',
  '三五',
  '七八十',
  '十百',
  '人',
  '3人',
  '三个',
  '一点',
  '点五',
  '零分之一',
  '2031年',
  '１2',
  '三'.repeat(40),
];

describe('readNumeral', () => {
  it.each(VALID)('reads %s as %d', (text, value) => {
    expect(readNumeral(text)).toBeCloseTo(value, 9);
  });

  it.each(INVALID)('finds no definite number in "%s"', (text) => {
    expect(readNumeral(text)).toBeNull();
  });

  it('reads every number up to 9999 as it is written in Chinese', () => {
    const digits = '零一二三四五六七八九';
    const written = (value: number): string => {
      const [thousands, hundreds, tens, ones] = String(value)
        .padStart(4, '0')
        .split('')
        .map(Number) as number[];
      const parts = [
        [thousands, '千'],
        [hundreds, '百'],
        [tens, '十'],
        [ones, ''],
      ].map(([digit, scale]) => (digit === 0 ? '零' : `${digits[digit as number]}${scale}`));
      return parts
        .join('')
        .replace(/零+/g, '零')
        .replace(/^零|零$/g, '');
    };
    for (let value = 1; value <= 9999; value += 1)
      expect([value, readNumeral(written(value))]).toEqual([value, value]);
  });
});

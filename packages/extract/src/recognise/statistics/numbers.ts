import type { Span } from '../../normalise/page.js';
import { readNumeral } from '../numerals.js';

/** A number with its unit in a statistics sentence. */
export interface CountedNumber extends Span {
  readonly value: number;
  readonly unit: string;
}

const UNIT = '亿元|万元|元|%|个方面|大类|人次|方面|[个项条类件份人名家次起例部套宗户笔]';
// > 30个    > 2.716万元    > 80%    > 四方面    > 3大类    (not 第2号, 3个月, 2023年)
//   ^^^^      ^^^^^^^^^      ^^^      ^^^^^^      ^^^^^
const NUMBER = new RegExp(
  `(?<![第\\d.\\-号]|\\d,)(?<value>\\d+(?:,\\d{3})*(?:\\.\\d+)?|[一二两三四五六七八九十]{1,3})(?<unit>${UNIT})(?!月|半月|工作日|小时|[年]|级|度)`,
  'g',
);

/** `3个方面` counts 个; what is counted follows. */
function unitOf(unit: string): string {
  return unit === '个方面' ? '个' : unit;
}

/** Every number of the stretch that counts or measures, in order. Chinese one is no count (一个问题一套班子). */
export function readNumbers(text: string, { start, end }: Span): CountedNumber[] {
  const numbers: CountedNumber[] = [];
  for (const match of text.slice(start, end).matchAll(NUMBER)) {
    const { value: digits = '', unit = '' } = match.groups ?? {};
    const value = readNumeral(digits.replace(/,/g, ''));
    if (value === null || digits === '一') continue;
    const from = start + match.index;
    const length = unit === '个方面' ? match[0].length - 2 : match[0].length;
    numbers.push({ start: from, end: from + length, value, unit: unitOf(unit) });
  }
  return numbers;
}

import { expect, test } from 'vitest';
import { numberText } from './number-text.js';

test.each([
  [
    'chineseCountingThousand',
    [1, 10, 11, 20, 105, 110, 1001, 2030],
    ['一', '十', '十一', '二十', '一百零五', '一百一十', '一千零一', '二千零三十'],
  ],
  ['chineseCounting', [9, 12, 100, 101], ['九', '十二', '一〇〇', '一〇一']],
  ['ideographDigital', [9, 10, 11], ['九', '一〇', '一一']],
  ['chineseLegalSimplified', [1, 11, 205], ['壹', '壹拾壹', '贰佰零伍']],
  ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
  ['decimalEnclosedCircleChinese', [1, 20, 21, 36, 51], ['①', '⑳', '㉑', '㊱', '51']],
  ['decimalEnclosedParen', [1, 21], ['⑴', '(21)']],
  ['decimalZero', [7, 12], ['07', '12']],
  ['decimalFullWidth', [12], ['１２']],
  ['lowerLetter', [1, 26, 27, 28], ['a', 'z', 'aa', 'bb']],
  ['upperRoman', [4, 9, 1994], ['IV', 'IX', 'MCMXCIV']],
  ['ordinal', [1, 2, 3, 11, 21], ['1st', '2nd', '3rd', '11th', '21st']],
  ['thaiCounting', [3], ['3']],
  ['none', [3], ['']],
])('%s', (format, values, texts) => {
  expect(values.map((value) => numberText(value, format))).toEqual(texts);
});

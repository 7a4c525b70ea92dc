import { expect, it } from 'vitest';
import { printable, printableLines } from './printable.js';

it.each([
  ['a control character', 'a\u0000b', 'a□b'],
  ['a C1 control', 'a\u0081b', 'a□b'],
  ['half of a surrogate pair', 'a\ud83db', 'a□b'],
  ['a noncharacter', 'a\uffff\u{1fffe}b', 'a□□b'],
  ['a replacement character', 'a\ufffdb', 'a□b'],
])('marks %s visibly', (_, text, expected) => {
  expect(printable(text)).toBe(expected);
});

it('keeps tabs, emoji and rare characters, and writes every line end alike', () => {
  expect(printable('a\tb😀𠮷\r\nc\rd\u2028e')).toBe('a\tb😀𠮷\nc\nd\ne');
});

it('takes lines without blank ones and without the white space around them', () => {
  expect(printableLines('　　一。\n\n \n　　二。 ')).toEqual(['一。', '二。']);
});

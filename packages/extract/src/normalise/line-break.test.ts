import { describe, expect, it } from 'vitest';
import { endsParagraph, type ParagraphSoFar } from './line-break.js';

const heading: ParagraphSoFar = {
  last: '改',
  beforeLast: '整',
  length: 12,
  lineLength: 12,
  isRunning: false,
  openMarks: 0,
  sinceQuote: Number.POSITIVE_INFINITY,
};
const body: ParagraphSoFar = { ...heading, length: 80, isRunning: true };
const ends = (next: string, so: Partial<ParagraphSoFar>, width = Number.POSITIVE_INFINITY) =>
  endsParagraph(next, 0, { ...body, ...so }, width);

describe('a line break', () => {
  it.each([
    ['after a full stop', '召开会议', { last: '。' }],
    ['after a quotation that ends with one', '召开会议', { last: '”', beforeLast: '。' }],
    ['before a chapter', '二、整改情况', {}],
    ['before a label', '整改情况:一是', {}],
    ['before a bullet', '• 文件名称', {}],
    ['before a signature', '中共云岭市水务局党组', {}],
    ['before a date of its own', '2031年3月15日', {}],
    ['after a short line without a stop', '召开会议', { isRunning: false, length: 12 }],
  ])('ends a paragraph %s', (_case, next, so) => {
    expect(ends(next, so)).toBe(true);
  });

  it.each([
    ['inside quotation marks', '够”问题', { openMarks: 1, isRunning: false }],
    ['after a comma', '召开会议', { last: ',' }],
    ['before a closing mark', '》等制度', {}],
    ['after 关于', '“账目不清”问题', { beforeLast: '关', last: '于', isRunning: false }],
    ['in running text', '召开会议', {}],
    ['inside the last words of a heading', '题的整改。', { isRunning: false, last: '问', sinceQuote: 1 }],
    [
      'before the last word of a heading',
      '整改。',
      { isRunning: false, last: '的', beforeLast: '题', sinceQuote: 3 },
    ],
  ])('only wraps %s', (_case, next, so) => {
    expect(ends(next, so)).toBe(false);
  });

  it('only wraps at the width of a text that is wrapped by hand', () => {
    expect(ends('安全存在差距', { isRunning: false, length: 30, lineLength: 30 }, 31)).toBe(false);
  });
});

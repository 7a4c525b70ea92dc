import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatten } from '../normalise/flatten.js';
import { normalise } from '../normalise/normalise.js';
import type { Range } from '../notice.js';
import { recogniseAccountability } from './accountability.js';
import { type DateContext, recogniseDates } from './dates.js';
import { recogniseDocuments } from './documents.js';
import { isOpen } from './open.js';
import { recogniseQuantities } from './quantities.js';

const CONTEXT: DateContext = { year: 2031, feedbackDate: '2031-04-10', publishedDate: null };

const FRAGMENTS = [
  '2031年',
  '去年',
  '今年',
  '至',
  '—',
  '-',
  '6月',
  '底',
  '15日',
  '上半年',
  '同期',
  '第19位',
  '12.9%',
  '、',
  '8.5%',
  '3至5次',
  '1,560亿',
  '元',
  '余',
  '万',
  '两名',
  '三',
  '十',
  '百分之',
  '个',
  '百分点',
  '《',
  '》',
  '〈',
  '〉',
  '“',
  '”',
  '(',
  ')',
  '制定',
  '修订',
  '正在',
  '拟',
  '关于',
  '办法',
  '〔2031〕4号',
  '立案',
  '党纪处分',
  '问责',
  '5人',
  '给予',
  '对',
  '的',
  '将',
  '。',
  ',',
  ';',
  '\n',
  ' ',
  '　',
  '億',
  '個',
  '開展',
  '１２',
  '％',
  'K1+190',
  '點',
  '.',
  '/',
  '吨',
  '天',
];
/** Texts that look like notices in pieces, mixed with anything else that Unicode has. */
const TEXT = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...FRAGMENTS) },
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));

/** Without white space and the zero-width characters that no surface keeps. */
const bare = (text: string) =>
  text.replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069]/g, '');

interface Surface {
  surface: string;
  range: Range;
}

function surfaces(source: string): Surface[][] {
  const flat = flatten(normalise(source), [0, source.length]);
  isOpen(flat);
  const texts = (mentions: readonly { text: string; range: Range }[]): Surface[] =>
    mentions.map(({ text, range }) => ({ surface: text, range }));
  return [
    texts(recogniseQuantities(flat, source)),
    texts(recogniseDates(flat, source, CONTEXT)),
    texts(recogniseAccountability(flat, source)),
    recogniseDocuments(flat, source).map(({ title, range }) => ({ surface: title, range })),
  ];
}

describe('the recognisers, on any text', () => {
  it('give surfaces that stand where their ranges say', () => {
    fc.assert(
      fc.property(TEXT, (source) => {
        for (const { surface, range } of surfaces(source).flat()) {
          expect(range[0]).toBeLessThan(range[1]);
          expect(bare(source.slice(...range))).toBe(bare(surface));
          expect(surface).not.toMatch(/\s/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('give quantities, dates and documents in order and without overlap', () => {
    fc.assert(
      fc.property(TEXT, (source) => {
        const [quantities = [], dates = [], , documents = []] = surfaces(source);
        for (const mentions of [quantities, dates, documents]) {
          mentions.slice(1).forEach(({ range }, i) => {
            expect(range[0]).toBeGreaterThanOrEqual((mentions[i] as Surface).range[1]);
          });
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('give dates that the calendar could hold, and finite values', () => {
    fc.assert(
      fc.property(TEXT, (source) => {
        const flat = flatten(normalise(source), [0, source.length]);
        for (const { from, to } of recogniseDates(flat, source, CONTEXT)) {
          for (const date of to === null ? [from] : [from, to]) {
            expect(date).toMatch(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/);
          }
        }
        for (const { value, unit } of recogniseQuantities(flat, source)) {
          expect(Number.isFinite(value) && unit.length > 0).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  // A step that is quadratic needs minutes for this; the bound leaves room for a busy machine.
  it.each([
    ['1', ''],
    ['1,', ''],
    ['1,111', ''],
    ['一', ''],
    ['3至', ''],
    ['12.9%、', ''],
    ['6月,', '2031年'],
    ['2031年', ''],
    ['2031、', ''],
    ['2031年12月至', ''],
    ['《', ''],
    ['《甲》', '制定'],
    ['“', ''],
    ['制定', ''],
    ['立案', ''],
    ['5件', '立案'],
    ['5人', '问责'],
    ['正', ''],
    ['、', ''],
  ])('read 200,000 characters of "%s" without delay', (unit, opening) => {
    const source = opening + unit.repeat(200_000 / unit.length);
    const start = performance.now();
    surfaces(source);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNotice } from './read-notice.js';
import { brokenClaims } from './testing/invariants.js';

const SAMPLES = new URL('../../../samples/', import.meta.url);
const texts = existsSync(SAMPLES)
  ? readdirSync(SAMPLES)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(new URL(name, SAMPLES), 'utf8'))
  : [];

/** Pieces of which notices are made, and what breaks them. */
const PIECES = [
  ...[
    '关于',
    '针对',
    '“',
    '”',
    '问题的整改',
    '。',
    '；',
    '：',
    '\n',
    ' ',
    '\t',
    '\r\n',
    '\u200b',
    '\ud800',
    '\udc00',
  ],
  ...[
    '一、',
    '（一）',
    '1.',
    '2、',
    '（1）',
    '①',
    '一是',
    '首先，',
    '第一，',
    '1-2，',
    '整改情况：',
    '问题：',
    '责任单位：',
  ],
  ...[
    '2031年',
    '3月',
    '9日',
    '至',
    '反馈',
    '市委第四巡察组',
    '对',
    '开展了巡察',
    '不到位',
    '台账混乱',
    '已完成',
    '正在',
  ],
  ...[
    '30个问题',
    '80%',
    '12万元',
    '《',
    '》',
    '〔2031〕4号',
    '(zhì)',
    '"',
    '联系电话：',
    '0000-7654321',
    '下转A6版',
    '#',
    '|',
  ],
];
const assembled = fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join(''));
const anyUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

const isSound = (text: string) => expect(brokenClaims(readNotice(text), text)).toEqual([]);

describe('readNotice, on any text', () => {
  it('never throws and never points outside the text', () => {
    fc.assert(
      fc.property(fc.oneof(anyUnits, assembled), (text) => void isSound(text)),
      { numRuns: 1500 },
    );
  });

  it.each(texts.map((text, index) => [index + 1, text] as const))(
    'bears sample %i cut anywhere and shuffled',
    (_index, text) => {
      fc.assert(
        fc.property(fc.nat(text.length), fc.nat(text.length), fc.infiniteStream(fc.nat()), (a, b, stream) => {
          isSound(text.slice(Math.min(a, b), Math.max(a, b)));
          const lines = text.split('\n').map((line) => [stream.next().value as number, line] as const);
          isSound(
            [...lines]
              .sort(([x], [y]) => x - y)
              .map(([, line]) => line)
              .join('\n'),
          );
        }),
        { numRuns: 15 },
      );
    },
  );

  it('reads the same text in the same way twice', () => {
    fc.assert(
      fc.property(assembled, (text) => {
        expect(readNotice(text)).toEqual(readNotice(text));
      }),
      { numRuns: 100 },
    );
  });
});

const HEAD =
  '中共云岭局党组关于巡察整改情况的通报\n2031年3月1日至4月30日，市委第四巡察组对云岭局党组开展了巡察。\n';
const READ_LONG = 10_000;

/** Milliseconds, the best of a few runs. */
function duration(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    const start = performance.now();
    readNotice(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe('readNotice, on long texts', () => {
  /** What could make a reader slow: marks that never close, markers without end, one endless sentence. */
  const UNITS = [
    '“',
    '《',
    '(',
    '1.',
    '一是',
    '1.关于“甲',
    '\n1.甲不到位',
    '整改情况：',
    '# ',
    '3万元',
    '3月1日',
    '对',
    '反馈',
    '。',
    '问题：',
  ];

  it.each(UNITS)('takes for ten times %j about ten times as long', { timeout: 60_000 }, (unit) => {
    const short = HEAD + unit.repeat(READ_LONG / unit.length);
    const long = HEAD + unit.repeat((10 * READ_LONG) / unit.length);
    duration(short);
    // Quadratic would be a hundredfold; short times are noisy, hence the floor.
    expect(duration(long)).toBeLessThan(40 * Math.max(duration(short), 20));
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import type { Notice } from './notice.js';
import { HEADER_FIELDS } from './notice.js';
import { readNotice } from './read-notice.js';

/** Labelled real notices and stand-ins are kept beside the checkout, not in it. */
const SHARED = new URL('../../../../shared/', import.meta.url);
const isAbsent = !existsSync(SHARED);
const file = (path: string) => readFileSync(new URL(path, SHARED), 'utf8');

/** What is compared: compatibility forms, white space and quotation marks do not count. */
function comparable(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return String(value)
    .normalize('NFKC')
    .replace(/[\s"“”'‘’]/g, '');
}

interface GoldItem {
  status: string;
  problem: string;
  measures: { start: string }[];
}

interface Gold {
  header: Record<string, unknown> & { truncated: boolean };
  items: GoldItem[];
  next: string[];
  contact: { phone: string | null; email: string | null };
}

const keys = (items: readonly { status: string; problem: string }[]) =>
  items.map(({ status, problem }) => `${status} ${comparable(problem)}`);
const starts = (items: readonly { problem: string; measures: readonly (string | undefined)[] }[]) =>
  items.flatMap(({ problem, measures }) =>
    measures.map((text) => `${comparable(problem)} ${comparable(text)?.slice(0, 8)}`),
  );

describe.skipIf(isAbsent)('real notices with labels (skipped where ../shared is absent)', () => {
  it.each(['002', '003'])('%s is read as a careful person reads it', (name) => {
    const gold = JSON.parse(file(`notices/${name}.json`)) as Gold;
    const notice = readNotice(file(`notices/${name}.txt`));
    for (const field of HEADER_FIELDS)
      expect([field, comparable(notice[field])]).toEqual([field, comparable(gold.header[field])]);
    expect(keys(notice.items)).toEqual(keys(gold.items));
    expect(
      starts(
        notice.items.map(({ problem, measures }) => ({
          problem,
          measures: measures.map(({ text }) => text),
        })),
      ),
    ).toEqual(
      starts(
        gold.items.map(({ problem, measures }) => ({
          problem,
          measures: measures.map(({ start }) => start),
        })),
      ),
    );
    expect(notice.truncated).toBe(gold.header.truncated);
    expect(notice.nextSteps).toEqual(gold.next);
    expect(notice.contact).toMatchObject({ phone: gold.contact.phone, email: gold.contact.email });
  });

  it.each(['002', '003'])('%s is read alike in traditional characters', (name) => {
    const simplified = file(`notices/${name}.txt`);
    const shape = ({ items, statistics, truncated, feedbackDate }: Notice) => ({
      truncated,
      feedbackDate,
      statistics: statistics.map(({ value, range }) => [value, range]),
      items: items.map((item) => [
        item.status,
        item.problemRange,
        item.bodyRange,
        item.measures.map(({ range }) => range),
      ]),
      facts: items.map((item) =>
        [item.documents, item.quantities, item.dates].map((facts) => facts.map(({ range }) => range)),
      ),
    });
    for (const to of ['t', 'tw', 'hk'] as const) {
      const traditional = Converter({ from: 'cn', to })(simplified);
      expect(shape(readNotice(traditional))).toEqual(shape(readNotice(simplified)));
    }
  });
});

interface StandIn extends Record<string, unknown> {
  file: string;
  items: { problem: string }[];
  statistics: { value: number; unit: string }[];
}

/** How much of both lists is in both: 1 is all. */
function overlap(gold: readonly unknown[], read: readonly unknown[]): { both: number; size: number } {
  const left = [...read.map(String)];
  let both = 0;
  for (const one of gold.map(String)) {
    const at = left.indexOf(one);
    if (at < 0) continue;
    left.splice(at, 1);
    both += 1;
  }
  return { both, size: (gold.length + read.length) / 2 };
}

describe.skipIf(isAbsent)('stand-ins with labels (skipped where ../shared is absent)', () => {
  const golds = isAbsent
    ? []
    : file('standin/gold.jsonl')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as StandIn);
  const pairs = golds.map((gold) => ({ gold, notice: readNotice(file(`standin/${gold.file}`)) }));
  const f1 = (parts: { both: number; size: number }[]) =>
    parts.reduce((sum, { both }) => sum + both, 0) / parts.reduce((sum, { size }) => sum + size, 0);

  it('have at least 0.97 of the header fields right', () => {
    const fields = HEADER_FIELDS.filter((field) => field !== 'authority');
    const right = pairs.flatMap(({ gold, notice }) =>
      fields.map((field) => Number(comparable(notice[field]) === comparable(gold[field]))),
    );
    expect(right.reduce((sum, one) => sum + one, 0) / right.length).toBeGreaterThanOrEqual(0.97);
  });

  it('have at least 0.97 of problems and statistics right', () => {
    const bare = (problem: string) => comparable(problem)?.replace(/[。;]$/, '');
    const problems = pairs.map(({ gold, notice }) =>
      overlap(
        gold.items.map(({ problem }) => bare(problem)),
        notice.items.map(({ problem }) => bare(problem)),
      ),
    );
    const statistics = pairs.map(({ gold, notice }) =>
      overlap(
        gold.statistics.map(({ value, unit }) => `${value}${unit}`),
        notice.statistics.map(({ value, unit }) => `${value}${unit}`),
      ),
    );
    expect(f1(problems)).toBeGreaterThanOrEqual(0.97);
    expect(f1(statistics)).toBeGreaterThanOrEqual(0.97);
  });
});

/** The reader against the hand-made labels of `samples/`: header, findings and measures, field by field. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Notice } from './notice.js';
import { readNotice } from './read-notice.js';

interface Labels {
  header: Record<string, string | null>;
  truncated: boolean;
  nextSteps: number;
  contact: Notice['contact'];
  items: {
    number: string | null;
    level: number;
    section: string | null;
    status: string;
    problem: string;
    measures: { marker: string | null; level: number; start: string }[] | null;
  }[];
}

const FOLDER = new URL('../../../samples/', import.meta.url);
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.expected.json'))
  .map((name) => name.replace('.expected.json', ''));
const file = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');

/** Compatibility forms, white space and the last stop do not count. */
function comparable(value: string | null): string | null {
  return value === null
    ? null
    : value
        .normalize('NFKC')
        .replace(/\s/g, '')
        .replace(/[。;]$/, '');
}

const START = 8;

function ofLabels({ items }: Labels) {
  return items.map(({ number, level, section, status, problem, measures }) => ({
    finding: [comparable(number) ?? '', level, comparable(section), status, comparable(problem)],
    measures: measures?.map(({ marker, level: depth, start }) => [
      comparable(marker),
      depth,
      comparable(start)?.slice(0, START),
    ]),
  }));
}

function ofReader({ items }: Notice, labels: Labels) {
  return items.map(({ number, level, section, status, problem, measures }, index) => ({
    finding: [comparable(number), level, comparable(section), status, comparable(problem)],
    measures: labels.items[index]?.measures
      ? measures.map(({ marker, level: depth, text }) => [
          comparable(marker),
          depth,
          comparable(text)?.slice(0, START),
        ])
      : undefined,
  }));
}

describe.each(names)('sample %s', (name) => {
  const labels = JSON.parse(file(`${name}.expected.json`)) as Labels;
  const notice = readNotice(file(`${name}.txt`));

  it('has the header that a careful person reads', () => {
    for (const [field, value] of Object.entries(labels.header)) {
      const read = notice[field as keyof Notice] as string | null;
      expect([field, comparable(read)]).toEqual([field, comparable(value)]);
    }
  });

  it('has the findings and measures that a careful person reads', () => {
    expect(ofReader(notice, labels)).toEqual(ofLabels(labels));
  });

  it('ends as a careful person sees it end', () => {
    expect(notice.truncated).toBe(labels.truncated);
    expect(notice.nextSteps).toHaveLength(labels.nextSteps);
    for (const field of ['phone', 'email', 'post'] as const) {
      expect(comparable(notice.contact[field])).toBe(comparable(labels.contact[field]));
    }
  });
});

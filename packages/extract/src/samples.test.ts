/**
 * The samples' own check: hand-made labels must be words of their texts. It reads no notice with the reader,
 * so that a wrong label is found before anyone tunes the reader to it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AccountabilityKind, DocumentAction, ItemStatus } from './notice.js';

interface ExpectedItem {
  number: string | null;
  level: number;
  section: string | null;
  status: ItemStatus;
  problem: string;
  /** `null`: left without a label, because people would label it differently. */
  measures: { marker: string | null; level: number; start: string }[] | null;
  documents: { title: string; number?: string; action: DocumentAction }[];
  quantities: { text: string; value: number; unit: string }[] | null;
  dates: { text: string; from: string; to: string | null }[];
  accountability: { text: string; kind: AccountabilityKind; people: number | null }[];
  open: boolean | null;
}

interface Expected {
  header: Record<string, string | null>;
  truncated: boolean;
  items: ExpectedItem[];
  statistics: { text: string; value: number; unit: string; what: string }[];
  nextSteps: number;
  contact: { phone: string | null; email: string | null; post: string | null };
}

const FOLDER = new URL('../../../samples/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');
const expectedOf = (name: string) => JSON.parse(read(`${name}.expected.json`)) as Expected;

/** Without white space, and without the pinyin that a mirror site left in brackets: `關(guān)` → `關`. */
const plain = (text: string) => text.replace(/\s+/gu, '').replace(/\(\p{Script=Latin}+\)/gu, '');
const narrow = (text: string) => text.normalize('NFKC');

const files = readdirSync(FOLDER);
const names = files.filter((file) => /^\d\d-.*\.txt$/.test(file)).map((file) => file.slice(0, -4));

/** The item's own text: from its problem to the next item's. */
function bodies(text: string, items: ExpectedItem[]): string[] {
  let from = 0;
  const starts = items.map(({ problem }) => {
    const at = text.indexOf(plain(problem), from);
    expect(at, `the problem “${problem}” stands in the text, after the one before it`).toBeGreaterThan(-1);
    from = at + plain(problem).length;
    return at;
  });
  return items.map((item, n) => text.slice((starts[n] ?? 0) + plain(item.problem).length, starts[n + 1]));
}

/** Every form occurs, each after the one before it. */
function expectInOrder(body: string, forms: string[], what: string) {
  let from = 0;
  for (const form of forms) {
    const at = body.indexOf(form, from);
    expect(at, `${what} “${form}” in “${body.slice(0, 40)}…”`).toBeGreaterThan(-1);
    from = at + form.length;
  }
}

const CHINESE_NUMERALS: Record<string, number> = { 两: 2, 三: 3, 四: 4, 五: 5 };
const MULTIPLES: Record<string, number> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** What a surface form amounts to, computed apart from the labels. */
function amount(surface: string): number {
  const parts = /^(?<digits>[\d.]+|[两三四五])余?(?<multiple>[万萬亿億]?)/u.exec(narrow(surface))?.groups;
  const digits = parts?.digits ?? '';
  return (CHINESE_NUMERALS[digits] ?? Number(digits)) * (MULTIPLES[parts?.multiple ?? ''] ?? 1);
}

it('has labels for every sample and a sample for all labels', () => {
  expect(names.length).toBeGreaterThanOrEqual(8);
  const labelled = files.filter((file) => file.endsWith('.expected.json')).map((file) => file.slice(0, -14));
  expect(labelled).toEqual(names);
});

describe.each(names)('the labels of %s', (name) => {
  const text = plain(read(`${name}.txt`));
  const expected = expectedOf(name);

  it('quote header, statistics and contact from the text', () => {
    const { title, issuer, inspectedBody, team } = expected.header;
    const { phone, email, post } = expected.contact;
    const forms = [
      title,
      issuer,
      inspectedBody,
      team,
      email,
      post,
      ...expected.statistics.map((s) => s.text),
    ];
    for (const form of forms) if (form) expect(text).toContain(plain(form));
    if (phone) expect(narrow(text)).toContain(phone);
  });

  it('quote every problem and every form of its body, in the order of the text', () => {
    bodies(text, expected.items).forEach((body, n) => {
      const item = expected.items[n] as ExpectedItem;
      const measures = item.measures ?? [];
      expectInOrder(
        body,
        measures.map((m) => plain((m.marker ?? '') + m.start)),
        'measure',
      );
      expectInOrder(
        body,
        item.documents.map((d) => `《${plain(d.title)}》`),
        'document',
      );
      expectInOrder(
        body,
        (item.quantities ?? []).map((q) => plain(q.text)),
        'quantity',
      );
      expectInOrder(
        body,
        item.dates.map((d) => d.text),
        'date',
      );
      expectInOrder(
        body,
        item.accountability.map((a) => a.text),
        'accountability',
      );
      for (const { number } of item.documents) if (number) expect(body).toContain(number);
      if (item.section) expect(text).toContain(plain(item.section));
    });
  });

  it('state the value that the surface form has, and its unit', () => {
    for (const { text: surface, value, unit } of expected.items.flatMap((item) => item.quantities ?? [])) {
      expect(value, surface).toBeCloseTo(amount(surface), 4);
      expect(narrow(surface).endsWith(narrow(unit)), `${surface} ends in ${unit}`).toBe(true);
    }
  });

  it('write dates as exactly as the text does, never backwards', () => {
    for (const { text: surface, from, to } of expected.items.flatMap((item) => item.dates)) {
      expect(from, surface).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
      if (to) expect(to >= from, surface).toBe(true);
    }
    const { inspectedFrom, inspectedTo, feedbackDate, publishedDate } = expected.header;
    const known = [inspectedFrom, inspectedTo, feedbackDate, publishedDate].filter((day) => day !== null);
    expect([...known].sort()).toEqual(known);
  });

  it('nest findings without leaving out a level', () => {
    let above = 0;
    for (const { level, problem } of expected.items) {
      expect(level, problem).toBeLessThanOrEqual(above + 1);
      above = level;
    }
  });

  it('begin a measure with one to twelve of its characters', () => {
    for (const { start } of expected.items.flatMap((item) => item.measures ?? [])) {
      expect(start).toMatch(/^\S{1,12}$/);
    }
  });
});

describe('the city of the first sample', () => {
  const city = expectedOf('01-city-inspection-notice');
  const stated = (what: string) => city.statistics.find((s) => s.what === what)?.value;
  const people = (...kinds: AccountabilityKind[]) =>
    city.items
      .flatMap((item) => item.accountability)
      .filter(({ kind }) => kinds.includes(kind))
      .reduce((sum, { people: count }) => sum + (count ?? 0), 0);

  it('states as many findings as it lists', () => {
    expect(city.items).toHaveLength(stated('具体问题') ?? 0);
    const completed = city.items.filter(({ status }) => status === 'completed');
    expect(completed).toHaveLength(stated('已完成整改') ?? 0);
    expect(city.items.length - completed.length).toBe(stated('按计划持续推进'));
  });

  it('states as many people held to account as its items add up to', () => {
    expect(people('立案')).toBe(stated('立案'));
    expect(people('党纪处分', '政务处分')).toBe(stated('党纪政务处分'));
    expect(people('诫勉')).toBe(stated('诫勉'));
    expect(people('谈话提醒')).toBe(stated('谈话提醒'));
  });

  it('shares its findings and their outcome with the workbook of three lists', () => {
    const rows = JSON.parse(read('lists/three-lists.json')) as { problem: string; progress: string }[];
    expect(rows).toHaveLength(25);
    const status = new Map(city.items.map((item) => [item.problem, item.status]));
    for (const { problem, progress } of rows) {
      expect(status.get(problem), problem).toBe(progress === '已完成整改' ? 'completed' : 'ongoing');
    }
  });
});

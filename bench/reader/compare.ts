import { readFileSync } from 'node:fs';
import { HEADER_FIELDS, type Notice, type NoticeItem, readNotice } from '@bihuan/extract';
import type { Corpus } from './corpora.js';
import type { Scores } from './scorers.js';

/** The labels of a sample, as `samples/README.md` describes them; `null` means not labelled. */
interface Expected {
  header: Record<string, string | null>;
  truncated: boolean;
  items: ExpectedItem[];
  statistics: { value: number; unit: string }[];
}

interface ExpectedItem {
  status: string;
  problem: string;
  measures: { start: string }[] | null;
  documents: { title: string; action: string }[];
  quantities: { value: number; unit: string }[] | null;
  dates: { from: string; to: string | null }[];
  accountability: { kind: string; people: number | null }[];
  open: boolean | null;
}

const FIRST_CHARACTERS = 8;

/** Right, surplus and missing entries of one field. */
class Tally {
  private right = 0;
  private surplus = 0;
  private missing = 0;

  add(expected: readonly string[], found: readonly string[]): void {
    const open = [...expected];
    for (const entry of found) {
      const at = open.indexOf(entry);
      if (at < 0) this.surplus += 1;
      else {
        open.splice(at, 1);
        this.right += 1;
      }
    }
    this.missing += open.length;
  }

  f1(): number {
    const all = 2 * this.right + this.surplus + this.missing;
    return all === 0 ? 1 : Math.round((20_000 * this.right) / all) / 10_000;
  }
}

class Tallies {
  private readonly byField = new Map<string, Tally>();

  add(field: string, expected: readonly unknown[], found: readonly unknown[]): void {
    const tally = this.byField.get(field) ?? new Tally();
    this.byField.set(field, tally);
    tally.add(expected.map(comparable), found.map(comparable));
  }

  scores(): Scores {
    return Object.fromEntries([...this.byField].map(([field, tally]) => [field, tally.f1()]));
  }
}

/** As the scorers compare: after NFKC, without white space and quotation marks. */
function comparable(value: unknown): string {
  return JSON.stringify(value)
    .normalize('NFKC')
    .replace(/\\[nrt"]|\s|["“”‘’']/g, '');
}

const key = ({ status, problem }: { status: string; problem: string }): string =>
  comparable([status, problem]);

function compareItem(tallies: Tallies, expected: ExpectedItem, found: NoticeItem | undefined): void {
  const { measures, quantities } = expected;
  if (measures !== null) {
    const starts = (texts: readonly string[]): string[] =>
      texts.map((text) => comparable(text).slice(0, FIRST_CHARACTERS));
    tallies.add(
      'measures',
      starts(measures.map(({ start }) => start)),
      starts((found?.measures ?? []).map(({ text }) => text)),
    );
  }
  const titles = (documents: readonly { title: string }[]): unknown[] => documents.map(({ title }) => title);
  const deeds = (documents: readonly { title: string; action: string }[]): unknown[] =>
    documents.map(({ title, action }) => [title, action]);
  tallies.add('documents', titles(expected.documents), titles(found?.documents ?? []));
  tallies.add('document actions', deeds(expected.documents), deeds(found?.documents ?? []));
  const amounts = (list: readonly { value: number; unit: string }[]): unknown[] =>
    list.map(({ value, unit }) => [value, unit]);
  if (quantities !== null) tallies.add('quantities', amounts(quantities), amounts(found?.quantities ?? []));
  const spans = (dates: readonly { from: string; to: string | null }[]): unknown[] =>
    dates.map(({ from, to }) => [from, to]);
  tallies.add('dates', spans(expected.dates), spans(found?.dates ?? []));
  const people = (list: readonly { kind: string; people: number | null }[]): unknown[] =>
    list.filter((mention) => mention.people !== null).map((mention) => [mention.kind, mention.people]);
  tallies.add('accountability', people(expected.accountability), people(found?.accountability ?? []));
  if (expected.open !== null) tallies.add('open', [expected.open], [found?.open ?? false]);
}

function compareNotice(tallies: Tallies, expected: Expected, found: Notice): void {
  for (const field of HEADER_FIELDS) {
    if (field in expected.header)
      tallies.add('header', [[field, expected.header[field]]], [[field, found[field]]]);
  }
  tallies.add('truncated', [expected.truncated], [found.truncated]);
  const amounts = (list: readonly { value: number; unit: string }[]): unknown[] =>
    list.map(({ value, unit }) => [value, unit]);
  tallies.add('statistics', amounts(expected.statistics), amounts(found.statistics));
  tallies.add('items', expected.items.map(key), found.items.map(key));
  const byKey = new Map(found.items.map((item) => [key(item), item]));
  const byProblem = new Map(found.items.map((item) => [comparable(item.problem), item]));
  for (const item of expected.items) {
    compareItem(tallies, item, byKey.get(key(item)) ?? byProblem.get(comparable(item.problem)));
  }
}

/** F1 per field (for single values: their share) of what the reader makes of hand-labelled samples. */
export function compareSamples({ texts }: Corpus): Scores {
  const tallies = new Tallies();
  for (const { text, labels } of texts) {
    compareNotice(tallies, JSON.parse(readFileSync(labels, 'utf8')) as Expected, readNotice(text));
  }
  return tallies.scores();
}

import { expect, test } from 'vitest';
import { doubtCounts, fieldsOf, flatFields, nextDoubt, partAt } from './doubts.js';
import { draftFixture, source } from './draft.fixture.js';
import { marksOf } from './marks.js';
import { paragraphAt, paragraphsOf } from './paragraphs.js';
import { readPlace } from './review-place.js';
import { ruleSentence } from './rule-words.js';
import { trimmed, wordsOf } from './selection.js';
import { placeWords } from './source-head.js';

const field = (part: 'head' | number, key: string, draft = draftFixture()) => {
  const found = fieldsOf(draft, part)
    .flatMap(({ fields }) => fields)
    .find((one) => one.key === key);
  if (!found) throw new Error(`no field ${key}`);
  return found;
};

test('a date without a year is a guess until it is confirmed, and says how it came about', () => {
  const guessed = field('head', 'inspectedTo');
  expect(guessed).toMatchObject({ state: 'inferred', value: '2024-05-20' });
  expect(ruleSentence(guessed, source)).toContain('原文写“5月20日”');
  const confirmed = draftFixture({ confirmed: ['header/inspectedTo'] });
  expect(field('head', 'inspectedTo', confirmed).state).toBe('confirmed');
});

test('what the text does not state is absent, and duties that it never mentions are folded away', () => {
  expect(field('head', 'round').state).toBe('absent');
  const groups = fieldsOf(draftFixture(), 0);
  expect(groups.at(-1)).toMatchObject({ title: '六个明确', folded: true });
  expect(flatFields(groups, false).some(({ key }) => key.startsWith('duties/'))).toBe(false);
  expect(flatFields(groups, true).some(({ key }) => key === 'duties/leadUnits')).toBe(true);
});

test('doubts are counted by finding; one that is marked as checked has none', () => {
  const draft = draftFixture();
  expect(doubtCounts(draft)).toMatchObject({ head: 1, total: 1 });
  const damaged = draftFixture({
    notice: {
      ...draft.notice,
      items: draft.notice.items.map((item, index) =>
        index === 1 ? { ...item, certainty: 'inferred' } : item,
      ),
    },
  });
  const counts = doubtCounts(damaged);
  expect(counts.items).toEqual([0, 1]);
  expect(nextDoubt(counts, 'head')).toBe(1);
  expect(nextDoubt(counts, 1)).toBe('head');
  expect(doubtCounts({ ...damaged, checked: [1] }).items).toEqual([0, 0]);
});

test('every mark of a finding lies in its own words, and leads to a field where it has one', () => {
  const draft = draftFixture();
  const [start = 0, end = 0] = draft.notice.items[0]?.range ?? [];
  const marks = marksOf(draft, 0);
  expect(marks.every((mark) => start <= mark.start && mark.end <= end)).toBe(true);
  const words = (kind: string) =>
    marks.filter(({ data }) => data.kind === kind).map((mark) => source.slice(mark.start, mark.end));
  expect(words('problem')).toEqual(['路灯维护不及时、台账不清']);
  expect(words('figure')).toContain('26盏');
  expect(marks.find(({ data }) => data.kind === 'measure')?.data.field).toBe('measures/0');
});

test('a place of the source belongs to the finding that holds it', () => {
  const draft = draftFixture();
  expect(partAt(draft, source.indexOf('公厕管护'))).toBe(1);
  expect(partAt(draft, 0)).toBe('head');
});

test('paragraphs hold the text between line breaks, and an offset finds its own', () => {
  const paragraphs = paragraphsOf('甲\n\n乙丙\n丁');
  expect(paragraphs).toEqual([
    { start: 0, end: 1 },
    { start: 3, end: 5 },
    { start: 6, end: 7 },
  ]);
  expect([0, 2, 4, 6, 99].map((offset) => paragraphAt(paragraphs, offset))).toEqual([0, 0, 1, 2, 2]);
});

test('an address beyond the last finding leads to the last finding, an odd one to the head', () => {
  const place = (search: string, count: number) => readPlace(new URLSearchParams(search), count);
  expect(place('at=3&field=problem', 12)).toEqual({ part: 2, field: 'problem' });
  expect(place('at=99', 12).part).toBe(11);
  expect(place('at=0', 12).part).toBe('head');
  expect(place('at=x', 12).part).toBe('head');
  expect(place('at=1', 0).part).toBe('head');
});

test('marked words lose the white space around them and the line breaks inside', () => {
  const text = '前 划选的\n  文字 后';
  expect(trimmed([1, 11], text)).toEqual([2, 10]);
  expect(trimmed([1, 2], text)).toBeNull();
  expect(wordsOf([2, 10], text)).toBe('划选的文字');
});

test('the place in the document is told as the document counts: page, paragraph or cell', () => {
  expect(
    placeWords(
      [
        { at: 0, page: 1 },
        { at: 50, page: 2 },
      ],
      60,
    ),
  ).toBe('第 2 页');
  expect(placeWords([{ at: 0, paragraph: 7 }], 3)).toBe('第 7 段');
  expect(placeWords([{ at: 0, cell: { sheet: '清单', row: 5, column: 2 } }], 3)).toBe('“清单”第 5 行');
  expect(placeWords([], 3)).toBe('');
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceOf } from '../read/document-text.js';
import { HEAD, readRows, readSheets, rulesOf, TITLE } from '../testing/list-rows.js';
import { previewLists } from './preview-lists.js';
import { mappingOf, readLists } from './read-lists.js';

test('one row is one problem with its six clear points', async () => {
  const { document, notice } = await readRows([
    [1, '学习不深入', '1.制定计划；2.每月检查。', '市委书记', '市委组织部、市委宣传部', '9月底前'],
  ]);
  const [item] = notice.items;
  expect(notice).toMatchObject({ genre: 'plan', kind: '巡视', title: TITLE });
  expect(item).toMatchObject({ number: '1', problem: '学习不深入', level: 1, status: 'unspecified' });
  expect(item?.measures.map(({ marker, text }) => [marker, text])).toEqual([
    ['1.', '制定计划；'],
    ['2.', '每月检查。'],
  ]);
  expect(item?.duties).toMatchObject({
    leadLeaders: [{ text: '市委书记' }],
    leadUnits: [{ text: '市委组织部' }, { text: '市委宣传部' }],
    completionDue: { text: '9月底前', date: '2026-09-30', certainty: 'inferred' },
  });
  expect(document.format).toBe('xlsx');
});

test('every range holds the words it stands for, and every mark leads to their cell', async () => {
  const { document, notice } = await readRows([
    [
      1,
      '学习不深入',
      '一是制定计划。二是每月检查。',
      '市委书记',
      '市委组织部、市委宣传部',
      { serial: 46295 },
    ],
    [2, '联系基层少', '每季度下访', '市长', '市委办公室', '长期坚持'],
  ]);
  const { text, marks } = document;
  const at = ([start, end]: readonly [number, number]) => text.slice(start, end);
  for (const item of notice.items) {
    const { duties } = item;
    const mentions = [...(duties?.leadLeaders ?? []), ...(duties?.leadUnits ?? []), ...item.measures];
    expect(at(item.problemRange)).toBe(item.problem);
    for (const mention of mentions) expect(at(mention.range)).toBe(mention.text);
    expect(at(duties?.completionDue?.range ?? [0, 0])).toBe(duties?.completionDue?.text);
    expect(at(item.range).endsWith(at(item.bodyRange))).toBe(true);
  }
  expect(at(notice.fields.title?.range ?? [0, 0])).toBe(notice.title);
  expect(sourceOf(marks, text.indexOf('每月检查'))?.cell).toEqual({ sheet: '清单', row: 3, column: 3 });
  expect(sourceOf(marks, text.indexOf('长期坚持'))?.cell).toEqual({ sheet: '清单', row: 4, column: 6 });
  expect(notice.items[0]?.duties?.completionDue).toMatchObject({ date: '2026-09-30', certainty: 'stated' });
});

test('figures and documents of the measures are read, in their places', async () => {
  const { document, notice } = await readRows([
    [1, '学习不深入', '制定《学习制度》，集中学习12次', '市委书记', '市委组织部', '9月底前'],
  ]);
  const [item] = notice.items;
  const at = ([start, end]: readonly [number, number]) => document.text.slice(start, end);
  expect(item?.quantities.map((quantity) => [quantity.value, at(quantity.range)])).toEqual([[12, '12次']]);
  expect(item?.documents.map((cited) => [cited.title, at(cited.range)])).toEqual([['学习制度', '学习制度']]);
});

test('a problem that spans rows has their measures, each with what its own row says', async () => {
  const { notice } = await readRows(
    [
      [1, '学习不深入', '制定计划', '市委书记', '市委组织部', '立行立改'],
      [null, null, '每月检查', null, '市委宣传部', '2026年12月底前'],
      [2, '联系基层少', '每季度下访', '市委书记', '市委办公室', '长期坚持'],
    ],
    ['A3:A4', 'B3:B4', 'D3:D5'],
  );
  const [first, second] = notice.items;
  expect(first?.measures.map((measure) => measure.duties?.completionDue?.kind)).toEqual([
    'immediate',
    'date',
  ]);
  expect(first?.measures.map((measure) => measure.duties?.leadUnits[0]?.text)).toEqual([
    '市委组织部',
    '市委宣传部',
  ]);
  expect(first?.duties).toMatchObject({
    leadUnits: [{ text: '市委组织部' }, { text: '市委宣传部' }],
    completionDue: { date: '2026-12-31', certainty: 'inferred', rule: 'list-last-of-rows' },
  });
  expect(first?.measures.map((measure) => measure.duties?.leadLeaders)).toEqual([[], []]);
  expect(second?.duties?.leadLeaders).toMatchObject([{ text: '市委书记' }]);
  expect(notice.diagnostics).toEqual([]);
});

test('headings inside the table become sections, remarks and repeated headers no problems', async () => {
  const { notice, document } = await readRows(
    [
      ['一、政治建设方面'],
      [1, '学习不深入', '制定计划', '市委书记', '市委组织部', '立行立改'],
      HEAD,
      ['（二）作风建设方面'],
      [2, '联系基层少', '每季度下访', '市长', '市委办公室', '长期坚持'],
      ['注：本表一式两份。'],
    ],
    ['A3:F3', 'A6:F6', 'A8:F8'],
  );
  expect(notice.items.map(({ section, problem }) => [section, problem])).toEqual([
    ['一、政治建设方面', '学习不深入'],
    ['（二）作风建设方面', '联系基层少'],
  ]);
  expect(document.text).toContain('注：本表一式两份。');
});

test('problems and their manifestations are two levels', async () => {
  const head = ['序号', '反馈问题', '具体表现', '整改措施'];
  const rows = [
    head,
    [1, '学习不深入', '学习计划不落实', '制定计划'],
    [null, null, '学习记录不全', '补齐记录'],
  ];
  const { notice } = await readSheets([{ name: '清单', rows, merges: ['A2:A3', 'B2:B3'] }]);
  expect(
    notice.items.map(({ level, number, problem, measures }) => [level, number, problem, measures.length]),
  ).toEqual([
    [2, '1', '学习不深入', 0],
    [3, '', '学习计划不落实', 1],
    [3, '', '学习记录不全', 1],
  ]);
});

test('three sheets that repeat the problems give each problem once', async () => {
  const { notice } = await readSheets([
    {
      name: '问题清单',
      rows: [
        ['序号', '问题'],
        [1, '学习不深入'],
        [2, '联系基层少'],
      ],
    },
    {
      name: '任务清单',
      rows: [
        ['序号', '问题', '整改任务'],
        [1, '学习不深入', '制定计划'],
        [2, '联系基层少', '每季度下访'],
      ],
    },
    {
      name: '责任清单',
      rows: [
        ['序号', '问题', '责任单位', '整改时限'],
        [1, '学习不深入', '市委组织部', '立行立改'],
        [2, '联系基层少', '市委办公室', '长期坚持'],
      ],
    },
  ]);
  expect(
    notice.items.map(({ problem, measures, duties }) => [
      problem,
      measures[0]?.text,
      duties?.leadUnits[0]?.text,
      duties?.completionDue?.kind,
    ]),
  ).toEqual([
    ['学习不深入', '制定计划', '市委组织部', 'immediate'],
    ['联系基层少', '每季度下访', '市委办公室', 'longTerm'],
  ]);
  expect(notice.diagnostics).toEqual([]);
});

test('the sample of an office with two header rows is read whole', async () => {
  const folder = new URL('../../../../samples/lists/', import.meta.url);
  const bytes = new Uint8Array(readFileSync(new URL('three-lists.xlsx', folder)));
  const wanted = JSON.parse(readFileSync(new URL('three-lists.json', folder), 'utf8')) as {
    problem: string;
    aspect: string;
    leadUnit: string;
    measures: { text: string; responsiblePerson: string }[];
  }[];
  const preview = await previewLists(bytes);
  const { notice } = await readLists(bytes, mappingOf(preview));
  expect(preview.sheets[0]).toMatchObject({ headerRows: [2, 3], rowCount: 54 });
  expect(notice.items.map((item) => [item.problem, item.section, item.duties?.leadUnits[0]?.text])).toEqual(
    wanted.map((finding) => [finding.problem, finding.aspect, finding.leadUnit]),
  );
  const measures = notice.items.flatMap((item) => item.measures);
  expect(measures.map((measure) => [measure.text, measure.duties?.responsiblePerson?.text])).toEqual(
    wanted.flatMap((finding) => finding.measures.map((measure) => [measure.text, measure.responsiblePerson])),
  );
  expect(rulesOf(notice.diagnostics)).toEqual(['list-due-unclear']);
});

import { expect, test } from 'vitest';
import { type PdfLine, pdfFile, setParagraphs } from '../../testing/pdf-file.js';
import { sourceOf } from '../document-text.js';
import { readDocument } from '../read-document.js';

const read = (bytes: Uint8Array) => readDocument(bytes, '通报.pdf');

const PARAGRAPHS = [
  '根据省委统一部署，2025年3月10日至5月20日，省委第三巡视组对云岭市开展了巡视，并于7月8日反馈了巡视意见。',
  '一、整改工作组织情况',
  '市委坚持把巡视整改作为重大政治任务，成立整改工作领导小组，统筹推进各项工作，确保改到位、改彻底。',
  '二、反馈问题整改情况',
];

test.each(['UniGB-UCS2-H', 'GBK-EUC-H'] as const)(
  'a font that is not embedded, encoded in %s, is read through the character maps',
  async (encoding) => {
    const { text } = await read(pdfFile([setParagraphs(PARAGRAPHS)], { encoding }));
    expect(text.split('\n')).toEqual(PARAGRAPHS);
  },
);

test('a paragraph that runs over to the next page is one paragraph, and its marks tell both pages', async () => {
  const lines = setParagraphs(PARAGRAPHS);
  const pages = [lines.slice(0, 1), lines.slice(1).map((line) => ({ ...line, y: line.y + 28 }))];
  const { text, marks, pages: count } = await read(pdfFile(pages));
  expect(count).toBe(2);
  expect(text.split('\n')).toEqual(PARAGRAPHS);
  expect(sourceOf(marks, 0)).toMatchObject({ page: 1, paragraph: 1 });
  expect(sourceOf(marks, text.indexOf('反馈了巡视意见'))).toMatchObject({ page: 2, paragraph: 1 });
});

test('page numbers and running heads are left out, the same words in the text are not', async () => {
  const furniture = (number: number): PdfLine[] => [
    { text: '云岭市巡视整改通报', x: 220, y: 810, size: 10 },
    { text: `— ${number} —`, x: 280, y: 40, size: 12 },
  ];
  const pages = [1, 2, 3, 4].map((number) => [
    ...furniture(number),
    ...setParagraphs([`第${'一二三四'[number - 1]}部分`, '云岭市巡视整改通报', '内容如下。']),
  ]);
  const { text } = await read(pdfFile(pages));
  expect(text.split('\n')).toHaveLength(12);
  expect(text).not.toContain('—');
  expect(text.match(/云岭市巡视整改通报/g)).toHaveLength(4);
});

test('text that is drawn out of order is read from top to bottom', async () => {
  const lines = setParagraphs(['甲段在最上面。', '乙段在中间。', '丙段在最下面。']).reverse();
  expect((await read(pdfFile([lines]))).text).toBe('甲段在最上面。\n乙段在中间。\n丙段在最下面。');
});

test('cells of a table row are parted by tabs, spaces that only justify the line are dropped', async () => {
  const cells: PdfLine[] = [
    { text: '1', x: 80, y: 700 },
    { text: '市财政局', x: 200, y: 700 },
    { text: '2026年9月', x: 400, y: 700 },
    { text: '整改', x: 80, y: 660 },
    { text: '到位', x: 116, y: 660 },
  ];
  expect((await read(pdfFile([cells]))).text).toBe('1\t市财政局\t2026年9月\n整改到位');
});

test('wrapped lines inside the cells of a table are joined', async () => {
  const cell = (x: number, y: number, ...lines: string[]): PdfLine[] =>
    lines.map((text, at) => ({ text, x, y: y - at * 20 }));
  const row = (y: number, number: string, problem: string[], unit: string[]) => [
    ...cell(80, y, number),
    ...cell(140, y, ...problem),
    ...cell(340, y, ...unit),
  ];
  const page = [
    ...row(700, '1', ['落实上级决策部署不', '够有力，工作缓慢'], ['市财政局']),
    ...row(640, '2', ['对群众反映的问题整', '改不到位'], ['市教育局', '市审计局牵头配合']),
  ];
  expect((await read(pdfFile([page]))).text.split(/[\n\t]/)).toEqual([
    '1',
    '落实上级决策部署不够有力，工作缓慢',
    '市财政局',
    '2',
    '对群众反映的问题整改不到位',
    '市教育局',
    '市审计局牵头配合',
  ]);
});

test('two columns are read one after the other, with a paragraph that runs over', async () => {
  const column = (x: number, paragraphs: string[]): PdfLine[] =>
    setParagraphs(paragraphs, 13).map((line) => ({ ...line, x: line.x - 74 + x }));
  const words = '市委坚持把巡视整改作为重大政治任务';
  const left = column(60, [
    `${words}，统筹推进各项工作。`,
    `成立整改工作领导小组，${words}，${words.repeat(12)}`.slice(0, 13 * 18 - 2),
  ]);
  const right = column(320, [words.slice(0, 9), `第二项任务是${words}。`]).map((line, at) =>
    at === 0 ? { ...line, x: 320 } : line,
  );
  const { text } = await read(pdfFile([[...left, ...right]]));
  expect(text.split('\n')).toEqual([
    `${words}，统筹推进各项工作。`,
    expect.stringMatching(/^成立整改工作领导小组.*市委坚持把巡视整改$/),
    `第二项任务是${words}。`,
  ]);
});

test('text drawn twice to look bold is read once, a slanted watermark not at all', async () => {
  const lines = setParagraphs(['关于整改情况的通报']);
  const bold = lines.map((line) => ({ ...line, x: line.x + 0.3 }));
  const drawing = `BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <${Buffer.from('内部', 'utf16le').swap16().toString('hex')}> Tj ET`;
  expect((await read(pdfFile([[...lines, ...bold]], { drawing }))).text).toBe('关于整改情况的通报');
});

test('radicals that fonts put in the place of characters become the characters', async () => {
  const { text } = await read(pdfFile([[{ text: '⼀是⻓期坚持', x: 80, y: 700 }]]));
  expect(text).toBe('一是长期坚持');
});

test('a page without text among others is told by number', async () => {
  const { notes } = await read(pdfFile([setParagraphs(PARAGRAPHS), [], setParagraphs(PARAGRAPHS)]));
  expect(notes.join()).toContain('第 2 页');
});

test('a PDF that lost its end is read as far as it goes, and the note says so', async () => {
  const whole = pdfFile([setParagraphs(PARAGRAPHS)]);
  const { text, notes } = await read(whole.subarray(0, whole.lastIndexOf(0x25) - 1));
  expect(text).toContain('一、整改工作组织情况');
  expect(notes.join()).toContain('末尾不完整');
});

test('progress is reported page by page', async () => {
  const seen: string[] = [];
  const bytes = pdfFile([1, 2, 3, 4, 5].map((page) => setParagraphs([`第${page}页的内容。`])));
  await readDocument(bytes, '通报.pdf', {
    onProgress: (done, total, phase) => seen.push(`${phase} ${done}/${total}`),
  });
  expect(seen.filter((line) => line.startsWith('converting'))).toEqual(
    [1, 2, 3, 4, 5].map((page) => `converting ${page}/5`),
  );
});

import { expect, test } from 'vitest';
import { readDocument } from '../read/read-document.js';
import { Unreadable } from '../read/unreadable.js';
import { compoundFile } from '../testing/compound-file.js';
import { docxFile, paragraph } from '../testing/docx-file.js';
import { pdfFile, setParagraphs } from '../testing/pdf-file.js';
import { temporaryFile } from '../testing/temporary-file.js';
import { xlsxFile } from '../testing/xlsx-file.js';
import { readDocumentApart } from './read-document-apart.js';
import { previewListsApart, readListsApart } from './read-lists-apart.js';

const WORDS = '市委坚持把巡视整改作为重大政治任务，统筹推进各项工作，确保改到位、改彻底。';

/** About 40 lines of 28 characters make a page. */
const pagesOfDocx = (pages: number) =>
  docxFile({
    body: Array.from({ length: pages * 10 }, (_, at) => paragraph(`${at}．${WORDS.repeat(3)}`)).join(''),
  });
const pagesOfPdf = (pages: number) =>
  pdfFile(Array.from({ length: pages }, (_, at) => setParagraphs([`第${at}部分${WORDS.repeat(10)}`])));

/** The handle of a process that has ended is closed within a few turns of the event loop. */
async function childProcesses(): Promise<number> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  return process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length;
}

test.each([
  ['通报.docx', docxFile({ body: paragraph(WORDS) })],
  ['通报.pdf', pdfFile([setParagraphs([WORDS])])],
  ['通报.txt', new TextEncoder().encode(WORDS)],
])('%s is read in the child process as in this one', async (name, bytes) => {
  const apart = await readDocumentApart(temporaryFile(name, bytes), name);
  expect(apart).toEqual(await readDocument(bytes, name));
  expect(await childProcesses()).toBe(0);
});

test('refusals come back with their codes and parameters', async () => {
  const path = temporaryFile('通报.doc', compoundFile('WordDocument'));
  await expect(readDocumentApart(path, '通报.doc')).rejects.toBeInstanceOf(Unreadable);
  await expect(readDocumentApart(path, '通报.doc', { limits: { fileBytes: 100 } })).rejects.toMatchObject({
    code: 'tooLarge',
    params: { bytes: 2048, limit: 100 },
  });
});

test('a file that is not there is a fault, not a refusal', async () => {
  const failed = readDocumentApart('/nowhere/通报.docx', '通报.docx');
  await expect(failed).rejects.toThrow(/ENOENT/);
  await expect(failed).rejects.not.toBeInstanceOf(Unreadable);
});

test.each([
  ['通报.docx', pagesOfDocx(100)],
  ['通报.pdf', pagesOfPdf(100)],
])('progress moves forward through the hundred pages of %s', async (name, bytes) => {
  const seen: number[] = [];
  await readDocumentApart(temporaryFile(name, bytes), name, {
    onProgress: (done, total, phase) => phase === 'converting' && seen.push(done / total),
  });
  expect(new Set(seen).size).toBeGreaterThan(9);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(1);
});

test('a caller who gives up has the process ended at once', async () => {
  const controller = new AbortController();
  let abortedAt = Number.POSITIVE_INFINITY;
  const reading = readDocumentApart(temporaryFile('通报.pdf', pagesOfPdf(400)), '通报.pdf', {
    signal: controller.signal,
    onProgress: () => {
      abortedAt = Math.min(abortedAt, performance.now());
      controller.abort();
    },
  });
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  expect(performance.now() - abortedAt).toBeLessThan(1000);
  expect(await childProcesses()).toBe(0);
});

test('one who gave up before is not kept waiting for a process', async () => {
  const reading = readDocumentApart('/nowhere/通报.pdf', '通报.pdf', { signal: AbortSignal.abort() });
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
});

test('a reading that takes too long is ended', async () => {
  const path = temporaryFile('通报.pdf', pagesOfPdf(400));
  const reading = readDocumentApart(path, '通报.pdf', { limits: { timeoutMilliseconds: 400 } });
  await expect(reading).rejects.toMatchObject({ code: 'timedOut' });
  expect(await childProcesses()).toBe(0);
});

test('a file that eats the memory is refused, and this process lives', async () => {
  const path = temporaryFile('通报.txt', Buffer.alloc(12_000_000, 'a\n'));
  const reading = readDocumentApart(path, '通报.txt', { limits: { memoryMegabytes: 160 } });
  await expect(reading).rejects.toMatchObject({ code: 'outOfMemory', params: { megabytes: 160 } });
  expect(await childProcesses()).toBe(0);
});

test('lists are previewed and read in the child process', async () => {
  const rows = [
    ['序号', '问题', '整改措施'],
    [1, '学习不深入', '制定学习计划'],
  ];
  const path = temporaryFile('清单.xlsx', xlsxFile([{ name: '清单', rows }]));
  const preview = await previewListsApart(path);
  expect(preview.sheets[0]?.columns.map((column) => column.field)).toEqual(['number', 'problem', 'measure']);
  const columns = preview.sheets[0]?.columns ?? [];
  const { notice } = await readListsApart(path, [{ sheet: '清单', columns }]);
  expect(notice.items.map((item) => item.problem)).toEqual(['学习不深入']);
});

import { beforeAll, describe, expect, it } from 'vitest';
import { officeNote, printedByOffice, withoutOffice } from '../testing/office.js';
import { type PdfLine, pdfLines } from '../testing/pdf-lines.js';
import { fullLines, SAMPLE_NOTICE, SAMPLE_PROPERTIES } from '../testing/sample-notice.js';
import { writeNoticeDocx } from './write-notice-docx.js';

const POINTS_PER_MILLIMETRE = 72 / 25.4;

describe.skipIf(withoutOffice)(`the notice as LibreOffice prints it${officeNote}`, () => {
  const title = SAMPLE_NOTICE.slice(0, 1);
  let full: PdfLine[][];
  let sample: PdfLine[][];

  beforeAll(async () => {
    const print = async (blocks: typeof SAMPLE_NOTICE) =>
      pdfLines(await printedByOffice(await writeNoticeDocx(blocks, SAMPLE_PROPERTIES), 'docx'));
    full = await print([...title, fullLines(18 + 22 + 22)]);
    sample = await print(SAMPLE_NOTICE);
  });

  it('holds 28 characters on a full line', () => {
    const text = full.flatMap((page) => page.filter(({ text }) => !text.startsWith('—'))).slice(3, -1);
    expect(new Set(text.map((line) => line.text.length))).toEqual(new Set([28]));
  });

  it('holds 22 lines on a page, where a title of two lines takes four of them', () => {
    const counts = full.map((page) => page.filter(({ text }) => !text.startsWith('—')).length);
    expect(counts).toEqual([2 + 18, 22, 22]);
  });

  it('numbers the first page at the right and the second at the left, below the text', () => {
    const [first, second] = full.map((page) => page.at(-1) as PdfLine);
    expect([first?.text, second?.text]).toEqual(['—1—', '—2—']);
    expect(first?.left).toBeGreaterThan(400);
    expect(second?.left).toBeLessThan(120);
    expect(first?.baseline).toBeLessThan(35 * POINTS_PER_MILLIMETRE);
  });

  it('breaks a title of two lines before a word', () => {
    expect(sample[0]?.slice(0, 2).map((line) => line.text)).toEqual([
      '中共云岭市委关于十三届省委第二轮',
      '巡视整改进展情况的通报',
    ]);
  });

  it('ends with signature and date, two characters short of the right margin', () => {
    const [signature, date] = sample.at(-1)?.slice(-3, -1) ?? [];
    expect([signature?.text, date?.text]).toEqual(['中共云岭市委员会', '2026年1月9日']);
    const margin = (210 - 26) * POINTS_PER_MILLIMETRE;
    expect(margin - (signature?.right ?? 0)).toBeGreaterThan(29);
    expect(margin - (signature?.right ?? 0)).toBeLessThan(34);
  });
});

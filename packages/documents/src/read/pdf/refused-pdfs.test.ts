import { expect, test } from 'vitest';
import { FIRST_FREE, pdfFile, setParagraphs } from '../../testing/pdf-file.js';
import { joined, latin1, type RefusedFile, refusalOf, rubbish } from '../../testing/refusal.js';
import type { Limits } from '../limits.js';
import { readDocument } from '../read-document.js';

const TEXT = '云岭市委关于巡视整改进展情况的通报';
const PDF = pdfFile([setParagraphs([TEXT])]);

/** Standard security handler, revision 2 (PDF 1.7, 7.6.3), with a user password that nobody knows. */
const encrypted = pdfFile([setParagraphs([TEXT])], {
  objects: [`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`],
  trailer: `/Encrypt ${FIRST_FREE} 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`,
});

const scan = pdfFile([[], []], {
  objects: [
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream',
  ],
  resources: `/XObject << /Im0 ${FIRST_FREE} 0 R >>`,
  drawing: 'q 500 0 0 700 0 0 cm /Im0 Do Q',
});

const onlyHeader = joined(latin1('%PDF-1.7\n'), rubbish(3000), latin1('%%EOF'));

/** Glyph numbers without any hint of the characters that they show, as some printer drivers write them. */
const glyphsOnly = pdfFile([[{ text: '\u0001\u0002\u0003\u0004\u0005\u0006', x: 80, y: 700 }]], {
  encoding: 'Identity-H',
  ordering: 'Identity',
});

type Row = [
  what: string,
  bytes: Uint8Array,
  code: RefusedFile['code'],
  says: string,
  limits?: Partial<Limits>,
];

const FILES: Row[] = [
  ['an encrypted PDF', encrypted, 'encrypted', '密码'],
  ['a PDF whose characters have no Unicode', glyphsOnly, 'unmappedText', '乱码'],
  ['a scan', scan, 'scanned', '2 页都是扫描的图片'],
  ['a PDF of blank pages', pdfFile([[], []]), 'noText', '没有文字'],
  ['a PDF without pages', pdfFile([]), 'noPages', '一页也没有'],
  ['a PDF of too many pages', pdfFile([[], [], []]), 'tooManyPages', '有 3 页，超过 2 页', { pages: 2 }],
  ['a PDF of which only the head is left', PDF.subarray(0, 60), 'truncated', '不完整'],
  ['a PDF that is nothing but its header', onlyHeader, 'damaged', '已损坏'],
];

test.each(FILES)('%s is refused', async (what, bytes, code, says, limits = {}) => {
  const { code: found, sentence } = await refusalOf({ what, bytes, name: '通报.pdf', code, says, limits });
  expect({ found, sentence }).toEqual({ found: code, sentence: expect.stringContaining(says) });
});

test('a PDF with a broken cross-reference table is repaired', async () => {
  const broken = Buffer.from(PDF)
    .toString('latin1')
    .replace(/\d{10} 00000 n/g, '0000000007 00000 n');
  expect((await readDocument(latin1(broken), '通报.pdf')).text).toBe(TEXT);
});

test('a PDF that is named .docx is read as a PDF, with a note', async () => {
  const { format, notes } = await readDocument(PDF, '通报.docx');
  expect(format).toBe('pdf');
  expect(notes.join()).toContain('.docx');
});

test('a Buffer is as good as any other bytes, and is left as it was', async () => {
  const buffer = Buffer.from(PDF);
  expect((await readDocument(buffer, '通报.pdf')).text).toBe(TEXT);
  expect(buffer.equals(PDF)).toBe(true);
});

test('time that is up and a caller who gives up stop the reading', async () => {
  const late = readDocument(PDF, '通报.pdf', { limits: { timeoutMilliseconds: 0 } });
  await expect(late).rejects.toMatchObject({ code: 'timedOut' });
  const controller = new AbortController();
  const given = readDocument(pdfFile([1, 2, 3].map(() => setParagraphs([TEXT]))), '通报.pdf', {
    signal: controller.signal,
    onProgress: (_, __, phase) => phase === 'converting' && controller.abort(),
  });
  await expect(given).rejects.toMatchObject({ code: 'cancelled' });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { docxFile, level, listed, paragraph } from '../testing/docx-file.js';
import { pdfFile, setParagraphs } from '../testing/pdf-file.js';
import { xlsxFile } from '../testing/xlsx-file.js';
import { sourceOf } from './document-text.js';
import { readDocument } from './read-document.js';
import { Unreadable } from './unreadable.js';
import { unreadableSentence } from './unreadable-sentence.js';

const NAMES = ['通报.txt', '通报.md', '通报.html', '通报.docx', '通报.pdf', '清单.xlsx', '通报.doc', '通报'];

/** Reads, or refuses with a sentence; anything else is thrown on. */
async function outcome(bytes: Uint8Array, name: string): Promise<string> {
  try {
    const { text, marks } = await readDocument(bytes, name, { limits: { timeoutMilliseconds: 20_000 } });
    expect(marks.every((mark, index) => index === 0 || mark.at > (marks[index - 1]?.at ?? 0))).toBe(true);
    expect(sourceOf(marks, text.length - 1)).not.toBeNull();
    return 'read';
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    expect(unreadableSentence(error)).toMatch(/。$/);
    return error.code;
  }
}

const anyName = fc.constantFrom(...NAMES);
const heads = [
  '',
  'PK\x03\x04',
  '%PDF-1.7\n',
  '<html>',
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
  '\xff\xfe',
  '\xef\xbb\xbf',
];

test('bytes of any kind are read or refused, whatever they begin with and however they are called', async () => {
  const bytes = fc.tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 3000 }));
  await fc.assert(
    fc.asyncProperty(bytes, anyName, async ([head, tail], name) => {
      await outcome(Buffer.concat([Buffer.from(head, 'latin1'), tail]), name);
    }),
    { numRuns: 300 },
  );
});

test('text of any kind survives as HTML or plain text', async () => {
  const soup = fc.array(
    fc.constantFrom('<p>', '</td>', '<!--', '"', '<script', '&#', '>', '整改', '\n', "<a x='", '<td>'),
  );
  await fc.assert(
    fc.asyncProperty(soup, anyName, async (pieces, name) => {
      await outcome(new TextEncoder().encode(pieces.join('')), name);
    }),
    { numRuns: 300 },
  );
});

const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const SOUND: [string, Uint8Array][] = [
  ['方案.docx', docxFile({ body: listed('甲', 1) + paragraph('乙'), numbering })],
  ['通报.pdf', pdfFile([setParagraphs(['云岭市委关于巡视整改进展情况的通报'])])],
  [
    '清单.xlsx',
    xlsxFile([
      {
        name: '清单',
        rows: [
          ['序号', '问题'],
          [1, '学习不深入'],
        ],
      },
    ]),
  ],
];

test.each(SOUND)('a sound %s with bytes changed or cut away is read or refused', async (name, sound) => {
  const change = fc.record({ at: fc.nat(sound.length - 1), to: fc.nat(255) });
  const damage = fc.record({ changes: fc.array(change, { maxLength: 8 }), length: fc.nat(sound.length) });
  await fc.assert(
    fc.asyncProperty(damage, fc.boolean(), async ({ changes, length }, cut) => {
      const bytes = Buffer.from(sound);
      for (const { at, to } of changes) bytes[at] = to;
      await outcome(cut ? bytes.subarray(0, length) : bytes, name);
    }),
    { numRuns: 150 },
  );
});

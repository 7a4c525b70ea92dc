import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printableLines } from '../printable.js';
import { SAMPLE_PROPERTIES } from '../testing/sample-notice.js';
import { wildText } from '../testing/wild-text.js';
import { elements, parsePart, xmlParts } from '../testing/xml-part.js';
import { writeNoticeDocx } from './write-notice-docx.js';

const KINDS = [
  ...(['title', 'lead', 'chapter', 'section', 'finding'] as const),
  ...(['paragraph', 'contact', 'signature', 'date'] as const),
];
const blocks = fc.array(
  fc.record({ kind: fc.constantFrom(...KINDS), level: fc.integer({ min: 0, max: 6 }), text: wildText }),
  { maxLength: 12 },
);

it('writes well-formed XML and the printable text of any blocks', async () => {
  await fc.assert(
    fc.asyncProperty(blocks, wildText, async (blocks, title) => {
      const parts = xmlParts(await writeNoticeDocx(blocks, { ...SAMPLE_PROPERTIES, title }));
      const parsed = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, parsePart(xml)]));
      const document = parsed['word/document.xml'];
      if (!document) throw new Error('no document');
      const paragraphs = elements(document, 'w:p').map((each) =>
        elements(each, 'w:t')
          .map(({ text }) => text)
          .join(''),
      );
      expect(paragraphs).toEqual(blocks.flatMap((block) => printableLines(block.text)));
    }),
    { numRuns: 60 },
  );
});

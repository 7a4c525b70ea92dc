import { describe, expect, test } from 'vitest';
import { docxFile, level, listed, paragraph } from '../../testing/docx-file.js';
import { officeNote, printedByOffice, withoutOffice } from '../../write/testing/office.js';
import { readDocument } from '../read-document.js';

const INDENT = '<w:ind w:firstLineChars="200" w:firstLine="420"/><w:jc w:val="both"/>';
const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、', '<w:suff w:val="nothing"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

/** Sentences of all lengths, so that lines end everywhere: at brackets, numbers, quotation marks. */
const paragraphs = Array.from({ length: 60 }, (_, at) =>
  [
    `（${at + 1}）关于“学习不深入、不系统”问题的整改。`,
    `市委理论学习中心组集中学习${at * 7 + 12}次，印发《关于加强理论学习的若干措施》（云委发〔2025〕${at + 1}号），`,
    '组织督导组对48个单位开展检查，'.repeat(at % 5),
    `整改到位率达${(at * 1.3).toFixed(1)}%。`,
  ].join(''),
);

describe.skipIf(withoutOffice)(`a PDF printed by LibreOffice${officeNote}`, () => {
  test('gives back the paragraphs and the automatic numbers of the Word document', async () => {
    const body = listed('整改情况', 1) + paragraphs.map((text) => paragraph(text, INDENT)).join('');
    const docx = docxFile({ body, numbering });
    const printed = await readDocument(await printedByOffice(docx, 'docx'), '通报.pdf');
    expect(printed.pages).toBeGreaterThan(2);
    expect(printed.text.split('\n')).toEqual(['一、整改情况', ...paragraphs]);
    expect((await readDocument(docx, '通报.docx')).text).toBe(printed.text);
  });
});

import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { docxFile, level, listed, paragraph } from '../../testing/docx-file.js';
import { readDocument } from '../read-document.js';

const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const body =
  paragraph('云岭市委关于巡视整改进展情况的通报') +
  '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>根据省委</w:t></w:r><w:r><w:t xml:space="preserve">统一部署，5 月 10 日 &amp; 20 日</w:t></w:r></w:p><w:p/>' +
  `<w:tbl><w:tr><w:tc>${paragraph('序号')}</w:tc><w:tc>${paragraph('问题')}</w:tc></w:tr></w:tbl>` +
  listed('健全制度', 1) +
  '<w:p><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:ins><w:r><w:t>联系电话：0000-1234567</w:t></w:r></w:ins></w:p>';

test('a document is read as mammoth reads it, and with the numbers that mammoth drops', async () => {
  const buffer = Buffer.from(docxFile({ body, numbering }));
  const ours = (await readDocument(buffer, '通报.docx')).text;
  const theirs = (await mammoth.extractRawText({ buffer })).value;
  const words = (text: string) => text.split(/[\n\t]+/).filter((line) => line !== '');
  expect(words(ours.replace('1.健全', '健全'))).toEqual(words(theirs));
  expect(ours).toContain('\n1.健全制度\n');
  expect(ours).toContain('序号\t问题');
});

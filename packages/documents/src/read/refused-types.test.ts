import { expect, test } from 'vitest';
import { compoundFile } from '../testing/compound-file.js';
import { docxFile, paragraph } from '../testing/docx-file.js';
import { joined, latin1, type RefusedFile, refusalOf, rubbish } from '../testing/refusal.js';
import { zipFile } from '../testing/zip-file.js';

const typed = (content: string): Uint8Array =>
  zipFile({ '[Content_Types].xml': `<Types>${content}</Types>` });
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const odt = zipFile({ mimetype: 'application/vnd.oasis.opendocument.text' });
const mht = latin1('From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n');
const flatXml = latin1('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>');
const oddUtf16 = joined(
  latin1('\xff\xfe'),
  Uint8Array.from({ length: 4000 }, (_, at) => (at % 3 ? at & 31 : 0)),
);
const secretDocx = docxFile({ body: paragraph('秘 密') + paragraph('整改方案') });
const MEGABYTE = { fileBytes: 1024 * 1024 };

type Row = [what: string, bytes: Uint8Array, name: string, code: RefusedFile['code'], says: string];

const WRONG_TYPES: Row[] = [
  [
    'a PNG named .docx',
    joined(latin1('\x89PNG\r\n\x1a\n'), rubbish(99)),
    '扫描.docx',
    'wrongType',
    'PNG 图片',
  ],
  [
    'a program named .pdf',
    joined(latin1('MZ\x90\0\x03'), rubbish(600)),
    '通报.pdf',
    'wrongType',
    'Windows 程序',
  ],
  ['an RTF named .doc', latin1('{\\rtf1\\ansi hello}'), '通报.doc', 'wrongType', 'RTF'],
  ['a plain archive', zipFile({ '通报.txt': '内容' }), '通报.zip', 'wrongType', 'ZIP 压缩包'],
  ['an OpenDocument text', odt, '通报.odt', 'wrongType', 'OpenDocument'],
  ['a presentation', typed('presentationml.presentation.main'), '汇报.pptx', 'wrongType', '演示文稿'],
  ['a binary workbook', typed('vnd.ms-excel.sheet.binary.macroEnabled'), '清单.xlsb', 'wrongType', '.xlsb'],
  ['a page saved with its pictures', mht, '通报.mht', 'wrongType', '.mht'],
  ['a flat XML of Word', flatXml, '通报.xml', 'wrongType', 'XML'],
  ['binary data named .txt', rubbish(5000), '通报.txt', 'wrongType', '二进制数据'],
  ['rubbish in UTF-16', oddUtf16, '通报.txt', 'wrongType', '二进制数据'],
  ['an old presentation', compoundFile('PowerPoint Document'), '汇报.ppt', 'wrongType', '旧版 Office'],
];

const OTHERS: Row[] = [
  ['an empty file', new Uint8Array(), '通报.docx', 'empty', '0 字节'],
  ['an OFD', zipFile({ 'OFD.xml': '<OFD/>' }), '通报.ofd', 'ofd', '导出为 PDF'],
  ['an old .doc', compoundFile('WordDocument'), '通报.doc', 'oldWord', '另存为 .docx'],
  ['an old .wps', compoundFile('WordDocument'), '通报.wps', 'oldWord', '.wps'],
  ['an old .xls', compoundFile('Workbook'), '清单.xls', 'oldExcel', '另存为 .xlsx'],
  ['an encrypted docx', compoundFile('EncryptedPackage'), '通报.docx', 'encrypted', '密码'],
  ['a text of white space', latin1(' \n \n'), '通报.txt', 'noText', '没有文字'],
  ['a docx without text', docxFile({ body: '<w:p/>' }), '通报.docx', 'noText', '没有文字'],
  ['a text marked secret', utf8('机密★1年\n云岭市委文件\n整改方案'), '方案.txt', 'classifiedText', '机密'],
  ['a Word document marked secret', secretDocx, '方案.docx', 'classifiedText', '秘密'],
];

test.each([...WRONG_TYPES, ...OTHERS])('%s is refused', async (what, bytes, name, code, says) => {
  const { sentence, code: found } = await refusalOf({ what, bytes, name, code, says });
  expect({ found, sentence }).toEqual({ found: code, sentence: expect.stringContaining(says) });
});

test('what is larger than its limit is refused, naming what was found and what is allowed', async () => {
  const file = { what: '', name: '通报.txt', says: '' } as const;
  const large = await refusalOf({ ...file, bytes: rubbish(2_000_000), code: 'tooLarge', limits: MEGABYTE });
  expect(large.sentence).toContain('有 2 MB，超过 1 MB 的上限');
  const long = await refusalOf({
    ...file,
    bytes: utf8('整改'.repeat(600)),
    code: 'tooMuchText',
    limits: { characters: 1000 },
  });
  expect(long.sentence).toContain('超过 1000 字');
});

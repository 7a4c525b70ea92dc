import { expect, test } from 'vitest';
import {
  claimingEncryption,
  lyingAboutSize,
  overlapping,
  patchDirectory,
  wrongChecksums,
} from '../testing/broken-zip.js';
import { docxFile, paragraph } from '../testing/docx-file.js';
import { joined, type RefusedFile, refusalOf, rubbish } from '../testing/refusal.js';
import { xlsxFile } from '../testing/xlsx-file.js';
import { zipFile } from '../testing/zip-file.js';
import type { Limits } from './limits.js';
import { readDocument } from './read-document.js';

const DOCX = docxFile({ body: paragraph('云岭市委关于巡视整改进展情况的通报') });
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const LAUGHS = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
const EXTERNAL = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>';

const withMain = (xml: string | Uint8Array) => docxFile({ body: '', parts: { 'word/document.xml': xml } });
const withEntry = (name: string) => docxFile({ body: paragraph('甲'), parts: { [name]: 'x' } });
const main = (prolog: string, text: string) =>
  `${prolog}<w:document ${W}><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;
const half = Math.floor(DOCX.length / 2);
const twins = patchDirectory(zipFile({ 'a.xml': 'a', 'b.xml': 'b' }), (view, at) =>
  view.setUint8(at + 46, 0x61),
);
const zeros = withMain(new Uint8Array(20_000_000));
const longText = withMain(main('', '整改'.repeat(700_000)));
const noMain = zipFile({ '[Content_Types].xml': '<Types>wordprocessingml.document.main</Types>' });
const sheet = xlsxFile([{ name: '清单', rows: [['一', '二', '三']] }]);

type Row = [
  what: string,
  bytes: Uint8Array,
  code: RefusedFile['code'],
  says: string,
  limits?: Partial<Limits>,
];

const CONTAINERS: Row[] = [
  ['a docx cut in the middle', DOCX.subarray(0, half), 'truncated', '不完整'],
  ['a docx without its middle', joined(DOCX.subarray(0, 100), DOCX.subarray(half)), 'damaged', '压缩包目录'],
  ['an archive with encrypted entries', claimingEncryption(DOCX), 'encrypted', '密码'],
  ['a bomb by ratio', zeros, 'bomb', '压缩率超过 300 倍'],
  ['a bomb whose headers lie', lyingAboutSize(zeros), 'bomb', '压缩率超过 300 倍'],
  ['a bomb by size', longText, 'bomb', '解压后超过 2 MB', { unpackedBytes: 2 ** 21, compressionRatio: 1e5 }],
  ['a bomb of overlapping entries', overlapping(DOCX), 'bomb', '互相重叠'],
  ['an archive of very many entries', DOCX, 'bomb', '超过 3 个文件', { archiveEntries: 3 }],
  ['an entry named ../', withEntry('../../etc/cron.d/x'), 'unsafeName', '../../etc/cron.d/x'],
  ['an entry with an absolute name', withEntry('/etc/passwd'), 'unsafeName', '/etc/passwd'],
  ['an entry that leaves the Windows way', withEntry('..\\..\\x.exe'), 'unsafeName', '越出目录'],
  ['an entry on another drive', withEntry('C:/x.exe'), 'unsafeName', 'C:/x.exe'],
  ['two entries of one name', twins, 'damaged', '压缩包目录'],
  ['wrong checksums', wrongChecksums(DOCX), 'damaged', '[Content_Types].xml'],
  ['a workbook of too many cells', sheet, 'tooManyCells', '超过 2 个', { cells: 2 }],
];

const PARTS: Row[] = [
  ['a billion laughs', withMain(main(LAUGHS, '&b;')), 'unsafeXml', 'DOCTYPE'],
  ['an external entity', withMain(main(EXTERNAL, '&x;')), 'unsafeXml', 'DOCTYPE'],
  ['an undeclared entity', withMain(main('', '&x;')), 'unsafeXml', '实体'],
  ['XML nested without end', withMain(`<w:document ${W}>${'<w:p>'.repeat(5000)}`), 'unsafeXml', '嵌套'],
  ['a docx without its main part', noMain, 'damaged', 'word/document.xml'],
  ['an empty main part', withMain(''), 'damaged', 'word/document.xml'],
  ['XML that breaks off', withMain('<w:document><w:body>'), 'damaged', 'word/document.xml'],
  ['XML that is no text', withMain(rubbish(300)), 'damaged', 'word/document.xml'],
];

test.each([...CONTAINERS, ...PARTS])('%s is refused', async (what, bytes, code, says, limits = {}) => {
  const { code: found, sentence } = await refusalOf({ what, bytes, name: '通报.docx', code, says, limits });
  expect({ found, sentence }).toEqual({ found: code, sentence: expect.stringContaining(says) });
});

test('a sheet that declares a million empty rows costs nothing', async () => {
  const rows = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 3}"/>`).join('');
  const raw = `<row r="1"><c r="A1" t="inlineStr"><is><t>序号</t></is></c></row>${rows}`;
  expect((await readDocument(xlsxFile([{ name: '清单', raw }]), '清单.xlsx')).text).toBe('序号');
});

import { describe, expect, it } from 'vitest';
import { Unreadable } from '../read/unreadable.js';
import { compoundFile } from '../testing/compound-file.js';
import { docxFile, paragraph } from '../testing/docx-file.js';
import { joined, latin1, rubbish } from '../testing/refusal.js';
import { xlsxFile } from '../testing/xlsx-file.js';
import { zipFile } from '../testing/zip-file.js';
import { evidenceRefusal } from './evidence-refusal.js';
import { evidenceTypeOf, namedByType, recogniseEvidence } from './recognise-evidence.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const picture = (head: string) => joined(latin1(head), rubbish(99));

/** Why it is refused, as a user reads it. */
function refusalOf(bytes: Uint8Array): string {
  try {
    recogniseEvidence(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return evidenceRefusal(error);
    throw error;
  }
  return 'taken';
}

describe('a file that proves something', () => {
  it.each([
    ['a PNG', picture('\x89PNG\r\n\x1a\n'), '.png', 'image'],
    ['a JPEG', picture('\xff\xd8\xff\xe0'), '.jpg', 'image'],
    ['a WebP', picture('RIFF\0\0\0\0WEBP'), '.webp', 'image'],
    ['a TIFF of a scanner', picture('II*\0'), '.tif', 'none'],
    ['a PDF', latin1('%PDF-1.7\n%%EOF'), '.pdf', 'pdf'],
    ['a Word document', docxFile({ body: paragraph('会议纪要') }), '.docx', 'text'],
    ['a workbook', xlsxFile([{ name: '清单', rows: [['序号']] }]), '.xlsx', 'text'],
    ['an OFD', zipFile({ 'OFD.xml': '<OFD/>' }), '.ofd', 'none'],
    ['an old Word document', compoundFile('WordDocument'), '.doc', 'none'],
    ['a text', utf8('现场检查记录'), '.txt', 'text'],
  ])('may be %s, whatever it is called', (_, bytes, extension, view) => {
    expect(recogniseEvidence(bytes)).toMatchObject({ extension, view });
  });

  it.each([
    ['a program', joined(latin1('MZ\x90\0\x03'), rubbish(600)), 'Windows 程序'],
    ['an archive', zipFile({ '通报.txt': '内容' }), 'ZIP 压缩包'],
    ['a web page', utf8('<!doctype html><html><script>alert(1)</script></html>'), '网页'],
    ['rubbish', Uint8Array.from([1, 0, 2, 0, 3, 0]), '不认识的文件'],
    ['an encrypted document', compoundFile('EncryptedPackage'), '密码'],
    ['an empty file', new Uint8Array(), '0 字节'],
  ])('may not be %s, and the refusal says what to do', (_, bytes, found) => {
    expect(refusalOf(bytes)).toContain(found);
    expect(refusalOf(bytes)).toMatch(/请/);
    expect(refusalOf(bytes)).not.toContain('导入');
  });

  it('is a text where it pretends to be a picture of scripts', () => {
    const svg = utf8('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    expect(recogniseEvidence(svg).mediaType).toBe('text/plain');
  });

  it.each([
    ['凭证.pdf', 'application/pdf', '凭证.pdf'],
    ['凭证.PDF', 'application/pdf', '凭证.PDF'],
    ['凭证.exe', 'application/pdf', '凭证.exe.pdf'],
    ['照片.jpeg', 'image/jpeg', '照片.jpeg'],
    ['名册', 'text/plain', '名册.txt'],
  ])('is named by what it is: %s of %s is %s', (name, mediaType, expected) => {
    const type = evidenceTypeOf(mediaType);
    expect(type && namedByType(name, type)).toBe(expected);
    expect(evidenceTypeOf('text/html')).toBeNull();
  });
});

import type { Archive } from './archive/archive.js';
import { Unreadable } from './unreadable.js';

/** What the bytes are, judged by their content: a text may still be plain or HTML. */
export type Container = 'zip' | 'pdf' | 'text';

interface Signature {
  bytes: readonly number[];
  at?: number;
  found: string;
}

const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));

/** Formats that people do try to import, so that the refusal can name them. */
const REFUSED: readonly Signature[] = [
  { bytes: [0x89, ...ascii('PNG')], found: ' PNG 图片' },
  { bytes: [0xff, 0xd8, 0xff], found: ' JPEG 图片' },
  { bytes: ascii('GIF8'), found: ' GIF 图片' },
  { bytes: ascii('II*\0'), found: ' TIFF 图片' },
  { bytes: ascii('MM\0*'), found: ' TIFF 图片' },
  { bytes: ascii('WEBP'), at: 8, found: ' WebP 图片' },
  { bytes: ascii('BM'), found: ' BMP 图片' },
  { bytes: ascii('MZ'), found: 'Windows 程序' },
  { bytes: [0x7f, ...ascii('ELF')], found: '程序' },
  { bytes: ascii('Rar!'), found: ' RAR 压缩包' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], found: ' 7z 压缩包' },
  { bytes: [0x1f, 0x8b], found: ' GZIP 压缩包' },
  { bytes: ascii('{\\rtf'), found: ' RTF 文件' },
  { bytes: ascii('ITSF'), found: ' CHM 帮助文件' },
  { bytes: ascii('ftyp'), at: 4, found: '视频' },
  { bytes: ascii('ID3'), found: '音频' },
  { bytes: ascii('RIFF'), found: '音频或视频' },
  { bytes: ascii('%!PS'), found: ' PostScript 文件' },
  { bytes: ascii('SQLite format 3\0'), found: '数据库' },
];

/** Two letters could also begin a text: these count only where the bytes after them are no text. */
const SHORT_SIGNATURE = 2;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Readers accept rubbish before the header within the first 1,024 bytes (PDF 1.7, appendix H, note 13). */
const PDF_HEADER_WITHIN = 1024;

/**
 * Tells the container by its first bytes.
 * @throws Unreadable `empty`, `wrongType`, `oldWord`, `oldExcel`, `encrypted`
 */
export function recogniseContainer(bytes: Uint8Array): Container {
  if (bytes.length === 0) throw new Unreadable('empty', {});
  if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) return 'zip';
  if (startsWith(bytes, COMPOUND_FILE)) throw compoundFile(bytes);
  const refused = REFUSED.find((signature) => matches(bytes, signature));
  if (refused !== undefined) throw new Unreadable('wrongType', { found: refused.found });
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_HEADER_WITHIN));
  return head.includes('%PDF-') ? 'pdf' : 'text';
}

/**
 * Tells docx from xlsx by the main part's content type (ECMA-376 part 2, 10.1.2).
 * @throws Unreadable `wrongType`, `ofd`
 */
export function recogniseArchive(archive: Archive): 'docx' | 'xlsx' {
  if (archive.has('OFD.xml')) throw new Unreadable('ofd', {});
  if (!archive.has('[Content_Types].xml'))
    throw new Unreadable('wrongType', { found: otherArchive(archive) });
  const types = Buffer.from(archive.read('[Content_Types].xml')).toString('latin1').replaceAll('\0', '');
  if (/wordprocessingml\.(document|template)\.main|ms-word\.(document|template)\.macroEnabled/.test(types)) {
    return 'docx';
  }
  if (/spreadsheetml\.(sheet|template)\.main|ms-excel\.(sheet|template)\.macroEnabled/.test(types))
    return 'xlsx';
  if (/presentationml/.test(types)) throw new Unreadable('wrongType', { found: '演示文稿（PPT）' });
  if (/sheet\.binary/.test(types))
    throw new Unreadable('wrongType', { found: ' Excel 二进制工作簿（.xlsb）' });
  throw new Unreadable('wrongType', { found: '不认识的 Office 文件' });
}

function otherArchive(archive: Archive): string {
  if (!archive.has('mimetype')) return ' ZIP 压缩包';
  const type = Buffer.from(archive.read('mimetype').subarray(0, 100)).toString('latin1');
  if (type.includes('opendocument')) return ' OpenDocument 文件（.odt、.ods）';
  return type.includes('epub') ? ' EPUB 电子书' : ' ZIP 压缩包';
}

/**
 * Old Office files and password-protected new ones are compound files; their directory holds the names of their
 * streams in UTF-16 ([MS-CFB] 2.6.1, [MS-OFFCRYPTO] 2.3.4.4), so looking for a name is enough.
 */
function compoundFile(bytes: Uint8Array): Unreadable {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string): boolean => buffer.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return new Unreadable('encrypted', {});
  if (holds('WordDocument')) return new Unreadable('oldWord', {});
  if (holds('Workbook') || holds('Book')) return new Unreadable('oldExcel', {});
  return new Unreadable('wrongType', { found: '旧版 Office 文件' });
}

function matches(bytes: Uint8Array, signature: Signature): boolean {
  if (!startsWith(bytes, signature.bytes, signature.at)) return false;
  return signature.bytes.length > SHORT_SIGNATURE || bytes.subarray(0, 512).includes(0);
}

function startsWith(bytes: Uint8Array, prefix: readonly number[], at = 0): boolean {
  return prefix.every((byte, index) => bytes[at + index] === byte);
}

import { type Archive, openArchive } from './archive/archive.js';
import type { DocumentFormat, DocumentText } from './document-text.js';
import { readDocx } from './docx/read-docx.js';
import { looksLikeHtml, readHtml } from './html/read-html.js';
import { type Pace, type ReadOptions, startPace } from './pace.js';
import { readPdf } from './pdf/read-pdf.js';
import { readPlain } from './plain/read-plain.js';
import { recogniseArchive, recogniseContainer } from './recognise-format.js';
import { refuseClassified } from './refuse-classified.js';
import { Unreadable } from './unreadable.js';
import { readXlsx } from './xlsx/read-xlsx.js';

/**
 * The text of a file with a map back to it, read in this process. The format is decided by the content; the
 * name is a hint only.
 * @param bytes the whole file
 * @param name the file's name, for its extension
 * @throws Unreadable with the code that says why; nothing else is thrown on account of the file's content
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<DocumentText> {
  const pace = startPace(options);
  const { fileBytes } = pace.limits;
  if (bytes.length > fileBytes) throw new Unreadable('tooLarge', { bytes: bytes.length, limit: fileBytes });
  const extension = extensionOf(name);
  const document = await convert(bytes, extension, pace);
  if (document.text.trim() === '') throw new Unreadable('noText', {});
  refuseClassified(document.text);
  return { ...document, notes: [...mismatchNotes(extension, document.format), ...document.notes] };
}

async function convert(bytes: Uint8Array, extension: string, pace: Pace): Promise<DocumentText> {
  const container = recogniseContainer(bytes);
  if (container === 'zip') return convertArchive(openArchive(bytes, pace.limits), pace);
  if (container === 'pdf') return readPdf(bytes, pace);
  if (looksLikeHtml(bytes, extension)) return readHtml(bytes, pace);
  refuseOtherText(bytes);
  return readPlain(bytes, extension === 'md' || extension === 'markdown' ? 'md' : 'txt', pace);
}

async function convertArchive(archive: Archive, pace: Pace): Promise<DocumentText> {
  return recogniseArchive(archive) === 'docx' ? readDocx(archive, pace) : readXlsx(archive, pace);
}

/** Texts that are made for programs: read as they stand, their markup would pass for content. */
function refuseOtherText(bytes: Uint8Array): void {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2000)).toString('latin1');
  if (/<\?mso-application|<pkg:package|<w:wordDocument/.test(head)) {
    throw new Unreadable('wrongType', { found: ' Word 的 XML 文件' });
  }
  if (/^MIME-Version:/im.test(head) && /multipart\/related/i.test(head)) {
    throw new Unreadable('wrongType', { found: '单个文件网页（.mht）' });
  }
}

function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

const EXTENSIONS: Record<DocumentFormat, { known: readonly string[]; name: string }> = {
  txt: { known: ['txt', 'text', ''], name: '纯文本' },
  md: { known: ['md', 'markdown'], name: 'Markdown 文本' },
  html: { known: ['html', 'htm', 'xhtml', 'shtml'], name: '网页' },
  docx: { known: ['docx', 'docm', 'dotx', 'dotm'], name: ' Word 文档（.docx）' },
  pdf: { known: ['pdf'], name: ' PDF' },
  xlsx: { known: ['xlsx', 'xlsm', 'xltx', 'xltm'], name: ' Excel 工作簿（.xlsx）' },
};

function mismatchNotes(extension: string, format: DocumentFormat): string[] {
  const { known, name } = EXTENSIONS[format];
  if (extension === '' || known.includes(extension)) return [];
  return [`文件名以 .${extension.slice(0, 10)} 结尾，内容却是${name}，已按内容读取。`];
}

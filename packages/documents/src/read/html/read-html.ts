import type { DocumentText } from '../document-text.js';
import type { Pace } from '../pace.js';
import { decodeText } from '../plain/decode-text.js';
import { TextBuilder } from '../text-builder.js';
import { writeVisibleText } from './visible-text.js';

/** Where a page must name its encoding (HTML 4.2.5.5: within the first 1,024 bytes; some pages are late). */
const CHARSET_WITHIN = 4096;

/** The encodings of Chinese pages by the names they give; WHATWG reads gb2312 and gbk as one, GB18030 holds both. */
const ENCODINGS: Record<string, string> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
};

/**
 * The visible text of a web page.
 * @throws Unreadable `wrongType` on bytes that are no text, `tooMuchText`
 */
export async function readHtml(bytes: Uint8Array, pace: Pace): Promise<DocumentText> {
  await pace.step(0, bytes.length, 'opening');
  const { text: html, notes } = decodeText(bytes, declaredEncoding(bytes));
  await pace.step(bytes.length, bytes.length, 'opening');
  let builder = new TextBuilder(pace.limits);
  const lost = writeVisibleText(html, builder, true);
  if (lost) {
    // An element dropped and never closed would swallow the page; better to show too much.
    builder = new TextBuilder(pace.limits);
    writeVisibleText(html, builder, false);
  }
  await pace.step(1, 1, 'converting');
  return { format: 'html', text: builder.toString(), marks: builder.marks, pages: null, notes };
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, CHARSET_WITHIN));
  const name = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head.toString('latin1'))?.[1];
  return name === undefined ? undefined : ENCODINGS[name.toLowerCase()];
}

/** Whether a text is a web page: it opens as one, or its name says so and it has tags. */
export function looksLikeHtml(bytes: Uint8Array, extension: string): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, CHARSET_WITHIN))
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/<\?xml[^>]*>|<!--[\s\S]*?-->/g, '');
  if (/^[^\w<]{0,8}\s*<(?:!doctype\s+html|html[\s>])/i.test(head)) return true;
  return /^[xs]?html?$/.test(extension) && /<[a-z][^<>]*>/i.test(head);
}

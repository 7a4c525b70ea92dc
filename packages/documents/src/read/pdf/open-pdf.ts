import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Pace } from '../pace.js';
import { Unreadable } from '../unreadable.js';

/**
 * Opens a PDF for reading its text. The character maps of the package are needed for Chinese fonts that are not
 * embedded (STSong with GBK-EUC-H or UniGB-UCS2-H).
 * @returns the document; the caller destroys its loading task
 * @throws Unreadable `encrypted`, `damaged`, `noPages`, `tooManyPages`, `timedOut`, `cancelled`
 */
export async function openPdf(bytes: Uint8Array, pace: Pace): Promise<PDFDocumentProxy> {
  const { getDocument } = await loadPdfjs();
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    // A copy, since the library takes the memory away from its owner; and a Buffer it refuses.
    data: new Uint8Array(bytes),
    cMapUrl: join(folder, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts') + sep,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: 0,
  });
  try {
    const document = await pace.within(task.promise);
    checkPages(document.numPages, pace);
    return document;
  } catch (cause) {
    await task.destroy();
    const unreadable = asUnreadable(cause);
    throw unreadable.code === 'damaged' && !hasEnd(bytes) ? new Unreadable('truncated', {}) : unreadable;
  }
}

/** A PDF ends with %%EOF (PDF 1.7, 7.5.5); writers may add a little after it. */
export function hasEnd(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-2048).includes('%%EOF');
}

/**
 * Loaded only when a PDF comes: it takes 100 ms and 30 MB. While loading it makes a DOMMatrix for drawing, which
 * Node lacks and which it borrows from a native canvas package; we draw nothing, and an empty class lets it load
 * where that package is missing or native code is forbidden.
 */
async function loadPdfjs(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: class DOMMatrix {} });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

function checkPages(pages: number, pace: Pace): void {
  if (pages === 0) throw new Unreadable('noPages', {});
  if (pages > pace.limits.pages) throw new Unreadable('tooManyPages', { pages, limit: pace.limits.pages });
}

/** The library's errors are told apart by name only. */
export function asUnreadable(cause: unknown): Unreadable {
  if (cause instanceof Unreadable) return cause;
  if (cause instanceof Error && cause.name === 'PasswordException') return new Unreadable('encrypted', {});
  return new Unreadable('damaged', { part: ' PDF 的内容' }, cause);
}

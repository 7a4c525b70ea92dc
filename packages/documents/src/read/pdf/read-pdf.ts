import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { DocumentText } from '../document-text.js';
import type { Pace } from '../pace.js';
import { TextBuilder } from '../text-builder.js';
import { Unreadable } from '../unreadable.js';
import { hasPicture } from './has-picture.js';
import { asUnreadable, hasEnd, openPdf } from './open-pdf.js';
import { pageGlyphs } from './page-glyphs.js';
import type { PageLine, PageText } from './page-line.js';
import { pageLines } from './page-lines.js';
import { joinParagraphs, type Paragraph } from './paragraphs.js';
import { withoutFurniture } from './without-furniture.js';

/** Above this share of characters without Unicode the text is of no use. */
const UNMAPPED_SHARE = 0.3;

const PAGES_SEARCHED = 3;

/**
 * The text of a PDF: lines rebuilt from coordinates, wrapped lines joined into paragraphs, page numbers and
 * running heads left out, the page in each mark.
 * @throws Unreadable `encrypted`, `damaged`, `noPages`, `tooManyPages`, `scanned`, `unmappedText`
 */
export async function readPdf(bytes: Uint8Array, pace: Pace): Promise<DocumentText> {
  await pace.step(0, 1, 'opening');
  const document = await openPdf(bytes, pace);
  try {
    const pages = await readPages(document, pace);
    if (pages.every((page) => page.lines.length === 0)) throw await withoutText(document, pace);
    const notes = [...pictureNotes(pages), ...endNotes(bytes)];
    return writeParagraphs(joinParagraphs(withoutFurniture(pages)), pages.length, notes, pace);
  } catch (cause) {
    throw asUnreadable(cause);
  } finally {
    await document.loadingTask.destroy();
  }
}

/** A PDF without text is a scan where its first pages show pictures, else it is blank. */
async function withoutText(document: PDFDocumentProxy, pace: Pace): Promise<Unreadable> {
  for (let number = 1; number <= Math.min(document.numPages, PAGES_SEARCHED); number++) {
    const page = await pace.within(document.getPage(number));
    if (await pace.within(hasPicture(page))) return new Unreadable('scanned', { pages: document.numPages });
  }
  return new Unreadable('noText', {});
}

async function readPages(document: PDFDocumentProxy, pace: Pace): Promise<PageText[]> {
  const pages: PageText[] = [];
  let letters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await pace.within(document.getPage(number));
    const { glyphs, width, height } = await pace.within(pageGlyphs(page));
    page.cleanup();
    const { lines, sideBySide } = pageLines(glyphs, number);
    pages.push({ page: number, width, height, lines, sideBySide });
    letters += lines.reduce((sum, line) => sum + line.text.length, 0);
    if (letters > pace.limits.characters)
      throw new Unreadable('tooMuchText', { limit: pace.limits.characters });
    await pace.step(number, document.numPages, 'converting');
  }
  return pages;
}

function writeParagraphs(
  paragraphs: readonly Paragraph[],
  pages: number,
  notes: string[],
  pace: Pace,
): DocumentText {
  const builder = new TextBuilder(pace.limits);
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) builder.append(paragraph[0]?.beside ? '\t' : '\n');
    writeParagraph(paragraph, index + 1, builder);
  }
  const text = builder.toString();
  const unmapped = text.match(/[\ue000-\uf8ff\ufffd]|[^\P{Cc}\n\t]/gu)?.length ?? 0;
  if (unmapped > text.length * UNMAPPED_SHARE) throw new Unreadable('unmappedText', {});
  const unmappedNotes =
    unmapped > 0 ? [`有 ${unmapped} 个字在字体中没有文字编码，读出来不可靠，请对照原文。`] : [];
  return { format: 'pdf', text, marks: builder.marks, pages, notes: [...notes, ...unmappedNotes] };
}

function writeParagraph(paragraph: Paragraph, ordinal: number, builder: TextBuilder): void {
  let last: PageLine | null = null;
  for (const line of paragraph) {
    if (last !== null && /[a-z]$/i.test(last.text) && /^[a-z]/i.test(line.text)) builder.append(' ');
    if (last?.page !== line.page) builder.mark({ page: line.page, paragraph: ordinal });
    builder.append(line.text);
    last = line;
  }
}

function pictureNotes(pages: readonly PageText[]): string[] {
  const bare = pages.filter((page) => page.lines.length === 0).map((page) => page.page);
  if (bare.length === 0) return [];
  const shown = bare.slice(0, 10).join('、') + (bare.length > 10 ? ' 等' : '');
  return [`第 ${shown} 页（共 ${bare.length} 页）没有文字，可能是扫描的图片，没有读入。`];
}

/** What a file that was cut still shows may not be all of it. */
function endNotes(bytes: Uint8Array): string[] {
  return hasEnd(bytes) ? [] : ['文件末尾不完整，可能缺页，请核对页数。'];
}

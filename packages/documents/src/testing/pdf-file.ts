import { gbkBytes } from './gbk-bytes.js';

/** A line of text on a page: place in points from the bottom left, size in points. */
export interface PdfLine {
  text: string;
  x: number;
  y: number;
  size?: number;
}

export interface PdfOptions {
  /** A predefined character map for a Chinese font that is not embedded. */
  encoding?: 'UniGB-UCS2-H' | 'GBK-EUC-H' | 'Identity-H';
  /** The character collection of the font; `Identity` says nothing about its characters. */
  ordering?: 'GB1' | 'Identity';
  /** Replaces the trailer's further entries, such as `/Encrypt`. */
  trailer?: string;
  /** Further objects, numbered from `FIRST_FREE`. */
  objects?: string[];
  /** Drawn on each page before the text. */
  drawing?: string;
  /** Further resources of each page, such as `/XObject << /Im0 8 0 R >>`. */
  resources?: string;
  /** What the page tree claims; by default the truth. */
  count?: number;
}

/** The number of the first of the further objects. */
export const FIRST_FREE = 8;

const FONT_DESCRIPTOR =
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>';

/**
 * The bytes of a PDF with Chinese text in STSong, which is not embedded: its characters can only be told with
 * the predefined character maps (PDF 1.7, 9.7.5.2).
 */
export function pdfFile(pages: readonly PdfLine[][], options: PdfOptions = {}): Uint8Array {
  const encoding = options.encoding ?? 'UniGB-UCS2-H';
  const further = options.objects ?? [];
  const first = FIRST_FREE + further.length;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${options.count ?? pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [4 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${options.ordering ?? 'GB1'}) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500 814 939 500] >>`,
    FONT_DESCRIPTOR,
    'null',
    'null',
    ...further,
    ...pages.flatMap((lines, index) => pageObjects(lines, first + index * 2 + 1, encoding, options)),
  ];
  return assemble(objects, options.trailer ?? '');
}

/** Sets paragraphs as a word processor does: wrapped at `columns` characters, the first line indented by two. */
export function setParagraphs(paragraphs: readonly string[], columns = 28, size = 16): PdfLine[] {
  const lines: PdfLine[] = [];
  let y = 760;
  for (const paragraph of paragraphs) {
    let rest = paragraph;
    for (let indent = 2; rest !== ''; indent = 0) {
      const fitting = fittingLength(rest, columns - indent);
      lines.push({ text: rest.slice(0, fitting), x: 74 + indent * size, y, size });
      rest = rest.slice(fitting);
      y -= 28;
    }
  }
  return lines;
}

function fittingLength(text: string, columns: number): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    width += text.charCodeAt(index) < 0x80 ? 0.5 : 1;
    if (width > columns) return index;
  }
  return text.length;
}

function pageObjects(
  lines: readonly PdfLine[],
  contents: number,
  encoding: string,
  options: PdfOptions,
): string[] {
  const shown = lines.map(({ text, x, y, size = 16 }) => {
    return `/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text, encoding)}> Tj`;
  });
  const stream = `${options.drawing ?? ''} BT ${shown.join('\n')} ET`;
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> ${options.resources ?? ''} >> /Contents ${contents} 0 R >>`,
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  ];
}

function hex(text: string, encoding: string): string {
  const bytes =
    encoding === 'GBK-EUC-H' ? Buffer.from(gbkBytes(text)) : Buffer.from(text, 'utf16le').swap16();
  return bytes.toString('hex');
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.lastIndexOf('xref\n0 ')}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/**
 * PDFs of one page with Chinese text. The font is one of those that every viewer brings along for documents without
 * fonts of their own (Adobe-GB1, PDF 32000-1 §9.7.5.2): so a page needs no more than a kilobyte.
 */

const LINE_POINTS = 28;
const TOP_POINTS = 760;

/** The bytes of a page with these lines; characters outside the basic plane are not used here. */
export function pdfOf(lines: readonly string[]): Buffer {
  const shown = lines.map((line) => `<${hexOf(line)}> Tj 0 -${LINE_POINTS} Td`).join('\n');
  const stream = `BT /F1 14 Tf 60 ${TOP_POINTS} Td\n${shown}\nET`;
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 7 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]);
}

/** UCS-2, as the encoding asks for. */
function hexOf(line: string): string {
  return [...line].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');
}

/** The bytes of a PDF of these objects, the catalogue first: with the table of their places. ASCII only. */
export function pdfOfObjects(objects: readonly string[]): Buffer {
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(
    `${text}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
  );
}

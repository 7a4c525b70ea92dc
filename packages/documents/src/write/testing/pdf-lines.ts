import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A printed line: its text without spaces, and where it stands in points from the page's lower left. */
export interface PdfLine {
  text: string;
  left: number;
  right: number;
  baseline: number;
}

/** The lines of every page, from top to bottom. */
export async function pdfLines(pdf: Uint8Array): Promise<PdfLine[][]> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const pages: PdfLine[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const lines = new Map<number, PdfLine>();
    for (const item of items) if ('str' in item && item.str.trim() !== '') place(lines, item);
    pages.push([...lines.values()].sort((a, b) => b.baseline - a.baseline));
  }
  await document.destroy();
  return pages;
}

function place(lines: Map<number, PdfLine>, item: { str: string; transform: number[]; width: number }): void {
  const [x = 0, y = 0] = item.transform.slice(4);
  const line = lines.get(Math.round(y)) ?? { text: '', left: x, right: x, baseline: y };
  line.text += item.str.replace(/\s/gu, '');
  line.left = Math.min(line.left, x);
  line.right = Math.max(line.right, x + item.width);
  lines.set(Math.round(y), line);
}

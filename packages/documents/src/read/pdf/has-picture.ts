import type { PDFPageProxy } from 'pdfjs-dist';

/** Whether a page paints pictures; one that cannot be decoded is a picture all the same. */
export async function hasPicture(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const painting: number[] = [
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat,
    OPS.paintSolidColorImageMask,
  ];
  try {
    const { fnArray } = await page.getOperatorList();
    return fnArray.some((operator) => painting.includes(operator));
  } catch {
    return true;
  }
}

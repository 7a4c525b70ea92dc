import { FOOTER_DISTANCE, GRID_CHARACTER_SPACE, LINE_PITCH, MARGIN, PAGE, TEXT_AREA } from '../docx/page.js';
import { FOOTER_RELATION } from './package-parts.js';
import type { Paper } from './paper.js';

/** 25 mm on every side of a sheet that lies across: tables of many columns need the width. */
const ACROSS_MARGIN = Math.round((25 * 1440) / 25.4);

/** The width that text and tables may take, in twips. */
export function textWidth(orientation: Paper['orientation']): number {
  return orientation === 'portrait' ? TEXT_AREA.width : PAGE.height - 2 * ACROSS_MARGIN;
}

/** The section: upright by GB/T 9704—2012 with its grid, or across without one. */
export function sectionXml(orientation: Paper['orientation']): string {
  const footers = ['default', 'even'].map(
    (type) => `<w:footerReference w:type="${type}" r:id="${FOOTER_RELATION}"/>`,
  );
  const page = orientation === 'portrait' ? UPRIGHT : ACROSS;
  return `<w:sectPr>${footers.join('')}${page}</w:sectPr>`;
}

const UPRIGHT = [
  `<w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/>`,
  margins(MARGIN),
  `<w:docGrid w:type="linesAndChars" w:linePitch="${LINE_PITCH}" w:charSpace="${GRID_CHARACTER_SPACE}"/>`,
].join('');

const ACROSS = [
  `<w:pgSz w:w="${PAGE.height}" w:h="${PAGE.width}" w:orient="landscape"/>`,
  margins({ top: ACROSS_MARGIN, bottom: ACROSS_MARGIN, left: ACROSS_MARGIN, right: ACROSS_MARGIN }),
].join('');

function margins(sides: Record<'top' | 'bottom' | 'left' | 'right', number>): string {
  const foot = Math.min(FOOTER_DISTANCE, Math.round(sides.bottom / 2));
  return `<w:pgMar w:top="${sides.top}" w:right="${sides.right}" w:bottom="${sides.bottom}" w:left="${sides.left}" w:header="${foot}" w:footer="${foot}" w:gutter="0"/>`;
}

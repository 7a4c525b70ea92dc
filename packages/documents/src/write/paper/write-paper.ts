import { coreProperties } from '../docx/core-properties.js';
import { fontTable } from '../docx/font-table.js';
import { settings } from '../docx/settings.js';
import { pack } from '../zip/pack.js';
import { footerPart, packageParts, relatedPart } from './package-parts.js';
import type { Paper, PaperBlock } from './paper.js';
import { sectionXml, textWidth } from './paper-page.js';
import { PAPER_STYLE, paperStyles, styleOf } from './paper-styles.js';
import { paragraphsXml, paragraphXml } from './paragraph-xml.js';
import { formXml, tableXml } from './table-xml.js';

/**
 * Writes a paper as a Word file. The text is written directly: the library of the notice knows no tables as we
 * need them, and a table of thousands of rows is a matter of joining strings.
 * @returns a docx file; the same paper gives the same bytes. Characters that a file cannot hold become □
 */
export function writePaper({ blocks, foot, orientation, properties }: Paper): Uint8Array {
  const width = textWidth(orientation);
  const body = blocks.map((block) => blockXml(block, width)).join('');
  return pack({
    ...packageParts(),
    'word/document.xml': relatedPart('document', `<w:body>${body}${sectionXml(orientation)}</w:body>`),
    'word/styles.xml': paperStyles(blocks),
    'word/settings.xml': settings(),
    'word/fontTable.xml': fontTable(),
    'word/footer.xml': footerPart(foot),
    'docProps/core.xml': coreProperties(properties),
  });
}

/** A paragraph must stand between two tables, or programs join them. */
const GAP = paragraphXml(PAPER_STYLE.note, '');

function blockXml(block: PaperBlock, width: number): string {
  switch (block.kind) {
    case 'form':
      return `${formXml(block.widths, block.rows, width)}${GAP}`;
    case 'table':
      return `${tableXml(block.table, width)}${GAP}`;
    default:
      return paragraphsXml(styleOf(block.kind), block.text);
  }
}

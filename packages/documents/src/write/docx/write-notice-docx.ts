import type { NoticeBlock } from '@bihuan/domain';
import { Document, DocumentGridType, Packer } from 'docx';
import { unzipSync } from 'fflate';
import { widthInCharacters } from '../text-width.js';
import { type Parts, pack } from '../zip/pack.js';
import { coreProperties, type DocumentProperties } from './core-properties.js';
import { fontTable } from './font-table.js';
import { footers } from './footers.js';
import { FOOTER_DISTANCE, GRID_CHARACTER_SPACE, LINE_PITCH, MARGIN, PAGE } from './page.js';
import { paragraphsOf } from './paragraphs.js';
import { settings } from './settings.js';
import { signOffIndents } from './sign-off-indents.js';
import { type Measures, styles } from './styles.js';
import { titleShape } from './title-shape.js';

/**
 * Writes the public notice as a Word file laid out by GB/T 9704—2012.
 * @param blocks in reading order; their words are not changed, but characters that a file cannot hold become □
 * @returns a docx file; the same blocks and properties give the same bytes
 */
export async function writeNoticeDocx(
  blocks: readonly NoticeBlock[],
  properties: DocumentProperties,
): Promise<Uint8Array> {
  const document = new Document({
    sections: [{ properties: sectionProperties, footers: footers(), children: paragraphsOf(blocks) }],
  });
  const written = unzipSync(await Packer.pack(document, 'uint8array'));
  return pack({ ...written, ...handWrittenParts(blocks, properties) });
}

const sectionProperties = {
  page: {
    size: { width: PAGE.width, height: PAGE.height },
    margin: { ...MARGIN, header: FOOTER_DISTANCE, footer: FOOTER_DISTANCE, gutter: 0 },
  },
  grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: LINE_PITCH, charSpace: GRID_CHARACTER_SPACE },
};

/** Parts of which the docx library writes a poorer version; each says what was missing. */
function handWrittenParts(blocks: readonly NoticeBlock[], properties: DocumentProperties): Parts {
  return {
    'word/styles.xml': styles(measuresOf(blocks)),
    'word/settings.xml': settings(),
    'word/fontTable.xml': fontTable(),
    'docProps/core.xml': coreProperties(properties),
  };
}

function measuresOf(blocks: readonly NoticeBlock[]): Measures {
  return {
    title: titleShape(longest(blocks, 'title')),
    indents: signOffIndents(longest(blocks, 'signature'), longest(blocks, 'date')),
  };
}

function longest(blocks: readonly NoticeBlock[], kind: NoticeBlock['kind']): string {
  const texts = blocks.filter((block) => block.kind === kind).map((block) => block.text);
  return texts.reduce((a, b) => (widthInCharacters(b) > widthInCharacters(a) ? b : a), '');
}

/** The styles of papers: those of the notice (GB/T 9704—2012), and those of forms and tables, which it has none for. */

import { BODY_FACE, CHAPTER_FACE, FOOTER_FACE, type Typeface } from '../docx/fonts.js';
import { signOffIndents } from '../docx/sign-off-indents.js';
import { STYLE, styles } from '../docx/styles.js';
import { titleShape } from '../docx/title-shape.js';
import type { PaperBlock } from './paper.js';

/** Style ids as paragraphs name them. */
export const PAPER_STYLE = {
  subtitle: 'PaperSubtitle',
  note: 'PaperNote',
  label: 'FormLabel',
  cell: 'FormCell',
  head: 'TableHead',
  small: 'TableCell',
  smallCentred: 'TableCellCentred',
  foot: 'PaperFoot',
} as const;

/** The style of a block that is text. */
export function styleOf(kind: Exclude<PaperBlock['kind'], 'form' | 'table'>): string {
  if (kind === 'subtitle' || kind === 'note') return PAPER_STYLE[kind];
  return kind === 'paragraph' ? STYLE.body : STYLE[kind];
}

/** `word/styles.xml` of a paper. */
export function paperStyles(blocks: readonly PaperBlock[]): string {
  const textOf = (kind: PaperBlock['kind']) => {
    const block = blocks.find((one) => one.kind === kind);
    return block && 'text' in block ? block.text : '';
  };
  const measures = {
    title: titleShape(textOf('title')),
    indents: signOffIndents(textOf('signature'), textOf('date')),
  };
  return styles(measures).replace('</w:styles>', () => `${OWN}</w:styles>`);
}

interface PaperStyle {
  id: string;
  name: string;
  face: Typeface;
  /** In points. */
  size: number;
  /** Exact height of a line, in points. */
  line: number;
  justify: 'left' | 'center' | 'both';
  before?: number;
}

function paperStyle({ id, name, face, size, line, justify, before = 0 }: PaperStyle): string {
  const fonts = ['ascii', 'hAnsi', 'eastAsia', 'cs'].map((slot) => `w:${slot}="${face.name}"`).join(' ');
  return [
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>`,
    '<w:basedOn w:val="Normal"/><w:qFormat/>',
    `<w:pPr><w:spacing w:before="${before}" w:after="0" w:line="${line * 20}" w:lineRule="exact"/><w:jc w:val="${justify}"/></w:pPr>`,
    `<w:rPr><w:rFonts ${fonts} w:hint="eastAsia"/><w:spacing w:val="0"/><w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/></w:rPr></w:style>`,
  ].join('');
}

/** 小四 in forms, 五号 in tables: what offices set them in. */
const OWN = [
  { id: PAPER_STYLE.subtitle, name: '编号', face: BODY_FACE, size: 14, line: 24, justify: 'center' as const },
  {
    ...{ id: PAPER_STYLE.note, name: '说明', face: BODY_FACE, size: 10.5, line: 16 },
    ...{ justify: 'both' as const, before: 60 },
  },
  { id: PAPER_STYLE.label, name: '表项', face: CHAPTER_FACE, size: 12, line: 18, justify: 'center' as const },
  { id: PAPER_STYLE.cell, name: '表内文字', face: BODY_FACE, size: 12, line: 18, justify: 'left' as const },
  {
    id: PAPER_STYLE.head,
    name: '表头',
    face: CHAPTER_FACE,
    size: 10.5,
    line: 16,
    justify: 'center' as const,
  },
  {
    id: PAPER_STYLE.small,
    name: '清单文字',
    face: BODY_FACE,
    size: 10.5,
    line: 16,
    justify: 'left' as const,
  },
  {
    ...{ id: PAPER_STYLE.smallCentred, name: '清单文字（居中）', face: BODY_FACE, size: 10.5, line: 16 },
    justify: 'center' as const,
  },
  { id: PAPER_STYLE.foot, name: '页脚', face: FOOTER_FACE, size: 9, line: 14, justify: 'center' as const },
]
  .map(paperStyle)
  .join('');

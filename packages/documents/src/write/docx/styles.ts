import { BODY_FACE, CHAPTER_FACE, FOOTER_FACE, SECTION_FACE, TITLE_FACE, type Typeface } from './fonts.js';
import {
  CHARACTER_PITCH,
  CHARACTER_SPACING,
  FOOTER_LINE,
  LINE_PITCH,
  SIZE_2,
  SIZE_3,
  SIZE_4,
  TITLE_LINE,
} from './page.js';
import type { SignOffIndents } from './sign-off-indents.js';
import type { TitleShape } from './title-shape.js';
import { wordprocessingPart } from './wordprocessing-part.js';

/** Style ids as the paragraphs name them. Names are Word's built-in ones, so that its panes know them. */
export const STYLE = {
  title: 'Title',
  body: 'BodyText',
  chapter: 'Heading1',
  section: 'Heading2',
  finding: 'Heading3',
  manifestation: 'Heading4',
  signature: 'Signature',
  date: 'Date',
  footer: 'Footer',
  sectionWords: 'SectionWords',
  findingWords: 'FindingWords',
} as const;

/** What differs from one notice to the next. */
export interface Measures {
  title: TitleShape;
  indents: SignOffIndents;
}

/**
 * `word/styles.xml`. Written by hand: the docx library cannot express indents in 字 on the right, kinsoku,
 * or built-in names in lower case, and merges its own Calibri defaults.
 */
export function styles(measures: Measures): string {
  return wordprocessingPart(
    'styles',
    [DEFAULTS, NORMAL, ...outline(measures.title), ...signOff(measures.indents), FOOTER, ...words()].join(''),
  );
}

const FIRST_LINE = `<w:ind w:firstLineChars="200" w:firstLine="${Math.round(2 * CHARACTER_PITCH)}"/>`;

function runProperties(face: Typeface, points: number, bold = false): string {
  const fonts = ['ascii', 'hAnsi', 'eastAsia', 'cs'].map((slot) => `w:${slot}="${face.name}"`).join(' ');
  const weight = bold ? '<w:b/><w:bCs/>' : '<w:b w:val="0"/><w:bCs w:val="0"/>';
  const spacing = points === SIZE_3 ? CHARACTER_SPACING : 0;
  return [
    `<w:rPr><w:rFonts ${fonts} w:hint="eastAsia"/>${weight}<w:snapToGrid w:val="0"/>`,
    `<w:spacing w:val="${spacing}"/><w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>${LANGUAGE}</w:rPr>`,
  ].join('');
}

const LANGUAGE = '<w:lang w:val="zh-CN" w:eastAsia="zh-CN" w:bidi="ar-SA"/>';

const DEFAULTS = `<w:docDefaults><w:rPrDefault>${runProperties(BODY_FACE, SIZE_3)}</w:rPrDefault><w:pPrDefault/></w:docDefaults>`;

/**
 * Line height is exact: a substitute font with taller lines must not push the 22nd line off the page. The size
 * stands here too: the grid's character pitch counts from the size of Normal, which LibreOffice looks up here.
 */
const NORMAL = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/><w:kinsoku/><w:overflowPunct/><w:autoSpaceDE/><w:autoSpaceDN/><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${LINE_PITCH}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr>${runProperties(BODY_FACE, SIZE_3)}</w:style>`;

interface ParagraphStyle {
  id: string;
  name: string;
  next?: string;
  paragraph: string;
  run?: string;
}

function paragraphStyle({ id, name, next, paragraph, run = '' }: ParagraphStyle): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${next ? `<w:next w:val="${next}"/>` : ''}<w:qFormat/><w:pPr>${paragraph}</w:pPr>${run}</w:style>`;
}

/** Title, body and the four levels of 7.3.3: 黑体, 楷体, then 仿宋 twice; the third bold, as offices set it. */
function outline(title: TitleShape): string[] {
  const heading = (id: string, depth: number, face: Typeface, bold = false) =>
    paragraphStyle({
      id,
      name: `heading ${depth}`,
      next: STYLE.body,
      paragraph: `<w:keepNext/><w:keepLines/>${FIRST_LINE}<w:outlineLvl w:val="${depth - 1}"/>`,
      run: runProperties(face, SIZE_3, bold),
    });
  return [
    paragraphStyle({
      id: STYLE.title,
      name: 'Title',
      next: STYLE.body,
      paragraph: `<w:keepNext/><w:keepLines/><w:spacing w:before="0" w:after="${title.after}" w:line="${TITLE_LINE}" w:lineRule="exact"/><w:ind w:left="${title.indent}" w:right="${title.indent}"/><w:jc w:val="center"/>`,
      run: runProperties(TITLE_FACE, SIZE_2),
    }),
    paragraphStyle({ id: STYLE.body, name: 'Body Text', paragraph: FIRST_LINE }),
    heading(STYLE.chapter, 1, CHAPTER_FACE),
    heading(STYLE.section, 2, SECTION_FACE),
    heading(STYLE.finding, 3, BODY_FACE, true),
    heading(STYLE.manifestation, 4, BODY_FACE),
  ];
}

/** An empty line stands between text and signature (7.3.5.2); no gap opens beside digits, so the 字 hold. */
function signOff({ signature, date }: SignOffIndents): string[] {
  const right = (characters: number) =>
    `<w:ind w:rightChars="${Math.round(characters * 100)}" w:right="${Math.round(characters * CHARACTER_PITCH)}"/><w:jc w:val="right"/>`;
  const tight = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';
  return [
    paragraphStyle({
      id: STYLE.signature,
      name: 'Signature',
      next: STYLE.date,
      paragraph: `<w:keepNext/><w:keepLines/>${tight}<w:spacing w:before="${LINE_PITCH}" w:after="0" w:line="${LINE_PITCH}" w:lineRule="exact"/>${right(signature)}`,
    }),
    paragraphStyle({
      id: STYLE.date,
      name: 'Date',
      next: STYLE.body,
      paragraph: `<w:keepLines/>${tight}${right(date)}`,
    }),
  ];
}

const FOOTER = paragraphStyle({
  id: STYLE.footer,
  name: 'footer',
  paragraph: `<w:spacing w:before="0" w:after="0" w:line="${FOOTER_LINE}" w:lineRule="exact"/>`,
  run: runProperties(FOOTER_FACE, SIZE_4),
});

/** For headings that open a paragraph and run on into its text. */
function words(): string[] {
  const style = (id: string, name: string, run: string) =>
    `<w:style w:type="character" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/>${run}</w:style>`;
  return [
    style(STYLE.sectionWords, '段首标题（一）', runProperties(SECTION_FACE, SIZE_3)),
    style(STYLE.findingWords, '段首标题 1.', runProperties(BODY_FACE, SIZE_3, true)),
  ];
}

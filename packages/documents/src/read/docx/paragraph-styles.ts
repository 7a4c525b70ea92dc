import type { Pace } from '../pace.js';
import { parseXml, type XmlAttributes } from '../xml/parse-xml.js';
import type { NumberingDefinitions } from './numbering-definitions.js';

interface ParagraphStyle {
  name: string;
  basedOn: string | null;
  listId: string | null;
  level: number | null;
}

/** A place in a list. */
export interface ListPlace {
  listId: string;
  /** From 0. */
  level: number;
}

/** What the styles say about paragraphs. */
export interface ParagraphStyles {
  /** The list place that a style brings, through the styles it is based on. */
  listPlace(styleId: string | null): ListPlace | null;
  /** Whether a style belongs to a table of contents (`toc 1` …). */
  isContents(styleId: string | null): boolean;
}

/** Longer chains only come from files that base a style on itself. */
const LONGEST_CHAIN = 20;

/** For documents without styles.xml. */
export const NO_STYLES: ParagraphStyles = { listPlace: () => null, isContents: () => false };

/** Reads styles.xml (ECMA-376 part 1, 17.7). */
export async function readStyles(
  bytes: Uint8Array,
  part: string,
  numbering: NumberingDefinitions,
  pace: Pace,
): Promise<ParagraphStyles> {
  const styles = new Map<string, ParagraphStyle>();
  const standard = await gatherStyles(bytes, part, styles, pace);
  return {
    listPlace: (styleId) => listPlace(styles, numbering, styleId ?? standard),
    isContents: (styleId) => /^toc \d$/i.test(styles.get(styleId ?? '')?.name ?? ''),
  };
}

/** @returns the id of the default paragraph style */
async function gatherStyles(
  bytes: Uint8Array,
  part: string,
  styles: Map<string, ParagraphStyle>,
  pace: Pace,
): Promise<string | null> {
  let standard: string | null = null;
  let style: ParagraphStyle | null = null;
  const open: Record<string, (attributes: XmlAttributes) => void> = {
    'w:style': (attributes) => {
      const id = attributes.get('w:styleId') ?? '';
      style = { name: '', basedOn: null, listId: null, level: null };
      if (attributes.get('w:type') !== 'paragraph') return;
      styles.set(id, style);
      if (attributes.get('w:default') === '1') standard = id;
    },
    'w:name': (attributes) => set(style, { name: attributes.get('w:val') ?? '' }),
    'w:basedOn': (attributes) => set(style, { basedOn: attributes.get('w:val') }),
    'w:numId': (attributes) => set(style, { listId: attributes.get('w:val') }),
    'w:ilvl': (attributes) => set(style, { level: Number(attributes.get('w:val')) }),
  };
  await parseXml(
    bytes,
    part,
    { open: (name, attributes) => open[name]?.(attributes), close() {}, text() {} },
    pace,
  );
  return standard;
}

function set(style: ParagraphStyle | null, part: Partial<ParagraphStyle>): void {
  if (style !== null) Object.assign(style, part);
}

function listPlace(
  styles: ReadonlyMap<string, ParagraphStyle>,
  numbering: NumberingDefinitions,
  styleId: string | null,
): ListPlace | null {
  let id = styleId;
  let level: number | null = null;
  for (let step = 0; id !== null && step < LONGEST_CHAIN; step++) {
    const style = styles.get(id);
    if (style === undefined) return null;
    level ??= style.level;
    if (style.listId !== null) {
      return { listId: style.listId, level: levelOfStyle(numbering, style.listId, styleId) ?? level ?? 0 };
    }
    id = style.basedOn;
  }
  return null;
}

/** The level that names the style wins over the style's own number (17.9.23). */
function levelOfStyle(
  numbering: NumberingDefinitions,
  listId: string,
  styleId: string | null,
): number | null {
  for (const [level, definition] of numbering.get(listId)?.levels ?? []) {
    if (definition.style !== null && definition.style === styleId) return level;
  }
  return null;
}

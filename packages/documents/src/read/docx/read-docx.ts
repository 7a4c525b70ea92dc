import type { Archive } from '../archive/archive.js';
import { type Relationships, readRelationships } from '../archive/relationships.js';
import type { DocumentText } from '../document-text.js';
import type { Pace } from '../pace.js';
import { TextBuilder } from '../text-builder.js';
import { parseXml } from '../xml/parse-xml.js';
import { bodyHandlers } from './body-handlers.js';
import { type BodyState, startBody } from './body-state.js';
import { listCounter } from './list-counter.js';
import { type NumberingDefinitions, readNumbering } from './numbering-definitions.js';
import { NO_STYLES, readStyles } from './paragraph-styles.js';
import { writePieces } from './piece.js';

/**
 * The text of a Word document: paragraphs with the numbers that Word shows, tables row by row, text boxes after
 * their paragraph, footnotes at the end. Headers, footers, comments, tracked deletions, hidden text and tables
 * of contents are left out.
 * @throws Unreadable `damaged`, `unsafeXml`, `bomb`, `timedOut`, `cancelled`
 */
export async function readDocx(archive: Archive, pace: Pace): Promise<DocumentText> {
  const main = (await readRelationships(archive, '', pace)).byKind('officeDocument') ?? 'word/document.xml';
  const relationships = await readRelationships(archive, main, pace);
  const content = archive.read(main);
  const state = await openBody(archive, relationships, content, pace);
  await parseXml(content, main, bodyHandlers(state), pace, 'converting');
  const bodyPieces = state.flows[0]?.length ?? 0;
  const notesPart = relationships.byKind('footnotes');
  if (notesPart !== null) await parseXml(archive.read(notesPart), notesPart, bodyHandlers(state), pace);
  return writeBody(state, bodyPieces, pace);
}

async function openBody(
  archive: Archive,
  relationships: Relationships,
  content: Uint8Array,
  pace: Pace,
): Promise<BodyState> {
  const numberingPart = relationships.byKind('numbering');
  const numbering: NumberingDefinitions =
    numberingPart === null
      ? new Map()
      : await readNumbering(archive.read(numberingPart), numberingPart, pace);
  const stylesPart = relationships.byKind('styles');
  const styles =
    stylesPart === null ? NO_STYLES : await readStyles(archive.read(stylesPart), stylesPart, numbering, pace);
  const rendered = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const pagesBy = rendered.includes('lastRenderedPageBreak') ? 'rendered' : 'explicit';
  return startBody(listCounter(numbering), styles, pagesBy);
}

function writeBody(state: BodyState, bodyPieces: number, pace: Pace): DocumentText {
  const builder = new TextBuilder(pace.limits);
  const pieces = state.flows[0] ?? [];
  const paged = state.page > 1;
  writePieces(pieces, paged, builder);
  const notes: string[] = [];
  if (state.contentsLines > 0) notes.push(`目录（${state.contentsLines} 行）没有读入。`);
  if (pieces.length > bodyPieces) notes.push(`脚注排在正文之后（${pieces.length - bodyPieces} 段）。`);
  return {
    format: 'docx',
    text: builder.toString(),
    marks: builder.marks,
    pages: paged ? state.page : null,
    notes,
  };
}

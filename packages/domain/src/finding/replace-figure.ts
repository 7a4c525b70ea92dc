/**
 * Puts a corrected figure into the words where it stands, and moves what stands behind it.
 *
 * > 已拆除违建35件（2023年12月底前完成）
 *           ^^^            figure, replaced
 *              ^^^^^^^^    a date behind it, moved
 */

import type { FigureReading } from './events.js';
import type {
  Accountability,
  CitedDate,
  CitedDocument,
  Figure,
  FindingContent,
  Measure,
  TextRange,
} from './finding.js';
import { textOfPlace } from './mentions.js';

/** A replacement inside the text of one place. */
interface Replacement {
  figure: Figure;
  becomes: FigureReading;
  /** The whole text of the place after it. */
  text: string;
}

/** The finding with this figure read, and written, in the new way. */
export function replaceFigure(
  content: FindingContent,
  figure: Figure,
  becomes: FigureReading,
): FindingContent {
  const [start, end] = figure.at;
  const before = textOfPlace(content, figure.place) ?? '';
  const text = before.slice(0, start) + becomes.text + before.slice(end);
  const replacement = { figure, becomes, text };
  return {
    ...withText(content, figure, text),
    figures: content.figures.flatMap((other) => movedFigure(other, replacement)),
    documents: content.documents.flatMap((other) => movedDocument(other, replacement)),
    dates: content.dates.flatMap((other) => movedText(other, replacement)),
    accountability: content.accountability.flatMap((other) => movedSanction(other, replacement)),
  };
}

function withText(content: FindingContent, { place }: Figure, text: string): FindingContent {
  if (place === 'introduction') return { ...content, introduction: text };
  const reworded = (measure: Measure) => (measure.id === place ? { ...measure, text } : measure);
  return { ...content, measures: content.measures.map(reworded) };
}

/**
 * Where a mention stands after the replacement: unmoved before it, shifted behind it, stretched around it.
 * Null for one that overlaps the old figure otherwise: its words are gone.
 */
function movedRange([start, end]: TextRange, { figure, becomes }: Replacement): TextRange | null {
  const shift = becomes.text.length - figure.text.length;
  if (end <= figure.at[0]) return [start, end];
  if (start >= figure.at[1]) return [start + shift, end + shift];
  return start <= figure.at[0] && end >= figure.at[1] ? [start, end + shift] : null;
}

function movedFigure(other: Figure, replacement: Replacement): Figure[] {
  if (other.id !== replacement.figure.id) return movedText(other, replacement);
  const { figure, becomes } = replacement;
  return [{ ...figure, ...becomes, at: [figure.at[0], figure.at[0] + becomes.text.length] }];
}

function movedText<M extends Figure | CitedDate | Accountability>(other: M, replacement: Replacement): M[] {
  if (other.place !== replacement.figure.place) return [other];
  const at = movedRange(other.at, replacement);
  return at ? [{ ...other, at, text: replacement.text.slice(...at) }] : [];
}

/** A sanction that counted its people by this very figure now counts them by the new one. */
function movedSanction(other: Accountability, replacement: Replacement): Accountability[] {
  const { figure, becomes } = replacement;
  return movedText(other, replacement).map((moved) => {
    const counted = moved.text !== other.text && String(other.people) === figure.value;
    return counted && /^\d{1,9}$/.test(becomes.value) ? { ...moved, people: Number(becomes.value) } : moved;
  });
}

/** A document keeps its title unless the figure stood in it; then the title changes with the words. */
function movedDocument(other: CitedDocument, replacement: Replacement): CitedDocument[] {
  const { figure, becomes, text } = replacement;
  if (other.place !== figure.place) return [other];
  const at = movedRange(other.at, replacement);
  if (!at) return [];
  const slice = text.slice(...at);
  const retitled = other.title.replace(figure.text, becomes.text);
  const title = [other.title, retitled].find((candidate) => slice.includes(candidate));
  return title === undefined ? [] : [{ ...other, at, title }];
}

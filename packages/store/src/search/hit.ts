/** Where searched words stand in a finding, so that a list can mark them. */

import type { Place, TextRange } from '@bihuan/domain';
import { fold } from './fold.js';
import type { SearchedTexts } from './kept-texts.js';

/** Characters shown before the first mark of an excerpt, and at most in all. */
const LEAD = 16;
const LENGTH = 80;

export interface Excerpt {
  /** `evidence` for a file. */
  place: Place | 'evidence';
  /** Of the measure; null for the introduction and for measures without one. */
  marker: string | null;
  /** The name of the file that it stands in; null for the finding's own words. */
  file: string | null;
  /** A stretch of the text; `…` stands where it was cut. */
  text: string;
  /** In `text`. */
  marks: TextRange[];
}

export interface Hit {
  /** In the problem. */
  problem: TextRange[];
  /** The text that holds most of the words, when the problem does not hold all of them. */
  excerpt: Excerpt | null;
}

/** Where the folded terms stand, and whether the finding itself holds them all, so that no file need be asked. */
export function hitOf(texts: SearchedTexts, terms: readonly string[]): { hit: Hit; holdsAll: boolean } {
  const folded = fold(texts.problem);
  const problem = marksIn(folded, terms);
  const missing = terms.filter((term) => !folded.includes(term));
  if (missing.length === 0) return { hit: { problem, excerpt: null }, holdsAll: true };
  const { best, held } = bestOf(othersOf(texts), missing);
  const excerpt = best && excerptOf(best.other, marksIn(best.folded, terms));
  return { hit: { problem, excerpt }, holdsAll: held.size === missing.length };
}

function excerptOf({ place, marker, text }: Other, marks: readonly TextRange[]): Excerpt {
  return { place, marker, file: null, ...stretch(text, marks) };
}

/** Where the folded terms stand in a piece of a file; `…` stands where the file goes on. */
export function evidenceExcerpt(
  { text, fromStart, toEnd }: { text: string; fromStart: boolean; toEnd: boolean },
  file: string,
  terms: readonly string[],
): Excerpt {
  // Lines are of the file; in a list they would be gaps.
  const line = text.replace(/\s/g, ' ');
  const shown = stretch(line, marksIn(fold(line), terms));
  const lead = fromStart || shown.text.startsWith('…') ? '' : '…';
  const tail = toEnd || shown.text.endsWith('…') ? '' : '…';
  const marks = shown.marks.map(([start, end]): TextRange => [start + lead.length, end + lead.length]);
  return { place: 'evidence', marker: null, file, text: `${lead}${shown.text}${tail}`, marks };
}

/** A text besides the problem. */
interface Other {
  place: Place;
  marker: string | null;
  text: string;
}

function othersOf({ introduction, measures }: SearchedTexts): Other[] {
  const lead: Other[] =
    introduction === null ? [] : [{ place: 'introduction', marker: null, text: introduction }];
  return [...lead, ...measures.map(({ id, marker, text }) => ({ place: id, marker, text }))];
}

/**
 * The text that holds most of what the problem lacks, and what any of them holds. As a rule one holds all of it: those
 * behind it are not looked at.
 */
function bestOf(others: readonly Other[], missing: readonly string[]) {
  const held = new Set<string>();
  let [most, best]: [number, { other: Other; folded: string } | null] = [0, null];
  for (const other of others) {
    const folded = fold(other.text);
    const here = missing.filter((term) => folded.includes(term));
    for (const term of here) held.add(term);
    if (here.length > most) [most, best] = [here.length, { other, folded }];
    if (most === missing.length) break;
  }
  return { best, held };
}

/** All places of the terms, in order; those that touch or overlap are one. */
function marksIn(folded: string, terms: readonly string[]): TextRange[] {
  const found = terms.flatMap((term) => placesOf(folded, term)).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const marks: [number, number][] = [];
  for (const [start, end] of found) {
    const last = marks.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}

function placesOf(folded: string, term: string): TextRange[] {
  const places: TextRange[] = [];
  for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + term.length)) {
    places.push([at, at + term.length]);
  }
  return places;
}

/** The stretch around the first mark, with the marks that lie in it. */
function stretch(text: string, marks: readonly TextRange[]): Pick<Excerpt, 'text' | 'marks'> {
  const first = marks[0]?.[0] ?? 0;
  const start = whole(text, Math.max(0, Math.min(first - LEAD, text.length - LENGTH)));
  const end = whole(text, Math.min(text.length, start + LENGTH));
  const lead = start > 0 ? '…' : '';
  const shift = lead.length - start;
  const inside = marks.filter((mark) => mark[0] >= start && mark[0] < end);
  return {
    text: `${lead}${text.slice(start, end)}${end < text.length ? '…' : ''}`,
    marks: inside.map((mark) => [mark[0] + shift, Math.min(mark[1], end) + shift]),
  };
}

/** Moves a cut that would halve a character of two code units. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

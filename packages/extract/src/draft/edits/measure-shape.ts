import type { MeasureText, NoticeItem, Range } from '../../notice.js';
import { align } from '../align.js';
import { joinedMentions, mentionsWhere, withMentionsOf } from '../body.js';
import { covers, type Draft, itemAt, measureAt, withItemFields } from '../draft.js';
import type { EditOf } from '../edit.js';
import { impossible } from '../impossible-edit.js';
import { proseOf } from '../page-of.js';
import { pieceOf, readMentions } from '../reread.js';

/** Where a text is cut in its source: the end of the first half, the start of the second. */
function cutInSource(source: string, { text, range }: MeasureText, at: number): [number, number] {
  const alignment = align(source, range, text);
  const before = text.slice(0, at).trimEnd().length;
  const after = at + (text.slice(at).length - text.slice(at).trimStart().length);
  if (alignment) return [(alignment[before - 1] as number) + 1, alignment[after] as number];
  // Somebody typed the text: the source knows no such place, so it is cut in proportion.
  const cut = range[0] + Math.round(((range[1] - range[0]) * at) / text.length);
  return [cut, cut];
}

/** Whether nobody has typed the text. */
function isAsInSource(source: string, { text, range }: MeasureText): boolean {
  return proseOf(source, range) === text;
}

function halves(source: string, measure: MeasureText, at: number): [MeasureText, MeasureText] {
  const { text, range, level } = measure;
  const [end, start] = cutInSource(source, measure, at);
  const first: MeasureText = { ...measure, text: text.slice(0, at).trim(), range: [range[0], end] };
  if (isAsInSource(source, measure)) return [first, { ...pieceOf(source, [start, range[1]]), level }];
  const rest = text.slice(at).trim();
  const { marker, text: words } = pieceOf(rest, [0, rest.length]);
  return [first, { marker, level, text: words, range: [start, range[1]] }];
}

/** Mentions that stand in one of the halves stay; where the text was typed, both halves are read again. */
function mentionsOfHalves(
  { notice }: Draft,
  item: NoticeItem,
  whole: MeasureText,
  parts: MeasureText[],
  source: string,
) {
  if (align(source, whole.range, whole.text)) {
    return mentionsWhere(
      item,
      (range) => !covers(whole.range, range) || parts.some((part) => covers(part.range, range)),
    );
  }
  const fresh = parts
    .map((part) => readMentions(notice, part.text, part.range, source))
    .reduce(joinedMentions);
  return withMentionsOf(item, whole.range, fresh);
}

/** Cuts a measure in two at an offset of its text; a marker at the cut becomes the second one's own. */
export function splitMeasure(draft: Draft, edit: EditOf<'splitMeasure'>, source: string): Draft {
  const { item: index, measure: place, at } = edit;
  const item = itemAt(draft, index);
  const measure = measureAt(item, place);
  const { text } = measure;
  if (text.slice(0, at).trim() === '' || text.slice(at).trim() === '') {
    impossible('cutAtEdge', { length: text.length });
  }
  const parts = halves(source, measure, at);
  const measures = item.measures.toSpliced(place, 1, ...parts);
  return withItemFields(draft, index, { measures, ...mentionsOfHalves(draft, item, measure, parts, source) });
}

function joinedText(source: string, first: MeasureText, second: MeasureText, range: Range): string {
  if (isAsInSource(source, first) && isAsInSource(source, second)) return proseOf(source, range);
  return first.text + (second.marker ?? '') + second.text;
}

/** Joins a measure to the one before it; its marker becomes part of the text. */
export function mergeMeasure(draft: Draft, edit: EditOf<'mergeMeasure'>, source: string): Draft {
  const { item: index, measure: place } = edit;
  const item = itemAt(draft, index);
  const second = measureAt(item, place);
  if (place === 0) impossible('firstMeasure', {});
  const first = measureAt(item, place - 1);
  const range: Range = [Math.min(first.range[0], second.range[0]), Math.max(first.range[1], second.range[1])];
  const joined = { ...first, text: joinedText(source, first, second, range), range };
  return withItemFields(draft, index, { measures: item.measures.toSpliced(place - 1, 2, joined) });
}

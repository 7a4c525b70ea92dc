/**
 * Finds each mention of an item inside the introduction or measure that holds it: ranges of the source become
 * ranges of the text, from which wrapping line breaks are gone.
 */

import type {
  AccountabilityMention,
  DateMention,
  DocumentMention,
  NoticeItem,
  Quantity,
  Range,
} from '../notice.js';
import { align, textRange } from './align.js';
import { covers } from './draft.js';

/** `introduction`, or the index of a measure. */
export type PlaceIndex = 'introduction' | number;

export interface Placed<M> {
  mention: M;
  place: PlaceIndex;
  /** `[start, end)` inside the text of its place. */
  at: Range;
}

export interface PlacedItem {
  quantities: Placed<Quantity>[];
  documents: Placed<DocumentMention>[];
  dates: Placed<DateMention>[];
  accountability: Placed<AccountabilityMention>[];
}

/** A text of the item with its place in the source. */
interface Holder {
  place: PlaceIndex;
  text: string;
  range: Range;
  /** Null where somebody typed the text. */
  alignment: Uint32Array | null;
}

type Surface<M> = (mention: M) => string;

function holdersOf({ introduction, measures }: NoticeItem, source: string): Holder[] {
  const texts = measures.map(({ text, range }, index) => ({ place: index as PlaceIndex, text, range }));
  if (introduction) texts.unshift({ place: 'introduction', ...introduction });
  return texts.map((holder) => ({ ...holder, alignment: align(source, holder.range, holder.text) }));
}

const isDigit = (character: string | undefined) => character !== undefined && /[\d.]/.test(character);

/** The next place of a surface that is not part of a longer number. */
function searched(text: string, surface: string, from: number): Range | null {
  for (let at = text.indexOf(surface, from); at >= 0; at = text.indexOf(surface, at + 1)) {
    const cutsNumber = isDigit(surface[0]) && isDigit(text[at - 1]);
    if (!cutsNumber) return [at, at + surface.length];
  }
  return null;
}

/**
 * By the places of its first and last character. What stands between may differ: readings in pinyin are in the
 * source and in the mention's surface, not in the text.
 */
function aligned({ alignment }: Holder, range: Range): Range | null {
  const at = alignment && textRange(alignment, range);
  if (!alignment || !at) return null;
  const isWhole = alignment[at[0]] === range[0] && alignment[at[1] - 1] === range[1] - 1;
  return isWhole ? at : null;
}

/** Places the mentions of one list; one whose words are no longer in any text is left out. */
function placed<M extends { range: Range }>(
  mentions: readonly M[],
  holders: readonly Holder[],
  surfaceOf: Surface<M>,
): Placed<M>[] {
  const searchedTo = new Map<PlaceIndex, number>();
  return mentions.flatMap((mention) => {
    const holder = holders.find(({ range }) => covers(range, mention.range));
    if (!holder) return [];
    const surface = surfaceOf(mention);
    const from = searchedTo.get(holder.place) ?? 0;
    const at = aligned(holder, mention.range) ?? searched(holder.text, surface, from);
    if (!at) return [];
    searchedTo.set(holder.place, at[1]);
    return [{ mention, place: holder.place, at }];
  });
}

/** The mentions of an item, each with its place and its range there, in the order of the text. */
export function placeMentions(item: NoticeItem, source: string): PlacedItem {
  const holders = holdersOf(item, source);
  const words = ({ text }: { text: string }) => text;
  return {
    quantities: placed(item.quantities, holders, words),
    documents: placed(item.documents, holders, ({ title }) => title),
    dates: placed(item.dates, holders, words),
    accountability: placed(item.accountability, holders, words),
  };
}

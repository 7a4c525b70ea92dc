import type { NoticeItem, Range } from '../notice.js';
import { overlaps } from './draft.js';

/** The lists of an item that hold mentions with a range. */
export const MENTION_LISTS = ['documents', 'quantities', 'dates', 'accountability'] as const;

export type Mentions = Pick<NoticeItem, (typeof MENTION_LISTS)[number]>;

/** All that is read from the body of an item. */
export type Body = Pick<NoticeItem, 'introduction' | 'measures' | 'open'> & Mentions;

interface Ranged {
  range: Range;
}

/** The mentions for which `keep` holds. */
export function mentionsWhere(of: Mentions, keep: (range: Range) => boolean): Mentions {
  const kept = <M extends Ranged>(list: readonly M[]) => list.filter(({ range }) => keep(range));
  return {
    documents: kept(of.documents),
    quantities: kept(of.quantities),
    dates: kept(of.dates),
    accountability: kept(of.accountability),
  };
}

function spliced<M extends Ranged>(list: readonly M[], within: Range, fresh: readonly M[]): M[] {
  const before = list.filter(({ range }) => range[0] < within[0] && !overlaps(range, within));
  const after = list.filter(({ range }) => range[0] >= within[0] && !overlaps(range, within));
  return [...before, ...fresh, ...after];
}

/** The mentions with those of one stretch of the source replaced, in the order of the text. */
export function withMentionsOf(of: Mentions, within: Range, fresh: Mentions): Mentions {
  return {
    documents: spliced(of.documents, within, fresh.documents),
    quantities: spliced(of.quantities, within, fresh.quantities),
    dates: spliced(of.dates, within, fresh.dates),
    accountability: spliced(of.accountability, within, fresh.accountability),
  };
}

/** The mentions of both, those of `second` behind. */
export function joinedMentions(first: Mentions, second: Mentions): Mentions {
  return {
    documents: [...first.documents, ...second.documents],
    quantities: [...first.quantities, ...second.quantities],
    dates: [...first.dates, ...second.dates],
    accountability: [...first.accountability, ...second.accountability],
  };
}

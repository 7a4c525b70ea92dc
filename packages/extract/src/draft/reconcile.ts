import type { MeasureText, NoticeItem, Range } from '../notice.js';
import { type Body, type Mentions, mentionsWhere, withMentionsOf } from './body.js';
import { covers, overlaps } from './draft.js';

const isSame = (a: Range, b: Range) => a[0] === b[0] && a[1] === b[1];

/** Whether the earlier reading had a measure here that its reader took out. */
function wasRemoved({ range }: MeasureText, old: NoticeItem): boolean {
  const pieces = [...old.measures, ...(old.introduction ? [old.introduction] : [])];
  return covers(old.bodyRange, range) && !pieces.some((piece) => overlaps(piece.range, range));
}

/**
 * A fresh reading of a body with the corrections that were made on earlier readings of it: a measure that
 * stands where it stood keeps its corrected words, level and mentions, and one that was taken out stays out.
 */
export function reconcile(fresh: Body, olds: readonly NoticeItem[]): Body {
  let mentions: Mentions = fresh;
  const measures = fresh.measures.flatMap((measure) => {
    const { range } = measure;
    const owner = olds.find((old) => old.measures.some((one) => isSame(one.range, range)));
    if (owner) {
      mentions = withMentionsOf(
        mentions,
        range,
        mentionsWhere(owner, (one) => covers(range, one)),
      );
      return owner.measures.filter((one) => isSame(one.range, range)).slice(0, 1);
    }
    if (!olds.some((old) => wasRemoved(measure, old))) return [measure];
    mentions = mentionsWhere(mentions, (one) => !covers(range, one));
    return [];
  });
  return { ...fresh, ...mentions, measures };
}

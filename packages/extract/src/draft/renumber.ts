import type { NoticeItem } from '../notice.js';
import type { Draft } from './draft.js';

/** Where an item goes when the list changes; null: it is gone. */
type Moved = (index: number) => number | null;

function movedField(field: string, moved: Moved): string[] {
  const match = /^items\/(\d+)(.*)$/.exec(field);
  if (!match) return [field];
  const index = moved(Number(match[1]));
  return index === null ? [] : [`items/${index}${match[2]}`];
}

/** The draft with another list of items; checks and confirmations follow the items that stay. */
export function withItems(draft: Draft, items: NoticeItem[], moved: Moved): Draft {
  return {
    notice: { ...draft.notice, items },
    checked: draft.checked.flatMap((index) => moved(index) ?? []),
    confirmed: draft.confirmed.flatMap((field) => movedField(field, moved)),
  };
}

/** Items before the index stay; those from it on move one down. */
export const insertedAt =
  (at: number): Moved =>
  (index) =>
    index < at ? index : index + 1;

/** The item at the index is gone; those behind it move one up. */
export const removedAt =
  (at: number): Moved =>
  (index) =>
    index === at ? null : index > at ? index - 1 : index;

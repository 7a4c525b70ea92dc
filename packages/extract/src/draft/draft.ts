import type { MeasureText, Notice, NoticeItem, Range } from '../notice.js';
import { impossible } from './impossible-edit.js';

/** A reading with its reader's corrections applied. */
export interface Draft {
  notice: Notice;
  /** Indices of the items marked as checked, ascending. */
  checked: readonly number[];
  /** Fields confirmed although they were inferred, as `items/3/problem`. */
  confirmed: readonly string[];
}

/** The draft before its first correction. */
export function draftOf(notice: Notice): Draft {
  return { notice, checked: [], confirmed: [] };
}

/** The item at an index. @throws ImpossibleEdit */
export function itemAt({ notice }: Draft, index: number): NoticeItem {
  return notice.items[index] ?? impossible('noItem', { item: index, count: notice.items.length });
}

/** The measure at an index. @throws ImpossibleEdit */
export function measureAt({ measures }: NoticeItem, index: number): MeasureText {
  return measures[index] ?? impossible('noMeasure', { measure: index, count: measures.length });
}

/** The draft with one item replaced. */
export function withItem(draft: Draft, index: number, item: NoticeItem): Draft {
  return { ...draft, notice: { ...draft.notice, items: draft.notice.items.with(index, item) } };
}

/** The draft with some fields of one item replaced. */
export function withItemFields(draft: Draft, index: number, fields: Partial<NoticeItem>): Draft {
  return withItem(draft, index, { ...itemAt(draft, index), ...fields });
}

/** A range that someone marked in the source. @throws ImpossibleEdit where it is none */
export function markedRange([start, end]: Range, source: string): Range {
  if (start < 0 || end > source.length || start > end) impossible('outsideSource', { length: source.length });
  if (source.slice(start, end).trim() === '') impossible('emptyRange', {});
  return [start, end];
}

/** Whether the second range lies inside the first. */
export function covers(outer: Range, inner: Range): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** Whether two ranges have a character in common. */
export function overlaps(a: Range, b: Range): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

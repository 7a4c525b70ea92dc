import { type Draft, itemAt, withItemFields } from '../draft.js';
import type { EditOf } from '../edit.js';
import { impossible } from '../impossible-edit.js';

function without<T>(list: readonly T[], index: number): T[] {
  if (index < 0 || index >= list.length) impossible('noMention', { index, count: list.length });
  return list.toSpliced(index, 1);
}

/** Takes a figure off the list; the words keep it. */
export function deleteQuantity(draft: Draft, { item, index }: EditOf<'deleteQuantity'>): Draft {
  return withItemFields(draft, item, { quantities: without(itemAt(draft, item).quantities, index) });
}

/** Takes a document off the list; the words keep it. */
export function deleteDocument(draft: Draft, { item, index }: EditOf<'deleteDocument'>): Draft {
  return withItemFields(draft, item, { documents: without(itemAt(draft, item).documents, index) });
}

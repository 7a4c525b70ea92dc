import { type Draft, itemAt } from '../draft.js';
import type { EditOf } from '../edit.js';

/** Marks an item as checked by its reader, or takes the mark away. */
export function setChecked(draft: Draft, { item, value }: EditOf<'setChecked'>): Draft {
  itemAt(draft, item);
  const others = draft.checked.filter((index) => index !== item);
  return { ...draft, checked: value ? [...others, item].sort((a, b) => a - b) : others };
}

/** Confirms an inferred field. */
export function confirm(draft: Draft, { field }: EditOf<'confirm'>): Draft {
  const match = /^items\/(\d+)(?:\/|$)/.exec(field);
  if (match) itemAt(draft, Number(match[1]));
  return draft.confirmed.includes(field) ? draft : { ...draft, confirmed: [...draft.confirmed, field] };
}

import { type Draft, itemAt, markedRange, withItemFields } from '../draft.js';
import type { EditOf } from '../edit.js';
import { impossible } from '../impossible-edit.js';

/** The words of the problem, marked in the source or typed. */
export function setProblem(draft: Draft, edit: EditOf<'setProblem'>, source: string): Draft {
  const { item, value, range } = edit;
  const problem = value.trim();
  if (problem === '') impossible('emptyText', {});
  const problemRange = range ? markedRange(range, source) : itemAt(draft, item).problemRange;
  const rule = range ? 'marked' : 'typed';
  return withItemFields(draft, item, { problem, problemRange, certainty: 'stated', rule });
}

export function setNumber(draft: Draft, { item, value }: EditOf<'setNumber'>): Draft {
  return withItemFields(draft, item, { number: value.trim() });
}

export function setSection(draft: Draft, { item, value }: EditOf<'setSection'>): Draft {
  return withItemFields(draft, item, { section: value?.trim() || null });
}

export function setStatus(draft: Draft, { item, value }: EditOf<'setStatus'>): Draft {
  return withItemFields(draft, item, { status: value });
}

export function setLevel(draft: Draft, { item, value }: EditOf<'setLevel'>): Draft {
  if (![1, 2, 3].includes(value)) impossible('notAllowed', { found: String(value), allowed: '1、2、3' });
  return withItemFields(draft, item, { level: value });
}

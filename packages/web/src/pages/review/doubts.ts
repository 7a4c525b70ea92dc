import type { DraftPage } from '@bihuan/contract';
import type { Diagnostic } from '@bihuan/extract';
import type { FieldGroup, ReviewField } from './fields.js';
import { headFields } from './head-fields.js';
import { itemFields } from './item-fields.js';

/** The head, or the place of a finding among the items. */
export type Part = 'head' | number;

/** The fields of a part of the draft. */
export function fieldsOf(draft: DraftPage, part: Part): FieldGroup[] {
  return part === 'head' ? headFields(draft) : itemFields(draft, part);
}

/** The fields of a part, one after the other, without those that are folded away. */
export function flatFields(groups: readonly FieldGroup[], unfolded: boolean): ReviewField[] {
  return groups.flatMap((group) => (group.folded && !unfolded ? [] : group.fields));
}

/** What the reader was not sure of and nobody has confirmed. */
export function doubtfulFields(draft: DraftPage, part: Part): ReviewField[] {
  return fieldsOf(draft, part).flatMap((group) => group.fields.filter(({ state }) => state === 'inferred'));
}

/** Diagnostics that ask for a look, by where they stand. */
export function diagnosticsOf(draft: DraftPage, part: Part): Diagnostic[] {
  const { diagnostics } = draft.notice;
  return diagnostics.filter(({ severity, range }) => severity !== 'info' && partAt(draft, range[0]) === part);
}

/** The part of the draft that a place of the source belongs to. */
export function partAt(draft: DraftPage, offset: number): Part {
  const found = draft.notice.items.findIndex(({ range }) => range[0] <= offset && offset < range[1]);
  return found === -1 ? 'head' : found;
}

/** How many doubts each part still has; a finding marked as checked has none. */
export interface DoubtCounts {
  head: number;
  items: number[];
  total: number;
}

/** Doubts of every part: the head first, then each finding. */
export function doubtCounts(draft: DraftPage): DoubtCounts {
  const told = draft.notice.diagnostics.filter(({ severity }) => severity !== 'info');
  const parts = told.map(({ range }) => partAt(draft, range[0]));
  const count = (part: Part) =>
    doubtfulFields(draft, part).length + parts.filter((one) => one === part).length;
  const head = count('head');
  const items = draft.notice.items.map((_, item) => (draft.checked.includes(item) ? 0 : count(item)));
  return { head, items, total: items.reduce((sum, one) => sum + one, head) };
}

/** The next part with a doubt, after `part`, then from the beginning; `null` when there is none. */
export function nextDoubt({ head, items }: DoubtCounts, part: Part): Part | null {
  const order: Part[] = ['head', ...items.keys()];
  const count = (one: Part) => (one === 'head' ? head : (items[one] ?? 0));
  const from = order.indexOf(part) + 1;
  return [...order.slice(from), ...order.slice(0, from)].find((one) => count(one) > 0) ?? null;
}

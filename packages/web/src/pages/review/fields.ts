import type { DraftEdit, DraftPage } from '@bihuan/contract';
import type { Certainty, Notice, Range } from '@bihuan/extract';

export type { Range } from '@bihuan/extract';
export type NoticeItem = Notice['items'][number];

/** How a value came about: stated, guessed and not yet looked at, guessed and confirmed, or not there. */
export type FieldState = 'stated' | 'inferred' | 'confirmed' | 'absent';

/** How a value is typed: one line, several, or one of a few. */
export type FieldEditor =
  | { kind: 'line'; placeholder?: string }
  | { kind: 'prose' }
  | { kind: 'choice'; options: readonly { value: string; label: string }[] };

/** One line of the draft as people proofread it. */
export interface ReviewField {
  /** Inside its item or the head: `problem`, `measures/2`, `duties/leadUnits`. */
  key: string;
  /** In the whole draft, as confirmations name it: `items/3/problem`. */
  address: string;
  label: string;
  /** What is shown and typed; `null`: 原文未写明. */
  value: string | null;
  state: FieldState;
  /** Why it was guessed: the rule that did it. */
  rule: string | null;
  /** Words of the source that it was read from. */
  range: Range | null;
  editor: FieldEditor;
  /** The correction that gives it another value. */
  set: (value: string, range: Range | null) => DraftEdit;
  /** The correction that says 原文未写明; absent where the field cannot be empty. */
  clear?: DraftEdit;
  /** Set on measures: their place, for splitting and joining. */
  measure?: number;
}

/** Fields that belong together, with a title where they need one. */
export interface FieldGroup {
  title: string | null;
  note?: string;
  fields: ReviewField[];
  /** Nothing of it stands in the source, so it starts folded. */
  folded?: boolean;
}

/** The state of a value, given how it was read and what the reader has confirmed. */
export function fieldState(
  address: string,
  value: unknown,
  certainty: Certainty,
  confirmed: DraftPage['confirmed'],
): FieldState {
  if (value === null || value === '') return 'absent';
  if (certainty === 'stated') return 'stated';
  return confirmed.includes(address) ? 'confirmed' : 'inferred';
}

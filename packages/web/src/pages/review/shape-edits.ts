import type { DraftEdit } from '@bihuan/contract';
import type { Part } from './doubts.js';
import type { ReviewField } from './fields.js';

/** A change of the draft's shape, and the place where the reader finds himself afterwards. */
export interface ShapeEdit {
  edit: DraftEdit;
  after: { part: Part; field: string | null };
}

/** Joins a measure to the one before it; on the problem, the whole finding to the one before it. */
export function mergeEdit(part: Part, field: ReviewField): ShapeEdit | null {
  if (part === 'head') return null;
  const { measure } = field;
  if (measure !== undefined) {
    const before = `measures/${Math.max(0, measure - 1)}`;
    return { edit: { kind: 'mergeMeasure', item: part, measure }, after: { part, field: before } };
  }
  if (field.key !== 'problem') return null;
  return {
    edit: { kind: 'mergeItem', item: part },
    after: { part: Math.max(0, part - 1), field: 'problem' },
  };
}

/** Deletes a measure; on the problem, the whole finding. */
export function removeEdit(part: Part, field: ReviewField, itemCount: number): ShapeEdit | null {
  if (part === 'head') return null;
  const { measure } = field;
  if (measure !== undefined) {
    return { edit: { kind: 'deleteMeasure', item: part, measure }, after: { part, field: field.key } };
  }
  if (field.key !== 'problem') return null;
  const next = itemCount > 1 ? Math.min(part, itemCount - 2) : 'head';
  return { edit: { kind: 'deleteItem', item: part }, after: { part: next, field: null } };
}

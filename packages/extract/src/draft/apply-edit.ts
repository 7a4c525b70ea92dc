import type { Notice } from '../notice.js';
import { type Draft, draftOf } from './draft.js';
import type { DraftEdit } from './edit.js';
import { addMeasure } from './edits/add-measure.js';
import { setDuty } from './edits/duty.js';
import { setContact, setHeader } from './edits/header.js';
import { setLevel, setNumber, setProblem, setSection, setStatus } from './edits/item-fields.js';
import { addItem, deleteItem, mergeItem, splitItem } from './edits/item-shape.js';
import { mergeMeasure, splitMeasure } from './edits/measure-shape.js';
import { deleteMeasure, setMeasure, setMeasureLevel } from './edits/measure-text.js';
import { deleteDocument, deleteQuantity } from './edits/mentions.js';
import { confirm, setChecked } from './edits/review.js';

type Apply<E> = (draft: Draft, edit: E, source: string) => Draft;

const edits: { [K in DraftEdit['kind']]: Apply<Extract<DraftEdit, { kind: K }>> } = {
  setHeader,
  setContact,
  setProblem,
  setNumber,
  setSection,
  setStatus,
  setLevel,
  setDuty,
  setMeasure,
  setMeasureLevel,
  splitMeasure,
  mergeMeasure,
  deleteMeasure,
  addMeasure,
  splitItem,
  mergeItem,
  deleteItem,
  addItem,
  deleteQuantity,
  deleteDocument,
  setChecked,
  confirm,
};

/**
 * The draft after one correction. Nothing of the given draft is changed.
 * @param source the text that the draft was read from
 * @throws ImpossibleEdit where the edit makes no sense for this draft
 */
export function applyEdit(draft: Draft, edit: DraftEdit, source: string): Draft {
  return (edits[edit.kind] as Apply<DraftEdit>)(draft, edit, source);
}

/** The draft that a reading and its corrections make; to undo, leave the last one out. */
export function replayEdits(reading: Notice, corrections: readonly DraftEdit[], source: string): Draft {
  return corrections.reduce((draft, edit) => applyEdit(draft, edit, source), draftOf(reading));
}

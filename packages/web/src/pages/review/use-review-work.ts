import type { DraftEdit, DraftPage } from '@bihuan/contract';
import { useState } from 'react';
import { type DoubtCounts, nextDoubt, type Part } from './doubts.js';
import type { ReviewField } from './fields.js';
import type { Go, Place } from './review-place.js';
import { mergeEdit, removeEdit, type ShapeEdit } from './shape-edits.js';
import type { DraftWork } from './use-draft.js';

/** What the field in focus is in the middle of. */
type Doing = { kind: 'reading' } | { kind: 'typing' | 'splitting'; key: string };

interface WorkInput {
  draft: DraftPage;
  place: Place;
  go: Go;
  saver: DraftWork;
  fields: ReviewField[];
  doubts: DoubtCounts;
}

/** Everything a reader can do in the draft, whether by key or by button. */
export function useReviewWork(input: WorkInput) {
  const { draft, place, go, saver, fields } = input;
  const [doing, setDoing] = useState<Doing>({ kind: 'reading' });
  const current = fields.find(({ key }) => key === place.field);
  const open = (part: Part, field: string | null = null) => {
    setDoing({ kind: 'reading' });
    go(part, field);
  };
  /** Corrects, and goes back to reading when it made sense. */
  const edit = (correction: DraftEdit): boolean => {
    const done = saver.edit(correction);
    if (done) setDoing({ kind: 'reading' });
    return done;
  };
  const reshape = (shape: ShapeEdit | null) => {
    if (shape && edit(shape.edit)) go(shape.after.part, shape.after.field);
  };
  const type = (field = current) => field && setDoing({ kind: 'typing', key: field.key });

  return {
    draft,
    place,
    fields,
    current,
    doing,
    edit,
    open,
    type,
    focus: (key: string) => open(place.part, key),
    split: (field = current) => {
      if (field?.measure !== undefined) setDoing({ kind: 'splitting', key: field.key });
    },
    stop: () => setDoing({ kind: 'reading' }),
    /** 回车: takes a guess over, or opens the field. */
    accept: (field = current) =>
      field?.state === 'inferred' ? edit({ kind: 'confirm', field: field.address }) : type(field),
    clear: (field = current) => field?.clear && field.state !== 'absent' && edit(field.clear),
    merge: (field = current) => field && reshape(mergeEdit(place.part, field)),
    remove: (field = current) => field && reshape(removeEdit(place.part, field, draft.notice.items.length)),
    undo: saver.undo,
    wasRefused: saver.wasRefused,
    ...waysThrough(input, open),
  };
}
export type ReviewWork = ReturnType<typeof useReviewWork>;

/** From field to field, from finding to finding, from doubt to doubt. */
function waysThrough({ draft, place, saver, fields, doubts }: WorkInput, open: Go) {
  const index = fields.findIndex(({ key }) => key === place.field);
  const order = place.part === 'head' ? -1 : place.part;
  const hasNext = order + 1 < draft.notice.items.length;
  return {
    hasNext,
    step: (by: 1 | -1) => {
      const fromOutside = by === 1 ? 0 : fields.length - 1;
      const next = fields[index === -1 ? fromOutside : index + by];
      if (next) open(place.part, next.key);
    },
    previous: () => {
      if (order >= 0) open(order === 0 ? 'head' : order - 1);
    },
    /** Ctrl 回车: this finding is read; on to the next one. */
    next: () => {
      const { part } = place;
      if (part !== 'head' && !draft.checked.includes(part))
        saver.edit({ kind: 'setChecked', item: part, value: true });
      if (hasNext) open(order + 1);
    },
    nextDoubt: () => {
      const part = nextDoubt(doubts, place.part);
      if (part !== null) open(part);
    },
  };
}

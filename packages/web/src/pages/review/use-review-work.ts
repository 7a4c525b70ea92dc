import type { DraftEdit, DraftPage } from '@bihuan/contract';
import { useState } from 'react';
import { type DoubtCounts, nextDoubt, type Part } from './doubts.js';
import type { ReviewField } from './fields.js';
import type { Go, Place } from './review-place.js';
import type { DraftWork } from './use-draft.js';

/** What the field in focus is in the middle of. */
export type Doing = { kind: 'reading' } | { kind: 'typing' | 'splitting'; key: string };

interface WorkInput {
  draft: DraftPage;
  place: Place;
  go: Go;
  saver: DraftWork;
  fields: ReviewField[];
  doubts: DoubtCounts;
}

/** Everything a reader can do in the draft, whether by key or by button. */
export function useReviewWork({ draft, place, go, saver, fields, doubts }: WorkInput) {
  const [doing, setDoing] = useState<Doing>({ kind: 'reading' });
  const index = fields.findIndex(({ key }) => key === place.field);
  const current = index === -1 ? undefined : fields[index];
  const itemCount = draft.notice.items.length;
  const order = place.part === 'head' ? -1 : place.part;

  const focus = (key: string) => {
    setDoing({ kind: 'reading' });
    go(place.part, key);
  };
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
  const step = (by: 1 | -1) => {
    const next = fields[index === -1 ? (by === 1 ? 0 : fields.length - 1) : index + by];
    if (next) focus(next.key);
  };

  return {
    draft,
    place,
    fields,
    current,
    doing,
    focus,
    open,
    edit,
    step,
    type: (field = current) => field && setDoing({ kind: 'typing', key: field.key }),
    split: (field = current) =>
      field?.measure !== undefined && setDoing({ kind: 'splitting', key: field.key }),
    stop: () => setDoing({ kind: 'reading' }),
    /** 回车: takes a guess over, or opens the field. */
    accept: (field = current) => {
      if (field?.state === 'inferred') edit({ kind: 'confirm', field: field.address });
      else if (field) setDoing({ kind: 'typing', key: field.key });
    },
    clear: (field = current) => field?.clear && field.state !== 'absent' && edit(field.clear),
    merge: (field = current) => {
      if (place.part === 'head' || !field) return;
      if (field.measure !== undefined) {
        if (edit({ kind: 'mergeMeasure', item: place.part, measure: field.measure }))
          go(place.part, `measures/${Math.max(0, field.measure - 1)}`);
      } else if (field.key === 'problem' && edit({ kind: 'mergeItem', item: place.part })) {
        go(Math.max(0, place.part - 1), 'problem');
      }
    },
    remove: (field = current) => {
      if (place.part === 'head' || !field) return;
      if (field.measure !== undefined) {
        edit({ kind: 'deleteMeasure', item: place.part, measure: field.measure });
      } else if (field.key === 'problem' && edit({ kind: 'deleteItem', item: place.part })) {
        go(itemCount > 1 ? Math.min(place.part, itemCount - 2) : 'head');
      }
    },
    previous: () => order >= 0 && open(order === 0 ? 'head' : order - 1),
    /** Ctrl 回车: this finding is read; on to the next one. */
    next: () => {
      if (place.part !== 'head' && !draft.checked.includes(place.part))
        saver.edit({ kind: 'setChecked', item: place.part, value: true });
      if (order + 1 < itemCount) open(order + 1);
    },
    hasNext: order + 1 < itemCount,
    nextDoubt: () => {
      const part = nextDoubt(doubts, place.part);
      if (part !== null) open(part);
    },
    undo: saver.undo,
    wasRefused: saver.wasRefused,
  };
}
export type ReviewWork = ReturnType<typeof useReviewWork>;

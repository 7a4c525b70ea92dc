import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoticeItem, Range } from '../notice.js';
import { applyEdit, replayEdits } from './apply-edit.js';
import { type Draft, draftOf } from './draft.js';
import type { DraftEdit } from './edit.js';
import { ImpossibleEdit } from './impossible-edit.js';
import { placeMentions } from './place-mentions.js';
import { anyEdit } from './testing/any-edit.js';
import { reading, SOURCE } from './testing/edited.js';

const anyEdits = fc.array(anyEdit, { maxLength: 12 });

/** Applies what can be applied; what is refused must be refused in Chinese and change nothing. */
function applied(edits: readonly DraftEdit[]): { draft: Draft; accepted: DraftEdit[] } {
  let draft = draftOf(reading);
  const accepted: DraftEdit[] = [];
  for (const edit of edits) {
    const before = JSON.stringify(draft);
    try {
      draft = applyEdit(draft, edit, SOURCE);
      accepted.push(edit);
    } catch (error) {
      expect(error).toBeInstanceOf(ImpossibleEdit);
      expect((error as ImpossibleEdit).sentence).toMatch(/[\u4e00-\u9fff].*。$/);
      expect(JSON.stringify(draft)).toBe(before);
    }
  }
  return { draft, accepted };
}

function rangesOf(item: NoticeItem): Range[] {
  const { range, bodyRange, problemRange, introduction, measures, duties } = item;
  const mentions = [...item.documents, ...item.quantities, ...item.dates, ...item.accountability];
  const parties = duties
    ? [
        ...duties.leadLeaders,
        ...duties.leadUnits,
        ...duties.participatingUnits,
        duties.resultsDue,
        duties.completionDue,
      ]
    : [];
  const pieces = [introduction, ...measures, ...mentions, ...parties].filter((piece) => piece !== null);
  return [range, bodyRange, problemRange, ...pieces.map((piece) => piece.range)];
}

describe('corrections of a draft', () => {
  it('keep every range inside the source', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const { notice } = applied(edits).draft;
        const fields = Object.values(notice.fields).map(({ range }) => range);
        for (const [start, end] of [...fields, ...notice.items.flatMap(rangesOf)]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(SOURCE.length);
        }
      }),
    );
  });

  it('are undone by leaving the last one out', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const { accepted } = applied(edits);
        const before = replayEdits(reading, accepted.slice(0, -1), SOURCE);
        const last = accepted.at(-1);
        if (last) expect(applyEdit(before, last, SOURCE)).toEqual(applied(edits).draft);
        expect(replayEdits(reading, accepted.slice(0, -1), SOURCE)).toEqual(before);
      }),
    );
  });

  it('leave texts that are not empty, and reviews of items that are there', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const { notice, checked, confirmed } = applied(edits).draft;
        for (const { problem, measures } of notice.items) {
          expect(problem.trim()).not.toBe('');
          for (const { text } of measures) expect(text.trim()).not.toBe('');
        }
        for (const index of checked) expect(notice.items[index]).toBeDefined();
        for (const field of confirmed) {
          const index = /^items\/(\d+)/.exec(field)?.[1];
          if (index) expect(notice.items[Number(index)]).toBeDefined();
        }
      }),
    );
  });

  it('leave mentions that stand, word for word, in the text of their place', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        for (const item of applied(edits).draft.notice.items) {
          for (const { mention, place, at } of placeMentions(item, SOURCE).quantities) {
            const text = place === 'introduction' ? item.introduction?.text : item.measures[place]?.text;
            expect(text?.slice(...at).replace(/\s/g, '')).toBe(mention.text);
          }
        }
      }),
    );
  });
});

import type { Notice, NoticeItem, Range } from '../../notice.js';
import { type Body, joinedMentions } from '../body.js';
import { covers, type Draft, itemAt, markedRange, overlaps } from '../draft.js';
import type { EditOf } from '../edit.js';
import { type Heading, headingAround, trimmed } from '../heading.js';
import { impossible } from '../impossible-edit.js';
import { proseOf } from '../page-of.js';
import { reconcile } from '../reconcile.js';
import { insertedAt, removedAt, withItems } from '../renumber.js';
import { readBodyAt } from '../reread.js';

/** An item whose problem was marked in the source; the rest is read from its body. */
function itemOf(notice: Notice, source: string, problem: Range, heading: Heading, end: number): NoticeItem {
  const bodyRange = trimmed(source, [Math.min(heading.bodyStart, end), end]);
  return {
    ...{ number: heading.number, level: 1, section: null, status: 'unspecified' },
    ...{ problem: proseOf(source, problem), problemRange: problem },
    ...{ range: [heading.start, Math.max(bodyRange[1], problem[1])], bodyRange },
    ...{ certainty: 'stated', rule: 'marked', damage: false, duties: null },
    ...readBodyAt(notice, source, bodyRange),
  };
}

/** Cuts an item in two: the stretch marked in its body becomes the problem of the second. */
export function splitItem(
  draft: Draft,
  { item: index, problemRange }: EditOf<'splitItem'>,
  source: string,
): Draft {
  const item = itemAt(draft, index);
  const problem = trimmed(source, markedRange(problemRange, source));
  if (!covers(item.bodyRange, problem)) impossible('outsideItem', { item: index });
  const heading = headingAround(source, problem, item.bodyRange);
  const bodyRange = trimmed(source, [item.bodyRange[0], heading.start]);
  const first: NoticeItem = {
    ...{ ...item, range: [item.range[0], Math.max(bodyRange[1], item.problemRange[1])], bodyRange },
    ...reconcile(readBodyAt(draft.notice, source, bodyRange), [item]),
  };
  const { section, status, level } = item;
  const read = itemOf(draft.notice, source, problem, heading, item.bodyRange[1]);
  const second: NoticeItem = { ...read, ...reconcile(read, [item]), section, status, level };
  const items = draft.notice.items.toSpliced(index, 1, first, second);
  return withItems(draft, items, insertedAt(index + 1));
}

/** The bodies of both as one; a heading between them that belongs to neither is left out. */
function joinedBody(notice: Notice, source: string, first: NoticeItem, second: NoticeItem): Body {
  const gap = source.slice(first.range[1], second.range[0]);
  if (gap.trim() === '') {
    return readBodyAt(notice, source, [first.bodyRange[0], Math.max(first.bodyRange[1], second.range[1])]);
  }
  const before = readBodyAt(notice, source, first.bodyRange);
  const behind = readBodyAt(notice, source, second.range);
  const heading = behind.introduction ? [{ marker: null, level: 1, ...behind.introduction }] : [];
  return {
    introduction: before.introduction,
    measures: [...before.measures, ...heading, ...behind.measures],
    open: before.open || behind.open,
    ...joinedMentions(before, behind),
  };
}

/** Joins an item to the one before it: its heading becomes part of the text. */
export function mergeItem(draft: Draft, { item: index }: EditOf<'mergeItem'>, source: string): Draft {
  const second = itemAt(draft, index);
  if (index === 0) impossible('firstItem', {});
  const first = itemAt(draft, index - 1);
  const joined: NoticeItem = {
    ...first,
    range: [first.range[0], Math.max(first.range[1], second.range[1])],
    bodyRange: [first.bodyRange[0], Math.max(first.bodyRange[1], second.bodyRange[1])],
    duties: first.duties ?? second.duties,
    ...reconcile(joinedBody(draft.notice, source, first, second), [first, second]),
  };
  return withItems(draft, draft.notice.items.toSpliced(index - 1, 2, joined), removedAt(index));
}

/** Takes an item out of the draft; the source keeps it. */
export function deleteItem(draft: Draft, { item: index }: EditOf<'deleteItem'>): Draft {
  itemAt(draft, index);
  return withItems(draft, draft.notice.items.toSpliced(index, 1), removedAt(index));
}

/** How far the body of a new item may reach: to the next item, the closing chapter or the end. */
function endOfGap({ notice }: Draft, after: number, source: string, problem: Range): number {
  const next = notice.items[after + 1]?.range[0];
  const closing = notice.nextStepsRange?.[0];
  const bounds = [next, closing, source.length].filter((at) => at !== undefined && at >= problem[1]);
  return Math.min(...(bounds as number[]));
}

function checkGap({ notice }: Draft, after: number, problem: Range): void {
  const { items } = notice;
  if (after < -1 || after >= items.length) impossible('noItem', { item: after, count: items.length });
  const holder = items.findIndex(({ range }) => overlaps(range, problem));
  if (holder >= 0) impossible('insideItem', { item: holder });
  const isBehind = (items[after]?.range[1] ?? 0) <= problem[0];
  const isBefore = problem[1] <= (items[after + 1]?.range[0] ?? problem[1]);
  if (!isBehind || !isBefore) impossible('outOfOrder', {});
}

/** Makes an item of a problem marked in a stretch of the source that no item holds. */
export function addItem(draft: Draft, { after, problemRange }: EditOf<'addItem'>, source: string): Draft {
  const problem = trimmed(source, markedRange(problemRange, source));
  checkGap(draft, after, problem);
  const end = endOfGap(draft, after, source, problem);
  const from = draft.notice.items[after]?.range[1] ?? 0;
  const heading = headingAround(source, problem, [from, end]);
  const neighbour = draft.notice.items[after] ?? draft.notice.items[after + 1];
  const item: NoticeItem = {
    ...itemOf(draft.notice, source, problem, heading, end),
    section: neighbour?.section ?? null,
    status: neighbour?.status ?? 'unspecified',
    level: neighbour?.level ?? 1,
  };
  return withItems(draft, draft.notice.items.toSpliced(after + 1, 0, item), insertedAt(after + 1));
}

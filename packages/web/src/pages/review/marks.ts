import type { DraftPage } from '@bihuan/contract';
import type { Span } from '../../parts/span-tree.js';
import { fieldsOf, type Part } from './doubts.js';
import type { NoticeItem, Range } from './fields.js';

/** What a marked stretch of the source is. */
export type MarkKind = 'problem' | 'measure' | 'party' | 'date' | 'figure' | 'document' | 'header' | 'doubt';

export interface Mark {
  kind: MarkKind;
  /** The field that it belongs to; `null` for what is only pointed out. */
  field: string | null;
}

const DUE = ['duties/resultsDue', 'duties/completionDue'];

function kindOf(key: string): MarkKind {
  if (key === 'problem') return 'problem';
  if (key.startsWith('measures/')) return 'measure';
  if (DUE.includes(key)) return 'date';
  if (key.startsWith('duties/')) return 'party';
  return 'header';
}

/** The stretches of the source that a part of the draft was read from. */
export function marksOf(draft: DraftPage, part: Part): Span<Mark>[] {
  const fields = fieldsOf(draft, part).flatMap((group) =>
    group.fields.flatMap(({ key, range }) =>
      range ? [spanOf(range, { kind: kindOf(key), field: key })] : [],
    ),
  );
  const item = part === 'head' ? undefined : draft.notice.items[part];
  const doubts = draft.notice.diagnostics
    .filter(({ severity, range }) => severity !== 'info' && range[1] > range[0])
    .map(({ range }) => spanOf(range, { kind: 'doubt', field: null }));
  return [...fields, ...(item ? mentionMarks(item) : []), ...doubts];
}

function mentionMarks(item: NoticeItem): Span<Mark>[] {
  const all = (list: readonly { range: Range }[], kind: MarkKind, field: string | null) =>
    list.map(({ range }) => spanOf(range, { kind, field }));
  return [
    ...all(item.quantities, 'figure', 'quantities'),
    ...all(item.documents, 'document', 'documents'),
    ...all(item.dates, 'date', null),
  ];
}

function spanOf([start, end]: Range, data: Mark): Span<Mark> {
  return { start, end, data };
}

import { LedgerQuery } from '@bihuan/contract';
import type { LedgerFilters } from '../../data/queries.js';
import { type ColumnId, isColumnId } from './columns.js';

/** All that the address says about how the ledger is looked at. */
export interface LedgerView {
  filters: LedgerFilters;
  /** `null`: the columns that this ledger has content for. */
  columns: readonly ColumnId[] | null;
  grouped: boolean;
  /** Places of the folded groups among the sections. */
  folded: readonly number[];
}

const FILTERS = [
  'q',
  'reportedStatus',
  'status',
  'stand',
  'openDueBefore',
  'section',
  'part',
  'level',
  'leadLeader',
  'leadUnit',
  'dueBefore',
  'dueAfter',
  'sort',
  'direction',
] as const;

/** Filters that narrow the ledger; order is none of them. */
export const NARROWING = FILTERS.slice(0, 12) as readonly Exclude<
  (typeof FILTERS)[number],
  'sort' | 'direction'
>[];

/** Reads the address. What it holds that is no filter, or has no sensible value, is passed over. */
export function readView(search: URLSearchParams): LedgerView {
  const filters: Record<string, unknown> = {};
  for (const name of FILTERS) {
    const values = search.getAll(name).filter((value) => value !== '');
    const parsed = LedgerQuery.shape[name].safeParse(values.length > 1 ? values : values[0]);
    if (values.length > 0 && parsed.success) filters[name] = parsed.data;
  }
  const columns = search.get('cols');
  return {
    filters: filters as LedgerFilters,
    columns: columns === null ? null : columns.split(',').filter(isColumnId),
    grouped: search.get('group') !== 'none',
    folded: (search.get('fold') ?? '')
      .split(',')
      .filter((part) => /^\d{1,4}$/.test(part))
      .map(Number),
  };
}

/** The address of a view; a plain view has an empty one. */
export function writeView({ filters, columns, grouped, folded }: LedgerView): URLSearchParams {
  const search = new URLSearchParams();
  for (const name of FILTERS) {
    const value = filters[name];
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== '') search.append(name, String(one));
    }
  }
  if (columns) search.set('cols', columns.join(','));
  if (!grouped) search.set('group', 'none');
  if (folded.length > 0) search.set('fold', folded.join(','));
  return search;
}

/** Whether anything narrows the ledger. */
export function isNarrowed(filters: LedgerFilters): boolean {
  return NARROWING.some((name) => filters[name] !== undefined);
}

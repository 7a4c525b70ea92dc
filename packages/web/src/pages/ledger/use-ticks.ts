import type { FindingRow } from '@bihuan/contract';
import { useRef } from 'react';
import { useUnsent } from '../../data/use-unsent.js';
import type { LedgerLine } from './ledger-lines.js';

/** What is ticked, by id: the number under which people know it. */
export type Ticked = ReadonlyMap<string, string>;

/** The rows that are ticked, and the ways to tick. */
export interface Ticks {
  ticked: Ticked;
  /** Rows on the page that can be ticked, in their order. */
  rows: readonly FindingRow[];
  /** Ticks a row or takes its tick away; `through` does the same to all rows since the one before. */
  toggle: (row: FindingRow, through?: boolean) => void;
  /** Ticks all rows on the page, or takes their ticks away where all are ticked. */
  toggleAll: () => void;
  clear: () => void;
}

/** Rows that a deed can be done on; one that others lie under is dealt with in its parts. */
export function tickableRows(lines: readonly LedgerLine[]): FindingRow[] {
  return lines.flatMap((line) => (line.kind === 'finding' && !line.row.isParent ? [line.row] : []));
}

/** These ticks with those of the rows set, or taken away. */
export function withTicks(ticked: Ticked, rows: readonly FindingRow[], isTicked: boolean): Ticked {
  const next = new Map(ticked);
  for (const { id, number } of rows) {
    if (isTicked) next.set(id, number);
    else next.delete(id);
  }
  return next;
}

/** The rows from one to the other, whichever comes first; only the other where the one is not among them. */
export function rowsBetween(rows: readonly FindingRow[], from: string | null, to: FindingRow): FindingRow[] {
  const [first, last] = [rows.findIndex(({ id }) => id === from), rows.indexOf(to)];
  if (first === -1 || last === -1) return [to];
  return rows.slice(Math.min(first, last), Math.max(first, last) + 1);
}

/**
 * The ticks of a ledger. They outlive other conditions, a look at a finding and a reload, and are forgotten with all
 * that was not sent when somebody else signs in.
 */
export function useTicks(rectificationId: string, lines: readonly LedgerLine[]): Ticks {
  const [kept, keep, forget] = useUnsent<[id: string, number: string][]>(`ticked:${rectificationId}`, []);
  const before = useRef<string | null>(null);
  const ticked: Ticked = new Map(kept);
  const rows = tickableRows(lines);
  const put = (next: Ticked) => keep([...next]);
  return {
    ticked,
    rows,
    toggle: (row, through = false) => {
      const changed = through ? rowsBetween(rows, before.current, row) : [row];
      before.current = row.id;
      put(withTicks(ticked, changed, !ticked.has(row.id)));
    },
    toggleAll: () => put(withTicks(ticked, rows, !rows.every(({ id }) => ticked.has(id)))),
    clear: forget,
  };
}

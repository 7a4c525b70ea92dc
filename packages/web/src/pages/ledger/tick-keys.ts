import type { FindingRow } from '@bihuan/contract';
import type { KeyboardEvent } from 'react';
import type { Ticks } from './use-ticks.js';

/** 空格 ticks the row whose link has the focus, Esc takes all ticks away. */
export function tickKeys(ticks: Ticks | null, row: FindingRow) {
  return (event: KeyboardEvent) => {
    if (!ticks) return;
    if (event.key === 'Escape') ticks.clear();
    if (event.key !== ' ' || row.isParent || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    ticks.toggle(row, event.shiftKey);
  };
}

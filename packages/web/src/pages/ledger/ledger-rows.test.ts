import type { FindingRow, LedgerCounts } from '@bihuan/contract';
import { describe, expect, it } from 'vitest';
import { ledgerRows } from './ledger-rows.js';

const row = (id: string, level: number, status: FindingRow['status']) =>
  ({ id, level, status }) as FindingRow;
const registered = (count: number) => ({ byStand: { registered: count } }) as LedgerCounts;
const parents = (...asked: Parameters<typeof ledgerRows>) =>
  ledgerRows(...asked)
    .filter(({ isParent }) => isParent)
    .map(({ id }) => id);

const rows = [row('a', 1, 'registered'), row('a1', 2, 'underway'), row('b', 1, 'registered')];

describe('a finding that others lie under', () => {
  it('is every registered one where none is counted as registered, in any order and under any filter', () => {
    expect(parents(rows, registered(0), false)).toEqual(['a', 'b']);
  });

  it('is, where some are, the one that a deeper one follows', () => {
    expect(parents(rows, registered(1), true)).toEqual(['a']);
    expect(parents(rows, registered(1), false)).toEqual([]);
  });

  it('is none as long as the counts are on their way and nothing lies deeper', () => {
    expect(parents([row('a', 1, 'registered'), row('b', 1, 'registered')], undefined, true)).toEqual([]);
  });

  it('is never one that is worked on itself', () => {
    expect(parents([row('a', 1, 'underway'), row('a1', 2, 'underway')], registered(0), true)).toEqual([]);
  });
});

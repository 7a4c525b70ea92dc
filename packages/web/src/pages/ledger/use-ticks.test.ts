import type { FindingRow } from '@bihuan/contract';
import { expect, test } from 'vitest';
import { rowsBetween, tickableRows, withTicks } from './use-ticks.js';

const row = (number: string, isParent = false) => ({ id: `id-${number}`, number, isParent }) as FindingRow;
const rows = [row('1.1'), row('1.2'), row('1.3'), row('1.4')];
const numbersOf = (some: readonly FindingRow[]) => some.map(({ number }) => number);

test('what others lie under is not ticked itself', () => {
  const lines = [row('1', true), row('1.1')].map((one) => ({ kind: 'finding' as const, row: one }));
  expect(numbersOf(tickableRows(lines))).toEqual(['1.1']);
});

test('ticks are set and taken away, and what is not named stays', () => {
  const some = withTicks(new Map(), rows.slice(0, 2), true);
  expect([...some.values()]).toEqual(['1.1', '1.2']);
  expect([...withTicks(some, rows.slice(0, 1), false).values()]).toEqual(['1.2']);
});

test.each([
  ['1.2', '1.4', ['1.2', '1.3', '1.4']],
  ['1.3', '1.1', ['1.1', '1.2', '1.3']],
  ['9.9', '1.2', ['1.2']],
])('from %s through %s', (from, to, expected) => {
  const last = rows.find(({ number }) => number === to) as FindingRow;
  expect(numbersOf(rowsBetween(rows, `id-${from}`, last))).toEqual(expected);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnIds } from './columns.js';
import { type LedgerView, readView, writeView } from './ledger-view.js';

const words = fc.string({ minLength: 1, maxLength: 30, unit: 'binary' }).filter((text) => text.trim() !== '');
const status = fc.constantFrom('completed', 'ongoing', 'unspecified');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const view: fc.Arbitrary<LedgerView> = fc.record({
  filters: fc
    .record({
      q: maybe(words),
      reportedStatus: maybe(fc.oneof(status, fc.uniqueArray(status, { minLength: 2, maxLength: 3 }))),
      section: maybe(words),
      level: maybe(fc.constantFrom(1, 2, 3)),
      stand: maybe(fc.constantFrom('resolved' as const, 'voided' as const)),
      leadLeader: maybe(words),
      leadUnit: maybe(words),
      dueBefore: maybe(fc.constantFrom('2026-09-30', '2027-01-01')),
      sort: maybe(fc.constant('completionDue' as const)),
      direction: maybe(fc.constant('desc' as const)),
    })
    .map((filters) => Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined))),
  columns: fc.option(fc.subarray(columnIds, { minLength: 1 }), { nil: null }),
  grouped: fc.boolean(),
  folded: fc.uniqueArray(fc.nat(200), { maxLength: 5 }),
});

test('an address brings back the view that it was made of', () => {
  fc.assert(
    fc.property(view, (shown) => {
      const address = writeView(shown).toString();
      const again = readView(new URLSearchParams(address));
      expect(again.columns).toEqual(shown.columns);
      expect(again.grouped).toBe(shown.grouped);
      expect(again.folded).toEqual(shown.folded);
      expect(writeView(again).toString()).toBe(address);
    }),
  );
});

test('whatever stands in an address, a view comes of it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (name, value) => {
      const search = new URLSearchParams([
        [name, value],
        ['reportedStatus', value],
        ['level', value],
        ['fold', value],
        ['cols', value],
      ]);
      expect(() => writeView(readView(search))).not.toThrow();
    }),
  );
});

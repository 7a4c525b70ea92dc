import type { LedgerScope } from '@bihuan/domain';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../store.js';
import { onEveryEngine } from '../testing/engines.js';
import { shapedRows, type Values } from './shaped.js';

describe('a query whose text is kept', () => {
  onEveryEngine((engine) => {
    let store: Store;
    let written: number;
    beforeAll(async () => {
      store = await engine.open();
      written = 0;
    });

    /** Answers what it was asked with, in the order of the text. */
    const echoed = (name: string, values: Values, scope?: LedgerScope) =>
      store.read((tx) =>
        shapedRows<{ all: string }, Values>(
          tx,
          { name, values, ...(scope && { scope }) },
          (asked, { ledger, restricted }) => {
            written += 1;
            const ids = [ledger, restricted].flatMap((part) =>
              part.kind === 'some'
                ? [...part.duties.flatMap(({ partyIds }) => partyIds), ...part.rectificationIds]
                : [part.kind],
            );
            const parts = [...Object.values(asked).flatMap((value) => value ?? 'none'), ...ids];
            const texts = parts.map((part) => sql`cast(${part} as text)`);
            return sql<{ all: string }>`select ${sql.join(texts, sql` || ' ' || `)} as "all"`.compile(tx.db);
          },
        ),
      );
    const answered = async (...asked: Parameters<typeof echoed>) => (await echoed(...asked))[0]?.all;
    const some = (rectificationIds: string[], partyIds: string[]) => ({
      ...{ kind: 'some' as const, rectificationIds, unitIds: [], personIds: [] },
      duties: [{ rectificationId: 'r', partyIds }],
    });

    it('is written once for all values of one shape, and answers each with its own', async () => {
      const name = `once ${engine.name}`;
      expect(await answered(name, { a: 'x', list: ['1', '2'] })).toBe('x 1 2 none none');
      const before = written;
      expect(await answered(name, { a: 'y', list: ['3', '4'] })).toBe('y 3 4 none none');
      expect(written).toBe(before);
    });

    it('is written anew for a list of another length, and for null in the place of a value', async () => {
      const name = `lengths ${engine.name}`;
      expect(await answered(name, { a: 'x', list: ['1'] })).toBe('x 1 none none');
      expect(await answered(name, { a: 'x', list: ['1', '2', '3'] })).toBe('x 1 2 3 none none');
      expect(await answered(name, { a: null, list: ['1'] })).toBe('none 1 none none');
    });

    it('never mixes up the scopes of two people, be they of one shape or not', async () => {
      const name = `scopes ${engine.name}`;
      const own = some(['r1'], ['p1', 'p2']);
      expect(await answered(name, { a: 'x' }, { ledger: own, restricted: own })).toBe('x p1 p2 r1 p1 p2 r1');
      const other = some(['r2'], ['p3', 'p4']);
      expect(await answered(name, { a: 'x' }, { ledger: other, restricted: other })).toBe(
        'x p3 p4 r2 p3 p4 r2',
      );
      expect(await answered(name, { a: 'x' }, { ledger: own, restricted: other })).toBe(
        'x p1 p2 r1 p3 p4 r2',
      );
      const all = { kind: 'all' } as const;
      expect(await answered(name, { a: 'x' }, { ledger: all, restricted: own })).toBe('x all p1 p2 r1');
    });
  });
});

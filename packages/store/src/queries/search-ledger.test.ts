import type { LedgerScope, Scope } from '@bihuan/domain';
import { measure } from '@bihuan/domain/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { WHOLE_LEDGER } from '../organisation/in-scope.js';
import type { Store } from '../store.js';
import { onEveryEngine } from '../testing/engines.js';
import { registered } from '../testing/fictions.js';
import { countMatches } from './count-matches.js';
import { summaryOf } from './finding-list-row.js';
import { listFindings } from './list-findings.js';
import { searchFindings } from './search-findings.js';

/** More than are looked through in their order before an index is asked. */
const SIZE = 620;
const all = Array.from({ length: SIZE }, (_, index) => index);

/** By how many findings hold them: every one, some of them, and only those at the very end. */
const HELD: Record<string, (index: number) => boolean> = {
  台账: () => true,
  公示栏: (index) => index % 20 === 7,
  窨井: (index) => index >= SIZE - 3,
  '台账 公示栏': (index) => index % 20 === 7,
  '公示栏 窨井': (index) => index % 20 === 7 && index >= SIZE - 3,
  拆迁: () => false,
};
const isRestricted = (index: number) => index % 10 === 7;

function contentOf(index: number) {
  const words = ['公示栏', '窨井'].filter((word) => HELD[word]?.(index));
  return {
    problem: `台账${index}号`,
    measures: [measure('m1', `公示前的栏${words.join('、')}`)],
    visibility: isRestricted(index) ? ('restricted' as const) : ('public' as const),
  };
}

describe('a search in a long list', () => {
  onEveryEngine((engine) => {
    let store: Store;
    let rectificationId = '';

    beforeAll(async () => {
      store = await engine.open();
      ({ rectificationId } = await registered(store, all.map(contentOf)));
      await registered(store, [{ problem: '台账、公示栏与窨井' }]);
    });

    /** The numbers of all that is found, page by page. */
    async function found(text: string, limit: number, direction: 'asc' | 'desc', scope = WHOLE_LEDGER) {
      const numbers: number[] = [];
      let after: string | null = null;
      do {
        const question = { rectificationId, filters: { text }, sort: 'ordinal', direction, limit } as const;
        const page: Awaited<ReturnType<typeof listFindings>> = await store.read((tx) =>
          listFindings(tx, scope, { ...question, ...(after === null ? {} : { after }) }),
        );
        numbers.push(...page.rows.map((row) => Number.parseInt(summaryOf(row).problem.slice(2), 10)));
        after = page.next;
      } while (after !== null);
      return numbers;
    }
    const count = (text: string, scope: LedgerScope, cap = 1_000) =>
      store.read((tx) => countMatches(tx, scope, { rectificationId, filters: { text }, cap }));

    it.each(Object.entries(HELD))('finds all that hold %s, each once and in order', async (text, holds) => {
      const expected = all.filter(holds);
      for (const limit of [25, 300]) {
        expect(await found(text, limit, 'asc')).toEqual(expected);
        expect(await found(text, limit, 'desc')).toEqual(expected.toReversed());
      }
      expect(await count(text, WHOLE_LEDGER)).toEqual({ count: expected.length, capped: false });
    });

    it('counts no further than asked', async () => {
      expect(await count('台账', WHOLE_LEDGER, 600)).toEqual({ count: 600, capped: true });
      expect(await count('公示栏', WHOLE_LEDGER, 30)).toEqual({ count: 30, capped: true });
    });

    it.each(Object.entries(HELD))('keeps back what is out of scope: %s', async (text, holds) => {
      const here: Scope = {
        kind: 'some',
        rectificationIds: [rectificationId],
        unitIds: [],
        duties: [],
        personIds: [],
      };
      const held = all.filter(holds);
      const open = held.filter((index) => !isRestricted(index));
      const scopes: [LedgerScope, number[]][] = [
        [{ ledger: here, restricted: here }, held],
        [{ ledger: here, restricted: { kind: 'none' } }, open],
        [{ ledger: { ...here, rectificationIds: ['another'] }, restricted: { kind: 'none' } }, []],
      ];
      for (const [scope, expected] of scopes) {
        expect(await found(text, 25, 'asc', scope)).toEqual(expected);
        expect((await count(text, scope)).count).toBe(expected.length);
      }
    });

    it('goes over all rectifications to what only the last findings hold', async () => {
      const page = await store.read((tx) => searchFindings(tx, WHOLE_LEDGER, { text: '窨井', limit: 2 }));
      const rest = await store.read((tx) =>
        searchFindings(tx, WHOLE_LEDGER, { text: '窨井', limit: 2, after: page.next ?? '' }),
      );
      expect([...page.rows, ...rest.rows].map(summaryOf).map(({ problem }) => problem)).toEqual([
        ...[SIZE - 3, SIZE - 2, SIZE - 1].map((index) => `台账${index}号`),
        '台账、公示栏与窨井',
      ]);
      expect(rest.next).toBeNull();
    });
  });
});

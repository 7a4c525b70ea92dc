import { beforeAll, describe, expect, it } from 'vitest';
import { WHOLE_LEDGER } from '../organisation/in-scope.js';
import type { Store } from '../store.js';
import { onEveryEngine } from '../testing/engines.js';
import { registered } from '../testing/fictions.js';
import { due, parties, VARIED_FINDINGS } from '../testing/varied-findings.js';
import { countMatches } from './count-matches.js';
import type { FindingFilters } from './finding-filters.js';
import { summaryOf } from './finding-list-row.js';
import { type FindingQuestion, listFindings } from './list-findings.js';

describe('the list of findings', () => {
  onEveryEngine((engine) => {
    let store: Store;
    let rectificationId = '';
    let findingIds: string[] = [];

    beforeAll(async () => {
      store = await engine.open();
      ({ rectificationId, findingIds } = await registered(store, VARIED_FINDINGS));
      await registered(store, [{ leadUnits: parties('财政局'), section: '甲部分' }]);
    });

    const ask = (question: Partial<FindingQuestion> = {}) =>
      store.read((tx) =>
        listFindings(tx, WHOLE_LEDGER, {
          rectificationId,
          filters: {},
          sort: 'ordinal',
          direction: 'asc',
          limit: 50,
          ...question,
        }),
      );
    const numbers = async (question: Partial<FindingQuestion>) =>
      (await ask(question)).rows.map(summaryOf).map(({ number }) => number);

    it('shows what a row needs', async () => {
      const { rows } = await ask({ limit: 1 });
      expect(rows.map(summaryOf)[0]).toMatchObject({
        id: findingIds[0],
        rectificationId,
        number: '1',
        status: 'registered',
        reportedStatus: 'completed',
        reportedOpen: false,
        leadUnits: ['住建局', '财政局'],
        completionDue: due('2026-09-30'),
        measureCount: 0,
        version: 1,
      });
      expect(rows[0]?.hit).toBeNull();
    });

    it.each<[string, FindingFilters, string[]]>([
      ['nothing', {}, ['1', '2', '10', '9', '（三）', '五', '无']],
      ['a reported status', { reportedStatus: ['completed'] }, ['1', '9']],
      [
        'one of several statuses',
        { reportedStatus: ['completed', 'none'] },
        ['1', '10', '9', '（三）', '无'],
      ],
      ['no status at all', { reportedStatus: [] }, []],
      ['a section', { section: '甲部分' }, ['1', '2']],
      ['no section', { section: null }, ['（三）', '五', '无']],
      ['a part', { part: '选人用人' }, ['9']],
      ['a level', { level: 3 }, ['五']],
      ['a lead unit', { leadUnit: '财政局' }, ['1', '2', '（三）']],
      ['a lead leader and a lead unit', { leadLeader: '某副市长', leadUnit: '住建局' }, ['无']],
      ['a participating unit', { participatingUnit: '民政局' }, ['五']],
      ['a day by which it is due', { dueBefore: '2026-09-30' }, ['1', '2', '9']],
      [
        'a day from which it is due, without those that have none',
        { dueAfter: '2026-09-30' },
        ['1', '9', '（三）'],
      ],
      ['a span of days', { dueAfter: '2026-06-30', dueBefore: '2026-09-29' }, ['2']],
      [
        'several at once',
        { leadUnit: '财政局', reportedStatus: ['completed'], dueBefore: '2026-12-31' },
        ['1'],
      ],
    ])('is narrowed by %s', async (_name, filters, expected) => {
      expect(await numbers({ filters })).toEqual(expected);
      const { count, capped } = await store.read((tx) =>
        countMatches(tx, WHOLE_LEDGER, { rectificationId, filters, cap: 100 }),
      );
      expect({ count, capped }).toEqual({ count: expected.length, capped: false });
    });

    it.each([
      ['ordinal', 'desc', ['无', '五', '（三）', '9', '10', '2', '1']],
      ['number', 'asc', ['1', '2', '（三）', '五', '9', '10', '无']],
      ['completionDue', 'asc', ['2', '1', '9', '（三）', '10', '五', '无']],
      ['completionDue', 'desc', ['无', '五', '10', '（三）', '9', '1', '2']],
    ] as const)('is sorted by %s %s', async (sort, direction, expected) => {
      expect(await numbers({ sort, direction })).toEqual(expected);
    });

    it.each(['ordinal', 'number', 'completionDue'] as const)(
      'gives every row once, page by page, by %s',
      async (sort) => {
        for (const direction of ['asc', 'desc'] as const) {
          const seen: string[] = [];
          let after: string | null = null;
          do {
            const page: Awaited<ReturnType<typeof ask>> = await ask({
              sort,
              direction,
              limit: 2,
              ...(after === null ? {} : { after }),
            });
            seen.push(...page.rows.map(summaryOf).map(({ number }) => number));
            after = page.next;
          } while (after !== null);
          expect(seen).toEqual(await numbers({ sort, direction }));
        }
      },
    );

    it('follows a party through the pages', async () => {
      const question = { filters: { leadUnit: '财政局' }, sort: 'completionDue', limit: 2 } as const;
      const first = await ask(question);
      expect(first.rows.map(summaryOf).map(({ number }) => number)).toEqual(['2', '1']);
      expect(await numbers({ ...question, after: first.next ?? '' })).toEqual(['（三）']);
    });

    it('refuses a place that belongs to another order', async () => {
      const { next } = await ask({ sort: 'completionDue', limit: 1 });
      await expect(ask({ sort: 'ordinal', after: next ?? '' })).rejects.toMatchObject({
        code: 'invalidCursor',
      });
    });

    it('counts no further than asked', async () => {
      const counted = await store.read((tx) =>
        countMatches(tx, WHOLE_LEDGER, { rectificationId, filters: {}, cap: 3 }),
      );
      expect(counted).toEqual({ count: 3, capped: true });
    });
  });
});

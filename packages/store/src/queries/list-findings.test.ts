import type { FindingContent, Party } from '@bihuan/domain';
import { measure } from '@bihuan/domain/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../store.js';
import { onEveryEngine } from '../testing/engines.js';
import { obey, registered } from '../testing/fictions.js';
import { countFindings } from './count-findings.js';
import type { FindingFilters } from './finding-filters.js';
import { findingNeighbours } from './finding-neighbours.js';
import { findingPosition } from './finding-position.js';
import { countMatches, type FindingQuestion, listFindings } from './list-findings.js';
import { listRectifications } from './list-rectifications.js';
import { nextOrdinal } from './next-ordinal.js';
import { partyNames } from './party-names.js';
import { readFindings } from './read-findings.js';

const parties = (...names: string[]): Party[] => names.map((text) => ({ text }));
const due = (date: string) => ({ kind: 'date', date, wording: null }) as const;
const reported = (status: 'completed' | 'ongoing') => ({
  status,
  open: status === 'ongoing',
  text: '',
  range: null,
});

/** Seven findings that differ in everything that a list can be narrowed or sorted by. */
const CONTENTS: Partial<FindingContent>[] = [
  {
    number: '1',
    section: '甲部分',
    leadUnits: parties('住建局', '财政局'),
    completionDue: due('2026-09-30'),
    reported: reported('completed'),
  },
  {
    number: '2',
    section: '甲部分',
    leadUnits: parties('财政局'),
    completionDue: due('2026-06-30'),
    reported: reported('ongoing'),
  },
  {
    number: '10',
    section: '乙部分',
    leadLeaders: parties('某副市长'),
    completionDue: { kind: 'immediate', wording: '立行立改' },
  },
  {
    number: '9',
    section: '乙部分',
    part: '选人用人',
    completionDue: due('2026-09-30'),
    reported: reported('completed'),
  },
  {
    number: '（三）',
    level: 1,
    leadUnits: parties('财政局'),
    completionDue: { kind: 'longTerm', stages: [{ date: '2027-01-31', goal: '' }], wording: null },
  },
  { number: '五', level: 3, participatingUnits: parties('民政局'), reported: reported('ongoing') },
  {
    number: '无',
    measures: [measure('m1', '组织排查')],
    leadUnits: parties('住建局'),
    leadLeaders: parties('某副市长'),
  },
];

describe('the list of findings', () => {
  onEveryEngine((engine) => {
    let store: Store;
    let rectificationId = '';
    let findingIds: string[] = [];

    beforeAll(async () => {
      store = await engine.open();
      ({ rectificationId, findingIds } = await registered(store, CONTENTS));
      await registered(store, [{ leadUnits: parties('财政局'), section: '甲部分' }]);
    });

    const ask = (question: Partial<FindingQuestion> = {}) =>
      store.read((tx) =>
        listFindings(tx, {
          rectificationId,
          filters: {},
          sort: 'ordinal',
          direction: 'asc',
          limit: 50,
          ...question,
        }),
      );
    const numbers = async (question: Partial<FindingQuestion>) =>
      (await ask(question)).rows.map(({ number }) => number);

    it('shows what a row needs', async () => {
      const { rows } = await ask({ limit: 1 });
      expect(rows[0]).toMatchObject({
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
        hit: null,
      });
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
        countMatches(tx, { rectificationId, filters, cap: 100 }),
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
            seen.push(...page.rows.map(({ number }) => number));
            after = page.next;
          } while (after !== null);
          expect(seen).toEqual(await numbers({ sort, direction }));
        }
      },
    );

    it('follows a party through the pages', async () => {
      const question = { filters: { leadUnit: '财政局' }, sort: 'completionDue', limit: 2 } as const;
      const first = await ask(question);
      expect(first.rows.map(({ number }) => number)).toEqual(['2', '1']);
      expect(await numbers({ ...question, after: first.next ?? '' })).toEqual(['（三）']);
    });

    it('refuses a place that belongs to another order', async () => {
      const { next } = await ask({ sort: 'completionDue', limit: 1 });
      await expect(ask({ sort: 'ordinal', after: next ?? '' })).rejects.toMatchObject({
        code: 'invalidCursor',
      });
    });

    it('counts no further than asked', async () => {
      const counted = await store.read((tx) => countMatches(tx, { rectificationId, filters: {}, cap: 3 }));
      expect(counted).toEqual({ count: 3, capped: true });
    });

    it('is counted by status, level and section', async () => {
      expect(await store.read((tx) => countFindings(tx, rectificationId))).toEqual({
        total: 7,
        byReportedStatus: { completed: 2, ongoing: 2, unspecified: 0, none: 3 },
        byLevel: [
          { level: 1, count: 1 },
          { level: 2, count: 5 },
          { level: 3, count: 1 },
        ],
        bySection: [
          { section: '甲部分', count: 2 },
          { section: '乙部分', count: 2 },
          { section: null, count: 3 },
        ],
      });
    });

    it('offers the names that occur, each once', async () => {
      const names = (role: 'leadUnit' | 'leadLeader', limit = 9) =>
        store.read((tx) => partyNames(tx, { rectificationId, role, limit }));
      expect((await names('leadUnit')).sort()).toEqual(['住建局', '财政局']);
      expect(await names('leadLeader')).toEqual(['某副市长']);
      expect(await names('leadUnit', 1)).toHaveLength(1);
    });

    it('knows the neighbours and the place of each', async () => {
      const [first = '', second = '', third = ''] = findingIds;
      const neighbours = (id: string, ordinal: number) =>
        store.read((tx) => findingNeighbours(tx, { id, rectificationId, ordinal }));
      expect(await neighbours(second, 2)).toEqual({ previousId: first, nextId: third });
      expect(await neighbours(first, 1)).toEqual({ previousId: null, nextId: second });
      expect(await store.read((tx) => findingPosition(tx, rectificationId, 3))).toEqual({
        position: 3,
        total: 7,
      });
      expect(await store.read((tx) => nextOrdinal(tx, rectificationId))).toBe(8);
    });

    it('is read whole, page by page', async () => {
      const first = await store.read((tx) => readFindings(tx, rectificationId, { limit: 5 }));
      const rest = await store.read((tx) =>
        readFindings(tx, rectificationId, { limit: 5, after: first.next ?? '' }),
      );
      expect([...first.rows, ...rest.rows].map(({ id }) => id)).toEqual(findingIds);
      expect(rest.rows[1]?.content.measures[0]?.text).toBe('组织排查');
    });
  });
});

describe('a list after a change', () => {
  onEveryEngine((engine) => {
    it('shows the finding where it now belongs', async () => {
      const store = await engine.open();
      const { rectificationId, findingIds } = await registered(store, [{ leadUnits: parties('住建局') }, {}]);
      const [findingId = '', other = ''] = findingIds;
      const changes = { leadUnits: parties('财政局'), completionDue: due('2026-05-01') };
      await obey(store, { type: 'CorrectFinding', findingId, changes, reason: null });
      const list = (filters: FindingFilters) =>
        store
          .read((tx) =>
            listFindings(tx, { rectificationId, filters, sort: 'completionDue', direction: 'asc', limit: 9 }),
          )
          .then(({ rows }) => rows.map(({ id }) => id));
      expect(await list({ leadUnit: '住建局' })).toEqual([]);
      expect(await list({ leadUnit: '财政局' })).toEqual([findingId]);
      await obey(store, { type: 'RemoveFinding', findingId, reason: '误登' });
      expect(await list({})).toEqual([other]);
      expect(await list({ leadUnit: '财政局' })).toEqual([]);
    });

    it('of rectifications has the last changed one first', async () => {
      const store = await engine.open();
      const { rectificationId: older } = await registered(store, [{}, {}]);
      const { rectificationId: newer } = await registered(store, []);
      const ask = (after?: string) =>
        store.read((tx) => listRectifications(tx, { limit: 1, ...(after === undefined ? {} : { after }) }));
      const first = await ask();
      const second = await ask(first.next ?? '');
      expect([...first.rows, ...second.rows].map(({ id, findingCount }) => [id, findingCount])).toEqual([
        [newer, 0],
        [older, 2],
      ]);
      expect(second.next).toBeNull();
    });
  });
});

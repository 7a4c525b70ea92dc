/** What is asked of the store, one after the other, as a user would. */

import {
  type Attribution,
  countFindings,
  countMatches,
  countSearchHits,
  execute,
  type FindingFilters,
  type FindingQuestion,
  findFinding,
  findingHistory,
  findingNeighbours,
  findingPosition,
  listFindings,
  listRectifications,
  partyNames,
  type ReadTransaction,
  type Store,
  searchFindings,
  WHOLE_LEDGER,
} from '@bihuan/store';

export interface Question {
  name: string;
  ask(store: Store, turn: number): Promise<unknown>;
}

/** Something of the ledger to ask about. */
export interface Sample {
  rectificationId: string;
  findingIds: string[];
}

const attribution: Attribution = {
  actor: { kind: 'local' },
  origin: { via: 'web', requestId: null },
  at: '2026-08-26T02:42:00.000Z',
};

/** Words by how many findings of the invented ledger hold them. */
const WORDS = {
  rare: '压得不实',
  middle: '采砂',
  common: '整改',
  single: '砂',
  two: '采砂 双人复核',
  none: '漕运',
};

export function questions({ rectificationId, findingIds }: Sample): Question[] {
  const one = (turn: number) => findingIds[(turn * 7919) % findingIds.length] ?? '';
  const read = (name: string, fn: (tx: ReadTransaction, turn: number) => Promise<unknown>): Question => ({
    name,
    ask: (store, turn) => store.read((tx) => fn(tx, turn)),
  });
  const list = (name: string, filters: FindingFilters, more: Partial<FindingQuestion> = {}) =>
    read(`list 50, ${name}`, (tx) =>
      listFindings(tx, WHOLE_LEDGER, {
        rectificationId,
        filters,
        sort: 'ordinal',
        direction: 'asc',
        limit: 50,
        ...more,
      }),
    );
  const byDue = { sort: 'completionDue' } as const;
  return [
    read('open one', (tx, turn) => findFinding(tx, WHOLE_LEDGER, one(turn))),
    read('open one with history', async (tx, turn) => [
      await findFinding(tx, WHOLE_LEDGER, one(turn)),
      await findingHistory(tx, WHOLE_LEDGER, one(turn), { limit: 20 }),
    ]),
    read('neighbours', (tx, turn) =>
      findingNeighbours(tx, WHOLE_LEDGER, { id: one(turn), rectificationId, ordinal: turn * 10 }),
    ),
    read('position and total', (tx, turn) => findingPosition(tx, WHOLE_LEDGER, rectificationId, turn * 10)),
    list('by ordinal', {}),
    list('by due', {}, byDue),
    list('by due, backwards', {}, { ...byDue, direction: 'desc' }),
    list('status, by due', { reportedStatus: ['ongoing'] }, byDue),
    list('two statuses, by due', { reportedStatus: ['ongoing', 'completed'] }, byDue),
    list('unit, by due', { leadUnit: '水务局' }, byDue),
    list('unit and status, by due', { leadUnit: '水务局', reportedStatus: ['ongoing'] }, byDue),
    list('leader and unit', { leadLeader: '分管民生的负责同志', leadUnit: '水务局' }),
    list('section, by due', { section: '从严管党治党方面' }, byDue),
    list('part, by due', { part: '巡察' }, byDue),
    list('level, by number', { level: 3 }, { sort: 'number' }),
    list('without figures', { hasFigures: false }),
    list('due in one month', { dueAfter: '2026-03-01', dueBefore: '2026-03-31' }),
    list('text, rare', { text: WORDS.rare }),
    list('text, common', { text: WORDS.common }),
    list('text, common, by due', { text: WORDS.common }, byDue),
    ...Object.entries(WORDS).map(([kind, text]) =>
      read(`search all, ${kind} (${text})`, (tx) => searchFindings(tx, WHOLE_LEDGER, { text, limit: 50 })),
    ),
    read('count hits, common, to 10,000', (tx) =>
      countSearchHits(tx, WHOLE_LEDGER, { text: WORDS.common, cap: 10_000 }),
    ),
    read('count matches, status', (tx) =>
      countMatches(tx, WHOLE_LEDGER, {
        rectificationId,
        filters: { reportedStatus: ['ongoing'] },
        cap: 10_000,
      }),
    ),
    read('counts of a ledger', (tx) => countFindings(tx, WHOLE_LEDGER, rectificationId)),
    read('names of units', (tx) =>
      partyNames(tx, WHOLE_LEDGER, { rectificationId, role: 'leadUnit', limit: 200 }),
    ),
    read('list of rectifications', (tx) => listRectifications(tx, WHOLE_LEDGER, { limit: 50 })),
    {
      name: 'reword one',
      ask: (store, turn) => {
        const command = {
          type: 'RewordProblem',
          findingId: one(turn),
          problem: `第${turn}次改`,
          reason: null,
        } as const;
        return store.transaction((tx) => execute(tx, command, attribution));
      },
    },
  ];
}

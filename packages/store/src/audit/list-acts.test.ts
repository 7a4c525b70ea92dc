import { beforeAll, describe, expect, it } from 'vitest';
import { execute } from '../events/execute.js';
import type { Store } from '../store.js';
import { onEveryEngine } from '../testing/engines.js';
import { registered } from '../testing/fictions.js';
import { auditStatus } from './audit-status.js';
import { type ActQuestion, listActs } from './list-acts.js';

const person = (personId: string, at: string) =>
  ({
    actor: { kind: 'person', personId, postId: null },
    origin: { via: 'web', requestId: 'r' },
    at,
  }) as const;

describe('the acts of the record', () => {
  onEveryEngine((engine) => {
    let store: Store;
    let findingId = '';
    const acts = async (question: Partial<ActQuestion> = {}) =>
      (await store.read((tx) => listActs(tx, { limit: 99, ...question }))).rows;
    const types = async (question: Partial<ActQuestion>) => (await acts(question)).map(({ type }) => type);

    beforeAll(async () => {
      store = await engine.open();
      const { findingIds } = await registered(store, [{}, {}]);
      findingId = findingIds[0] ?? '';
      const obey = (command: Parameters<typeof execute>[1], by: Parameters<typeof execute>[2]) =>
        store.transaction((tx) => execute(tx, command, by));
      await obey(
        {
          type: 'CorrectFinding',
          findingId,
          changes: { number: '7', section: '绝不外传的部分' },
          reason: null,
        },
        person('p1', '2027-01-01T00:00:00.000Z'),
      );
      await obey(
        { type: 'RewordProblem', findingId, problem: '绝不外传的表述', reason: null },
        person('p2', '2027-01-02T00:00:00.000Z'),
      );
    });

    it('are told newest first, page by page, each once', async () => {
      const all = await acts();
      expect(all.slice(0, 2).map(({ type }) => type)).toEqual(['ProblemReworded', 'FindingCorrected']);
      const paged: string[] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const page = await store.read((tx) => listActs(tx, { limit: 2, ...(after && { after }) }));
        paged.push(...page.rows.map(({ id }) => id));
        after = page.next;
      }
      expect(paged).toEqual(all.map(({ id }) => id));
    });

    it('are found by person, object, type and time, and by all of them together', async () => {
      expect(await types({ personId: 'p1' })).toEqual(['FindingCorrected']);
      expect(await types({ personId: 'nobody' })).toEqual([]);
      expect(await types({ stream: `finding:${findingId}` })).toEqual([
        'ProblemReworded',
        'FindingCorrected',
        'FindingRegistered',
      ]);
      expect((await types({ type: 'FindingRegistered' })).length).toBe(2);
      const span = { from: '2027-01-01T00:00:00.000Z', to: '2027-01-02T00:00:00.000Z' };
      expect(await types(span)).toEqual(['FindingCorrected']);
      expect(await types({ ...span, personId: 'p1', type: 'FindingCorrected' })).toEqual([
        'FindingCorrected',
      ]);
      expect(await types({ ...span, personId: 'p2' })).toEqual([]);
    });

    it('tell how many fields were changed, and no word of them', async () => {
      const [reworded, corrected] = await acts();
      expect(corrected).toMatchObject({ type: 'FindingCorrected', changes: 2, seq: 2 });
      expect(reworded).toMatchObject({ type: 'ProblemReworded', changes: 1 });
      expect(JSON.stringify(await acts())).not.toContain('绝不外传');
    });

    it('wait to be sealed until somebody seals them', async () => {
      const { sealed, waiting, checkpoint } = await store.read(auditStatus);
      expect({ sealed, waiting, checkpoint }).toEqual({ sealed: 0, waiting: 5, checkpoint: null });
    });

    it('refuse a place in the list that was never given out', async () => {
      await expect(acts({ after: 'x' })).rejects.toMatchObject({ code: 'invalidCursor' });
    });
  });
});

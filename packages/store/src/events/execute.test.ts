import { Refused, verifyStream } from '@bihuan/domain';
import { figure, findingContent, measure } from '@bihuan/domain/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { WHOLE_LEDGER } from '../organisation/in-scope.js';
import { findFinding } from '../queries/find-finding.js';
import { findRectification } from '../queries/find-rectification.js';
import { findingHistory } from '../queries/finding-history.js';
import { streamLines } from '../queries/stream-lines.js';
import type { Store } from '../store.js';
import { onEveryEngine } from '../testing/engines.js';
import { attribution, obey, registered } from '../testing/fictions.js';
import { execute } from './execute.js';
import type { Command } from './streams.js';

const reword = (findingId: string, problem: string): Command => ({
  type: 'RewordProblem',
  findingId,
  problem,
  reason: '核对原文',
});

async function refusalOf(deed: Promise<unknown>): Promise<unknown> {
  const error: unknown = await deed.then(
    () => null,
    (thrown) => thrown,
  );
  return error instanceof Refused ? error.refusal : error;
}

const contentIn = async (store: Store, id: string) =>
  (await store.read((tx) => findFinding(tx, WHOLE_LEDGER, id)))?.content;

describe('obeying commands', () => {
  onEveryEngine((engine) => {
    // One store for all: every test makes records of its own.
    let store: Store;
    beforeAll(async () => {
      store = await engine.open();
    });

    it('keeps a finding as it was registered', async () => {
      const text = '拆除35件，共计1.2万平方米';
      const given = {
        problem: '“两违”治理不力',
        measures: [measure('m1', text, { marker: '一是' })],
        figures: [figure('g1', 'm1', text, '35件', '35')],
      };
      const { rectificationId, findingIds } = await registered(store, [given]);
      const found = await store.read((tx) => findFinding(tx, WHOLE_LEDGER, findingIds[0] ?? ''));
      expect(found).toEqual({
        id: findingIds[0],
        rectificationId,
        ordinal: 1,
        version: 1,
        status: 'registered',
        content: findingContent({ number: '1', ...given }),
        registeredAt: attribution.at,
        updatedAt: attribution.at,
      });
    });

    it('keeps a rectification and its corrections', async () => {
      const { rectificationId } = await registered(store, []);
      const changes = { title: '关于整改进展情况的通报' };
      await obey(store, { type: 'CorrectHeader', rectificationId, changes, reason: null });
      const found = await store.read((tx) => findRectification(tx, WHOLE_LEDGER, rectificationId));
      expect(found).toMatchObject({
        version: 2,
        content: { header: { ...changes, issuer: '中共云岭市委员会' } },
      });
    });

    it('writes state and event together, or neither', async () => {
      const { findingIds } = await registered(store, [{}]);
      const [id = ''] = findingIds;
      const deed = store.transaction(async (tx) => {
        await execute(tx, reword(id, '改了一半'), attribution);
        throw new Error('the power fails');
      });
      await expect(deed).rejects.toThrow('the power fails');
      expect((await contentIn(store, id))?.problem).toBe('老旧小区改造进度偏慢');
      expect(
        (await store.read((tx) => findingHistory(tx, WHOLE_LEDGER, id, { limit: 9 }))).rows,
      ).toHaveLength(1);
    });

    it('makes no event of a command that changes nothing', async () => {
      const { findingIds } = await registered(store, [{}]);
      expect(await obey(store, reword(findingIds[0] ?? '', '老旧小区改造进度偏慢'))).toBe(1);
    });

    it('refuses a change that was based on an older version', async () => {
      const { findingIds } = await registered(store, [{}]);
      const [id = ''] = findingIds;
      await obey(store, reword(id, '先到的'), 1);
      expect(await refusalOf(obey(store, reword(id, '后到的'), 1))).toEqual({
        code: 'staleVersion',
        params: { expected: 1, found: 2 },
      });
      expect((await contentIn(store, id))?.problem).toBe('先到的');
    });

    it('lets exactly one of many simultaneous changes of a version through', async () => {
      const { findingIds } = await registered(store, [{}]);
      const [id = ''] = findingIds;
      const deeds = Array.from({ length: 12 }, (_, index) => obey(store, reword(id, `第${index}个`), 1));
      const ends = await Promise.allSettled(deeds);
      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const end of ends) {
        if (end.status === 'rejected') expect(end.reason.refusal.code).toBe('staleVersion');
      }
    });

    it('loses none of many simultaneous changes that expect no version', async () => {
      const { findingIds } = await registered(store, [{}]);
      const [id = ''] = findingIds;
      await Promise.all(Array.from({ length: 12 }, (_, index) => obey(store, reword(id, `第${index}个`))));
      const found = await store.read((tx) => findFinding(tx, WHOLE_LEDGER, id));
      expect(found?.version).toBe(13);
      const lines = await store.read((tx) => streamLines(tx, `finding:${id}`, { from: 1, limit: 99 }));
      expect(verifyStream(`finding:${id}`, lines, store.crypto)).toMatchObject({ sound: true, events: 13 });
    });

    it('lets one of two simultaneous registrations of the same finding through', async () => {
      const { rectificationId } = await registered(store, []);
      const findingId = store.newId();
      const register: Command = {
        type: 'RegisterFinding',
        findingId,
        rectificationId,
        ordinal: 1,
        content: findingContent(),
      };
      const ends = await Promise.allSettled([obey(store, register), obey(store, register)]);
      expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('registers no finding of a rectification that does not exist', async () => {
      const findingId = store.newId();
      const content = findingContent();
      const register: Command = {
        type: 'RegisterFinding',
        findingId,
        rectificationId: 'nowhere',
        ordinal: 1,
        content,
      };
      expect(await refusalOf(obey(store, register))).toEqual({
        code: 'unknownRectification',
        params: { id: 'nowhere' },
      });
    });

    it('keeps the version of a removed finding, and refuses to go on with it', async () => {
      const { findingIds } = await registered(store, [{}]);
      const [id = ''] = findingIds;
      expect(await obey(store, { type: 'RemoveFinding', findingId: id, reason: '重复登记' }, 1)).toBe(2);
      expect(await contentIn(store, id)).toBeUndefined();
      expect(await refusalOf(obey(store, reword(id, '还在吗'), 2))).toEqual({
        code: 'wrongState',
        params: { deed: 'RewordProblem', status: 'removed' },
      });
      const history = await store.read((tx) => findingHistory(tx, WHOLE_LEDGER, id, { limit: 9 }));
      expect(history.rows.map(({ type }) => type)).toEqual(['FindingRemoved', 'FindingRegistered']);
    });

    it('refuses half a character, which no two programs would hash alike', async () => {
      const { findingIds } = await registered(store, [{}]);
      const half = '😀'.slice(0, 1);
      expect(await refusalOf(obey(store, reword(findingIds[0] ?? '', half)))).toEqual({
        code: 'brokenText',
        params: {},
      });
    });

    it('keeps a character that a column of the database cannot hold', async () => {
      const { findingIds } = await registered(store, [{ problem: '台账\0不全' }]);
      expect((await contentIn(store, findingIds[0] ?? ''))?.problem).toBe('台账\0不全');
    });
  });
});

import { findingContent } from '@bihuan/domain/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { findState } from '../desk/find-state.js';
import { findingContext } from '../desk/finding-context.js';
import { WHOLE_LEDGER } from '../organisation/in-scope.js';
import { nextOrdinal } from '../queries/next-ordinal.js';
import { sha256 } from '../sha256.js';
import type { Store, Transaction } from '../store.js';
import { behind, whileOpen } from '../testing/at-once.js';
import { onEveryEngine } from '../testing/engines.js';
import { attribution, obey, registered } from '../testing/fictions.js';
import { addActor, addUnit, TODAY } from '../testing/organisation.js';
import { execute, executeAll } from './execute.js';
import type { Command } from './streams.js';

const reword = (findingId: string, problem = '改过的'): Command => ({
  type: 'RewordProblem',
  findingId,
  problem,
  reason: '核对原文',
});
const retitle = (rectificationId: string, title: string): Command => ({
  type: 'CorrectHeader',
  rectificationId,
  changes: { title },
  reason: null,
});
const conclude = (rectificationId: string): Command => ({
  type: 'ConcludeRectification',
  rectificationId,
  on: TODAY,
  reason: '整改工作结束',
  openLeaves: 0,
});
const register = (rectificationId: string, findingId: string, ordinal: number): Command => ({
  type: 'RegisterFinding',
  findingId,
  rectificationId,
  ordinal,
  content: findingContent(),
});

describe('deeds at the same moment', () => {
  onEveryEngine((engine) => {
    let store: Store;
    beforeAll(async () => {
      store = await engine.open();
    });

    const done = (tx: Transaction, ...commands: Command[]) => executeAll(tx, commands, attribution);
    const obeyed = (...commands: Command[]) => store.transaction((tx) => done(tx, ...commands));
    const refused = (code: string) => ({ status: 'rejected', reason: expect.objectContaining({ code }) });

    it('correct no finding of work that is just being concluded, and register none in it', async () => {
      const { rectificationId, findingIds } = await registered(store, [{}]);
      const concluding = (tx: Transaction) => done(tx, conclude(rectificationId));
      const [, correction] = await whileOpen(store, concluding, () => obeyed(reword(findingIds[0] ?? '')));
      expect(correction).toMatchObject(refused('rectificationClosed'));
      await obey(store, { type: 'ReopenRectification', rectificationId, reason: '还有问题' });
      const [, registration] = await whileOpen(store, concluding, () =>
        obeyed(register(rectificationId, store.newId(), 2)),
      );
      expect(registration).toMatchObject(refused('rectificationClosed'));
    });

    it('do nothing with a finding whose work is just being concluded, whatever was looked up before', async () => {
      const { rectificationId, findingIds } = await registered(store, [{}, {}]);
      const [findingId = '', relatedId = ''] = findingIds;
      const office = await addActor(store, 'office', await addUnit(store, '云岭市', 'city'), rectificationId);
      const relate = () =>
        store.transaction(async (tx) => {
          const finding = await findState(tx, WHOLE_LEDGER, findingId);
          if (!finding) throw new Error('the finding was registered');
          const acting = { profile: office, onBehalfOf: null, at: attribution.at, on: TODAY };
          const context = await findingContext(tx, finding, acting);
          const command = { type: 'Relate', findingId, relatedId, kind: 'sameRoot', note: null } as const;
          const loop = { contextOf: () => context, hash: sha256 };
          return execute(tx, command, { ...attribution, loop });
        });
      const [, related] = await whileOpen(store, (tx) => done(tx, conclude(rectificationId)), relate);
      expect(related).toMatchObject(refused('rectificationClosed'));
      await obey(store, { type: 'ReopenRectification', rectificationId, reason: '还有问题' });
      await expect(relate()).resolves.toMatchObject({ version: 2 });
    });

    it('on two findings of one work do not wait for each other where writers need not queue up', async () => {
      const { findingIds } = await registered(store, [{}, {}]);
      const [one = '', other = ''] = findingIds;
      const working = (tx: Transaction) => done(tx, reword(one));
      const [, , waited] = await whileOpen(store, working, () => obeyed(reword(other)));
      expect(waited).toBe(store.engine === 'sqlite');
    });

    it('that name the same things in opposite order are both obeyed', async () => {
      const { rectificationId, findingIds } = await registered(store, [{}]);
      const [findingId = ''] = findingIds;
      const ends = await behind(
        store,
        ({ db, engine: { lockRows } }) =>
          lockRows(db.selectFrom('findings').select('id').where('id', '=', findingId)).execute(),
        [
          () => obeyed(reword(findingId, '甲'), retitle(rectificationId, '甲')),
          () => obeyed(retitle(rectificationId, '乙'), reword(findingId, '乙')),
        ],
      );
      expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    });

    it('put each new finding behind the other', async () => {
      const { rectificationId } = await registered(store, [{}]);
      const add = async (tx: Transaction) => {
        const ordinal = await nextOrdinal(tx, rectificationId);
        await done(tx, register(rectificationId, store.newId(), ordinal));
        return ordinal;
      };
      const ends = await whileOpen(store, add, () => store.transaction(add));
      expect(ends).toMatchObject([{ value: 2 }, { value: 3 }, true]);
    });
  });
});

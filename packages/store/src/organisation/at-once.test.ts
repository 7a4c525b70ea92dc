import type { Post } from '@bihuan/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { executeAll } from '../events/execute.js';
import type { Command } from '../events/streams.js';
import type { Store, Transaction } from '../store.js';
import { behind, whileOpen } from '../testing/at-once.js';
import { onEveryEngine } from '../testing/engines.js';
import { attribution } from '../testing/fictions.js';
import { addHolder, addUnit, obeyAll, TODAY } from '../testing/organisation.js';
import { countHolders } from './rights-held.js';
import { takeTurn } from './take-turn.js';

describe('changes of units and people at the same moment', () => {
  onEveryEngine((engine) => {
    let store: Store;
    beforeAll(async () => {
      store = await engine.open();
    });

    const locking =
      (table: 'units' | 'people', ids: readonly string[]) =>
      ({ db, engine: { lockRows } }: Transaction) =>
        lockRows(db.selectFrom(table).select('id').where('id', 'in', ids)).execute();
    const move = (unitId: string, parentId: string) => () =>
      obeyAll(store, [{ type: 'MoveUnit', unitId, parentId, reason: null }]);

    it('put no two units under each other, and say so', async () => {
      const [one, other] = [await addUnit(store, '住建局', 'unit'), await addUnit(store, '水务局', 'unit')];
      const moves = [move(one, other), move(other, one)] as const;
      const ends = await behind(store, locking('units', [one, other]), moves);
      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(ends).toContainEqual({
        status: 'rejected',
        reason: expect.objectContaining({ code: 'unitUnderItself' }),
      });
    });

    it('give posts in the same two units, in whatever order they name them', async () => {
      const units = [await addUnit(store, '教育局', 'county'), await addUnit(store, '民政局', 'county')];
      const people = [
        await addHolder(store, '甲', units[0] ?? ''),
        await addHolder(store, '乙', units[0] ?? ''),
      ];
      const giving = (personId: string, unitIds: readonly string[]) => () =>
        obeyAll(
          store,
          unitIds.map((unitId): Command => {
            const post: Post = {
              id: store.newId(),
              unitId,
              title: '科长',
              isHead: false,
              from: TODAY,
              to: null,
            };
            return { type: 'GivePost', personId, post };
          }),
        );
      const ends = await behind(store, locking('units', units.slice(0, 1)), [
        giving(people[0]?.personId ?? '', units),
        giving(people[1]?.personId ?? '', units.toReversed()),
      ]);
      expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    });

    it('close no unit in which a post is just being given', async () => {
      const unitId = await addUnit(store, '信访局', 'county');
      const { personId } = await addHolder(store, '丙', await addUnit(store, '财政局', 'county'));
      const closing = () =>
        obeyAll(store, [{ type: 'CloseUnit', unitId, on: TODAY, successorId: null, reason: '机构改革' }]);
      const post: Post = { id: store.newId(), unitId, title: '局长', isHead: true, from: TODAY, to: null };
      const ends = await whileOpen(
        store,
        (tx) => executeAll(tx, [{ type: 'GivePost', personId, post }], attribution),
        closing,
      );
      expect(ends).toMatchObject([
        { status: 'fulfilled' },
        { status: 'rejected', reason: { code: 'unitStillUsed' } },
        true,
      ]);
    });

    it('appoint the first administrator once, though there is nobody yet who could be waited for', async () => {
      const empty = await engine.open();
      const unitId = await addUnit(empty, '云岭市', 'city');
      const appointing = (personId: string) => async (tx: Transaction) => {
        await takeTurn(tx);
        if ((await countHolders(tx, 'systemAdmin', TODAY)) > 0) return false;
        const command = {
          type: 'Appoint',
          personId,
          grantId: tx.newId(),
          administration: 'systemAdmin',
          from: TODAY,
        } as const;
        await executeAll(tx, [command], attribution);
        return true;
      };
      const [one, other] = [await addHolder(empty, '甲', unitId), await addHolder(empty, '乙', unitId)];
      const ends = await whileOpen(empty, appointing(one.personId), () =>
        empty.transaction(appointing(other.personId)),
      );
      expect(ends).toMatchObject([{ value: true }, { value: false }, true]);
    });
  });
});

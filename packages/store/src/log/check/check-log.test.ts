import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { onEveryEngine } from '../../testing/engines.js';
import { obey, registered } from '../../testing/fictions.js';
import { openedCheckpoint, type SealedLedger, sealedLedger } from '../../testing/sealed-ledger.js';
import { alterationsFound } from '../../testing/tampering-trial.js';
import { checkLog } from './check-log.js';
import { storedFaultSentence } from './stored-fault.js';

const ALTERATIONS = 100;

describe('checking the log in the database', () => {
  onEveryEngine((engine) => {
    let ledger: SealedLedger;
    beforeAll(async () => {
      ledger = await sealedLedger(await engine.open(), 12, 3);
    });

    it('finds a log sound that nobody has touched, and tells what waits to be sealed', async () => {
      const { store, key, findingIds } = await sealedLedger(await engine.open(), 2, 1);
      const [findingId = ''] = findingIds;
      await obey(store, { type: 'RewordProblem', findingId, problem: '未封存', reason: null });
      const report = await store.snapshot((tx) => checkLog(tx, { key, witness: null }));
      expect(report).toEqual({ sealed: 5, waiting: 1, checkpoints: 2, fault: null });
    });

    it('finds a log sound that was never sealed', async () => {
      const store = await engine.open();
      await registered(store, [{}]);
      const report = await store.snapshot((tx) => checkLog(tx, { key: null, witness: null }));
      expect(report).toEqual({ sealed: 0, waiting: 2, checkpoints: 0, fault: null });
    });

    it(`finds ${ALTERATIONS} of ${ALTERATIONS} random alterations at their place`, async () => {
      expect(await alterationsFound(ledger, ALTERATIONS)).toBe(ALTERATIONS);
    });

    it('finds an event that was changed before it was sealed', async () => {
      const { store, key, findingIds } = await sealedLedger(await engine.open(), 1, 0);
      const [findingId = ''] = findingIds;
      await obey(store, { type: 'RewordProblem', findingId, problem: '未封存', reason: null });
      await store.transaction(({ db }) =>
        sql`update events set type = 'FindingRemoved' where seq = 2`.execute(db),
      );
      const { fault } = await store.snapshot((tx) => checkLog(tx, { key, witness: null }));
      expect(fault).toMatchObject({ flaw: 'wrongColumns', place: null, event: { seq: 2 } });
      if (fault) expect(storedFaultSentence(fault)).toContain(`finding:${findingId} 的第 2 号`);
    });

    it('finds an event that was put in behind the program’s back', async () => {
      const { store, key } = await sealedLedger(await engine.open(), 1, 0);
      await store.transaction(({ db }) =>
        sql`insert into events (position, stream, seq, id, type, at, actor, line, hash)
          select 9999, 'finding:x', 1, 'x', type, at, actor, line, hash from events where position = 1`.execute(
          db,
        ),
      );
      const { fault } = await store.snapshot((tx) => checkLog(tx, { key, witness: null }));
      expect(fault).toMatchObject({ flaw: 'stray', event: { stream: 'finding:x' } });
    });

    it('finds a root between, and a checkpoint, that were changed', async () => {
      const { store, key } = await sealedLedger(await engine.open(), 130, 1);
      const check = async (change: string) => {
        const end = new Error('undone');
        let flaw: unknown;
        const deed = store.transaction(async (tx) => {
          await sql.raw(change).execute(tx.db);
          flaw = (await checkLog(tx, { key, witness: null })).fault?.flaw;
          throw end;
        });
        await expect(deed).rejects.toBe(end);
        return flaw;
      };
      expect(await check(`update log_nodes set hash = '${'0'.repeat(64)}'`)).toBe('wrongNode');
      expect(await check('delete from log_nodes')).toBe('wrongNode');
      expect(await check("update log_checkpoints set note = replace(note, '43:00', '44:00')")).toBe(
        'wrongCheckpoint',
      );
      expect(await check("update log_checkpoints set at = '2020-01-01T00:00:00.000Z'")).toBe(
        'wrongCheckpoint',
      );
    });

    it('finds what would keep the log from being sealed on', async () => {
      const { store, key } = await sealedLedger(await engine.open(), 1, 0);
      const after = async (change: string, undo: string) => {
        await store.transaction(({ db }) => sql.raw(change).execute(db));
        const { fault } = await store.snapshot((tx) => checkLog(tx, { key, witness: null }));
        await store.transaction(({ db }) => sql.raw(undo).execute(db));
        return fault;
      };
      const queued = 'insert into log_queue select position from log_leaves where leaf = 1';
      expect(await after(queued, 'delete from log_queue')).toMatchObject({
        ...{ flaw: 'sealedAndWaiting', place: { from: 2, through: 2 }, event: { seq: 1 } },
      });
      const node = "insert into log_nodes (level, place, hash) values (8, 0, 'x')";
      expect(await after(node, 'delete from log_nodes')).toMatchObject({ flaw: 'wrongNode' });
    });

    it('finds another history than the one that a witness was signed about', async () => {
      const { store, key, checkpoints } = ledger;
      const [, second] = checkpoints;
      if (!second) throw new Error('no checkpoint');
      const witness = openedCheckpoint(second, key);
      const agreeing = await store.snapshot((tx) => checkLog(tx, { key, witness }));
      expect(agreeing.fault).toBeNull();
      const other = { ...witness, root: '0'.repeat(64) };
      const { fault } = await store.snapshot((tx) => checkLog(tx, { key, witness: other }));
      expect(fault).toMatchObject({ flaw: 'differsFromWitness', place: { from: 14, through: 25 } });
    });
  });
});

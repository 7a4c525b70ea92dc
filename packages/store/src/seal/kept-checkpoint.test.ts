import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCheckpoint } from '@bihuan/domain';
import { describe, expect, it } from 'vitest';
import type { Store } from '../store.js';
import { onEveryEngine, type TestEngine } from '../testing/engines.js';
import { obey, registered } from '../testing/fictions.js';
import { forgetSeals, rewriteEvents } from '../testing/forgery.js';
import { keyFolder, sealedLedger, sealNow } from '../testing/sealed-ledger.js';

const noteIn = (folder: string) => readFileSync(join(folder, 'log.last'), 'utf8');
const countOf = (store: Store) =>
  store.read(async ({ db }) => {
    const counting = db.selectFrom('log_checkpoints').select((eb) => eb.fn.countAll<number>().as('count'));
    return (await counting.executeTakeFirstOrThrow()).count;
  });
let drafts = 0;
function reword(store: Store, findingId = '') {
  drafts += 1;
  const problem = `又一稿${drafts}`;
  return obey(store, { type: 'RewordProblem', findingId, problem, reason: '核对原文' });
}

describe('the checkpoint that is kept beside the key', () => {
  onEveryEngine((engine) => {
    for (const crypto of ['international', 'sm'] as const) keeping(engine, crypto);
    goingOn(engine);
  });
});

function keeping(engine: TestEngine, crypto: 'international' | 'sm'): void {
  const ledger = async (findings: number, rounds = 0) =>
    sealedLedger(await engine.open({ crypto }), findings, rounds);

  describe(`with the ${crypto} suite`, () => {
    it('is the last one that was signed, and readable by its owner only', async () => {
      const { folder, checkpoints } = await ledger(2, 1);
      expect(noteIn(folder)).toBe(checkpoints[1]?.note);
      expect(statSync(join(folder, 'log.last')).mode & 0o777).toBe(0o600);
      expect(readdirSync(folder).sort()).toEqual(['log.key', 'log.last', 'log.pub']);
    });

    it('keeps the sealer from signing a history that was rewritten and whose checkpoints were deleted', async () => {
      const { store, folder, checkpoints } = await ledger(140, 1);
      await store.transaction(async (tx) => {
        await rewriteEvents(tx, '问题7', '问题八');
        await forgetSeals(tx);
      });
      const sealing = sealNow(store, folder);
      await expect(sealing).rejects.toMatchObject({ refusal: 'notContinued', isAlteration: true });
      await expect(sealing).rejects.toThrow(/签过 281 条，现在封存过的只有 0 条/);
      expect(await countOf(store)).toBe(0);
      expect(noteIn(folder)).toBe(checkpoints[1]?.note);
    });

    it('keeps it from signing one whose tree was made anew, as long as or longer than the one before', async () => {
      const { store, folder } = await ledger(300);
      // The sealer of another key folder makes the tree anew, as a forger would.
      await store.transaction(async (tx) => {
        await rewriteEvents(tx, '问题7', '问题八');
        await forgetSeals(tx);
        await tx.db.updateTable('log_head').set({ public_key: null }).execute();
      });
      await sealNow(store, keyFolder());
      await store.transaction(async ({ db }) => {
        await db.deleteFrom('log_checkpoints').execute();
        await db.updateTable('log_head').set({ public_key: null }).execute();
      });
      await expect(sealNow(store, folder)).rejects.toThrow(/签过 301 条，现在前 301 条已经不是那些/);
    });

    it('keeps it from signing on after the tail was cut with all that was signed about it', async () => {
      const { store, folder, checkpoints } = await ledger(3, 2);
      const [first] = checkpoints;
      const size = first?.size ?? 0;
      await store.transaction(async ({ db }) => {
        const tail = db.selectFrom('log_leaves').select('position').where('leaf', '>=', size);
        await db.deleteFrom('payloads').where('position', 'in', tail).execute();
        const events = await tail.execute();
        await db.deleteFrom('log_leaves').where('leaf', '>=', size).execute();
        const positions = events.map(({ position }) => position);
        await db.deleteFrom('events').where('position', 'in', positions).execute();
        await db.deleteFrom('log_checkpoints').where('size', '>', size).execute();
      });
      await expect(sealNow(store, folder)).rejects.toThrow(/签过 10 条，现在封存过的只有 4 条/);
    });
  });
}

function goingOn(engine: TestEngine): void {
  describe('of a log', () => {
    it('goes on taking deeds while it is not sealed, and seals all of them once it is as it was', async () => {
      const { store, folder, checkpoints, findingIds } = await sealedLedger(await engine.open(), 2, 1);
      const hidden = await store.transaction(async ({ db }) => {
        const rows = await db.selectFrom('log_checkpoints').selectAll().execute();
        const leaves = await db.selectFrom('log_leaves').selectAll().execute();
        await db.deleteFrom('log_checkpoints').execute();
        await db.deleteFrom('log_leaves').execute();
        return { rows, leaves };
      });
      await reword(store, findingIds[0]);
      await expect(sealNow(store, folder)).rejects.toMatchObject({ refusal: 'notContinued' });
      await store.transaction(async ({ db }) => {
        await db.insertInto('log_leaves').values(hidden.leaves).execute();
        await db.insertInto('log_checkpoints').values(hidden.rows).execute();
      });
      const size = (checkpoints[1]?.size ?? 0) + 1;
      expect(await sealNow(store, folder)).toMatchObject({ added: 1, checkpoint: { size } });
    });

    it('is sealed on when the program ended between the database and the file', async () => {
      const { store, folder, key, checkpoints, findingIds } = await sealedLedger(await engine.open(), 13, 1);
      // As the ended program left it: the note before the last one, or none at all.
      writeFileSync(join(folder, 'log.last'), checkpoints[0]?.note ?? '');
      expect(await sealNow(store, folder)).toMatchObject({ added: 0, checkpoint: checkpoints[1] });
      expect(noteIn(folder)).toBe(checkpoints[1]?.note);
      rmSync(join(folder, 'log.last'));
      await reword(store, findingIds[0]);
      expect(await sealNow(store, folder)).toMatchObject({ added: 1, tookOnTrust: true });
      expect(openCheckpoint(noteIn(folder), key)?.size).toBe(28);
      expect(await sealNow(store, folder)).toMatchObject({ added: 0, tookOnTrust: false });
    });

    it('keeps nothing of what is not committed', async () => {
      const { store, folder, checkpoints, findingIds } = await sealedLedger(await engine.open(), 1, 0);
      await reword(store, findingIds[0]);
      const stopping: Store = {
        ...store,
        transaction: (fn) =>
          store.transaction(async (tx) => {
            await fn(tx);
            throw new Error('the machine stops before the commit');
          }),
      };
      await expect(sealNow(stopping, folder)).rejects.toThrow('the machine stops');
      expect(noteIn(folder)).toBe(checkpoints[0]?.note);
    });

    it('is sealed by two servers with a folder each, whichever is behind', async () => {
      const { store, folder, findingIds } = await sealedLedger(await engine.open(), 2, 0);
      const second = keyFolder();
      for (const name of ['log.key', 'log.pub']) {
        writeFileSync(join(second, name), readFileSync(join(folder, name)), { mode: 0o600 });
      }
      for (const place of [second, folder, folder, second]) {
        await reword(store, findingIds[0]);
        expect(await sealNow(store, place)).toMatchObject({ added: 1 });
      }
      await sealNow(store, folder);
      expect(noteIn(folder)).toBe(noteIn(second));
    });

    it('is not sealed with a kept note that was altered, or that another key has signed', async () => {
      const { store, folder } = await sealedLedger(await engine.open(), 1, 0);
      const other = await sealedLedger(await engine.open(), 1, 0);
      writeFileSync(join(folder, 'log.last'), noteIn(other.folder));
      await expect(sealNow(store, folder)).rejects.toMatchObject({ refusal: 'keptUnreadable' });
      writeFileSync(join(folder, 'log.last'), '');
      await expect(sealNow(store, folder)).rejects.toMatchObject({ refusal: 'keptUnreadable' });
    });

    it('is not begun anew in another database with the folder of an old one', async () => {
      const { folder } = await sealedLedger(await engine.open(), 1, 0);
      const other = await engine.open();
      await registered(other, [{}, {}]);
      await expect(sealNow(other, folder)).rejects.toMatchObject({ refusal: 'notContinued' });
    });

    it('reads as few rows to seal a little of a long log as of a short one', async () => {
      const statements: string[] = [];
      const store = await engine.open({ listener: (statement) => statements.push(statement) });
      const folder = keyFolder();
      const { findingIds } = await registered(
        store,
        Array.from({ length: 1_022 }, () => ({})),
      );
      await sealNow(store, folder);
      await reword(store, findingIds[0]);
      rmSync(join(folder, 'log.last'));
      statements.length = 0;
      await sealNow(store, folder);
      const trusting = statements.length;
      await reword(store, findingIds[0]);
      statements.length = 0;
      await sealNow(store, folder);
      expect(statements.length).toBeLessThanOrEqual(trusting + 4);
      expect(existsSync(join(folder, 'log.last'))).toBe(true);
    });
  });
}

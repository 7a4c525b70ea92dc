import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePublicKey, publicKeyText, verifyProof } from '@bihuan/domain';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { appendEvents } from '../events/append-events.js';
import { checkLog } from '../log/check/check-log.js';
import { LogRefused } from '../log/log-refused.js';
import { proveConsistency, proveInclusion } from '../log/prove-log.js';
import { recordCryptos } from '../record-crypto/record-cryptos.js';
import type { Store } from '../store.js';
import { onEveryEngine } from '../testing/engines.js';
import { attribution, obey, registered } from '../testing/fictions.js';
import { keyFolder, openedCheckpoint, sealedLedger, sealNow } from '../testing/sealed-ledger.js';

async function refusalOf(deed: Promise<unknown>): Promise<unknown> {
  const error: unknown = await deed.then(
    () => null,
    (thrown) => thrown,
  );
  return error instanceof LogRefused ? error.refusal : error;
}

const leavesOf = (store: Store) =>
  store.read(({ db }) => db.selectFrom('log_leaves').selectAll().orderBy('leaf').execute());
const idsOf = (store: Store) =>
  store.read(({ db }) => db.selectFrom('events').select('id').orderBy('position').execute());

describe('sealing the log', () => {
  onEveryEngine((engine) => {
    it('signs a checkpoint about all events, and the same one again while nothing is new', async () => {
      const { store, folder, key, checkpoints } = await sealedLedger(await engine.open(), 3, 1);
      expect(openedCheckpoint(checkpoints[1] ?? { size: 0, at: '', note: '' }, key)).toMatchObject({
        origin: key.name,
        size: 7,
      });
      expect(await sealNow(store, folder)).toMatchObject({ added: 0, checkpoint: checkpoints[1] });
    });

    it('can be done to a log without events', async () => {
      const store = await engine.open();
      expect((await sealNow(store, keyFolder())).checkpoint.size).toBe(0);
    });

    it('numbers more events than one step takes, in the order of their positions', async () => {
      const store = await engine.open();
      const many = Array.from({ length: 1_200 }, () => ({}));
      await registered(store, many);
      expect(await sealNow(store, keyFolder())).toMatchObject({ added: 1_201, checkpoint: { size: 1_201 } });
      const leaves = await leavesOf(store);
      expect(leaves.map(({ leaf }) => leaf)).toEqual(leaves.map((_, index) => index));
      const positions = leaves.map(({ position }) => position);
      expect(positions).toEqual([...positions].sort((a, b) => a - b));
    });

    it('can be done by several at once, each event once', async () => {
      const place = await engine.place();
      const stores = [await engine.open({ place }), await engine.open({ place })];
      const [first, second] = stores;
      if (!first || !second) throw new Error('two stores');
      const folder = keyFolder();
      await registered(first, [{}, {}, {}]);
      await Promise.all([first, second, first, second].map((store) => sealNow(store, folder)));
      expect((await leavesOf(second)).map(({ leaf }) => leaf)).toEqual([0, 1, 2, 3]);
    });

    it('makes one key for one log, readable by its owner only', async () => {
      const { folder, key } = await sealedLedger(await engine.open(), 1, 0);
      const file = join(folder, 'log.key');
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(readFileSync(file, 'utf8')).toMatch(/^PRIVATE\+KEY\+bihuan-/);
      expect(parsePublicKey(readFileSync(join(folder, 'log.pub'), 'utf8'), recordCryptos)).toEqual(key);
    });

    it('is refused where the key is missing, and makes no other one', async () => {
      const { store } = await sealedLedger(await engine.open(), 1, 0);
      const elsewhere = keyFolder();
      expect(await refusalOf(sealNow(store, elsewhere))).toBe('keyMissing');
      expect(existsSync(join(elsewhere, 'log.key'))).toBe(false);
    });

    it('is refused with the key of another log', async () => {
      const { store } = await sealedLedger(await engine.open(), 1, 0);
      const other = await sealedLedger(await engine.open(), 1, 0);
      expect(await refusalOf(sealNow(store, other.folder))).toBe('keyDiffers');
    });

    it('is refused with a key that was spoilt, or that is not that of log.pub', async () => {
      const { store, folder } = await sealedLedger(await engine.open(), 1, 0);
      const other = await sealedLedger(await engine.open(), 1, 0);
      writeFileSync(join(folder, 'log.pub'), publicKeyText(other.key));
      expect(await refusalOf(sealNow(store, folder))).toBe('keyUnreadable');
      rmSync(join(folder, 'log.pub'));
      writeFileSync(join(folder, 'log.key'), 'PRIVATE+KEY+nothing');
      expect(await refusalOf(sealNow(store, folder))).toBe('keyUnreadable');
    });

    it('signs nothing on top of leaves that were altered', async () => {
      const { store, folder, findingIds } = await sealedLedger(await engine.open(), 4, 0);
      await obey(store, {
        type: 'RewordProblem',
        findingId: findingIds[0] ?? '',
        problem: '新',
        reason: null,
      });
      await store.transaction(({ db }) =>
        db
          .updateTable('log_leaves')
          .set({ hash: '0'.repeat(64) })
          .where('leaf', '=', 2)
          .execute(),
      );
      expect(await refusalOf(sealNow(store, folder))).toBe('treeDamaged');
    });

    it('proves of every event that it is in the log, and of every checkpoint that the next continues it', async () => {
      const { store, key, checkpoints } = await sealedLedger(await engine.open(), 130, 1);
      for (const { id } of (await idsOf(store)).filter((_, index) => index % 37 === 0)) {
        const proof = await store.read((tx) => proveInclusion(tx, id));
        expect(verifyProof(proof, key)).toMatchObject({ holds: true, event: { id } });
      }
      for (const [index, { note }] of checkpoints.entries()) {
        const newer = checkpoints[index + 1]?.note ?? note;
        const proof = await store.read((tx) => proveConsistency(tx, note, newer));
        expect(verifyProof(proof, key)).toMatchObject({ holds: true });
      }
    });

    it('proves nothing of an event that is not there, not sealed, or of the checkpoint of another log', async () => {
      const { store, checkpoints, findingIds } = await sealedLedger(await engine.open(), 1, 0);
      const other = await sealedLedger(await engine.open(), 1, 0);
      const [first] = checkpoints;
      const [stranger] = other.checkpoints;
      if (!first || !stranger) throw new Error('no checkpoint');
      await obey(store, {
        type: 'RewordProblem',
        findingId: findingIds[0] ?? '',
        problem: '新',
        reason: null,
      });
      const last = (await idsOf(store)).at(-1)?.id ?? '';
      expect(await refusalOf(store.read((tx) => proveInclusion(tx, 'nowhere')))).toBe('unknownEvent');
      expect(await refusalOf(store.read((tx) => proveInclusion(tx, last)))).toBe('notSealed');
      const consistency = store.read((tx) => proveConsistency(tx, first.note, stranger.note));
      expect(await refusalOf(consistency)).toBe('unknownCheckpoint');
    });

    // Only PostgreSQL lets a transaction that began earlier commit later.
    if (engine.name === 'postgres') {
      it('gives an event that is committed late a late leaf, and loses none', async () => {
        const store = await engine.open();
        const folder = keyFolder();
        const { findingIds } = await registered(store, [{}, {}]);
        const [slow = '', quick = ''] = findingIds;
        const reworded = {
          type: 'ProblemReworded',
          data: { was: '老旧小区改造进度偏慢', becomes: '慢', reason: null },
        };
        await store.transaction(async (tx) => {
          await appendEvents(tx, `finding:${slow}`, 1, [reworded], attribution);
          await obey(store, { type: 'RewordProblem', findingId: quick, problem: '快', reason: null });
          await sealNow(store, folder);
        });
        await sealNow(store, folder);
        const { rows } = await store.read(({ db }) =>
          sql<{
            stream: string;
          }>`select stream from events join log_leaves using (position) order by leaf`.execute(db),
        );
        expect(rows.map(({ stream }) => stream).slice(3)).toEqual([`finding:${quick}`, `finding:${slow}`]);
        const key = parsePublicKey(readFileSync(join(folder, 'log.pub'), 'utf8'), recordCryptos);
        const report = await store.snapshot((tx) => checkLog(tx, { key, witness: null }));
        expect(report).toEqual({ sealed: 5, waiting: 0, checkpoints: 2, fault: null });
      });
    }
  });
});

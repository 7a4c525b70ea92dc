import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { openFileVault, sealLog, searchFindings, secretKeyOf, summaryOf, WHOLE_LEDGER } from '@bihuan/store';
import { obey, onEveryEngine, registered, type TestEngine } from '@bihuan/store/testing';
import { describe, expect, it } from 'vitest';
import { AT, PASSPHRASE, PATIENCE, PLAIN, problemOf, SEALED } from '../testing/backups.js';
import { emptyPlace, ledgerPlace, openTestLedger, testFolder } from '../testing/ledger-places.js';
import type { LedgerPlace } from './ledger-place.js';
import { restoreBackup } from './restore-backup.js';
import { walkBackup } from './walk-backup.js';
import { writeBackup } from './write-backup.js';

/** Databases as earlier releases left them. */
const FIXTURES = new URL('../../../../store/fixtures/', import.meta.url);
/** Every row of a backup, table by table. */
async function rowsIn(path: string): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  const visitor = {
    async rows(table: string, lines: Buffer) {
      tables[table] = [...(tables[table] ?? []), ...lines.toString().trimEnd().split('\n')].sort();
    },
  };
  await walkBackup({ path, passphrase: null }, visitor, { signal: null, onProgress: () => undefined });
  return tables;
}

describe('a backup', () => {
  const folder = testFolder();
  let made = 0;
  const target = () => {
    made += 1;
    return join(folder, `${made}.tar`);
  };

  /** A small ledger with two files and a sealed log. */
  async function ledger(engine: TestEngine) {
    const opened = await openTestLedger(await emptyPlace(folder, engine));
    const { rectificationId, findingIds } = await registered(opened.store, [
      { problem: '河道采砂监管缺位' },
      {},
    ]);
    const [findingId = ''] = findingIds;
    await obey(opened.store, { type: 'RewordProblem', findingId, problem: '采砂监管不到位', reason: '核对' });
    const files = [await opened.receive('佐证一'), await opened.receive('佐证二'.repeat(30_000))] as const;
    return { ...opened, rectificationId, findingIds, files };
  }

  onEveryEngine((engine) => {
    it('restores to the same records and files, in a place that was empty', PATIENCE, async () => {
      const { place, files, findingIds } = await ledger(engine);
      const { path } = await writeBackup(place, target(), PLAIN);
      const restoredPlace = await emptyPlace(folder, engine);
      const report = await restoreBackup({ path, passphrase: null }, restoredPlace);
      expect(report).toMatchObject({ logFault: null, differences: [], lacksKey: false });
      const restored = await openTestLedger(restoredPlace);
      const vault = openFileVault(join(restoredPlace.dataFolder, 'files'));
      expect(await text(vault.read(files[0]))).toBe('佐证一');
      expect(await text(vault.read(files[1]))).toBe('佐证二'.repeat(30_000));
      const found = await restored.store.read((tx) =>
        searchFindings(tx, WHOLE_LEDGER, { text: '采砂监管', limit: 9 }),
      );
      expect(found.rows.map(summaryOf).map(({ id }) => id)).toEqual([findingIds[0]]);
      const again = await writeBackup(restoredPlace, target(), PLAIN);
      expect(await rowsIn(again.path)).toEqual(await rowsIn(path));
    });

    it('goes on where it was: new deeds follow those that were restored', PATIENCE, async () => {
      const { place, findingIds } = await ledger(engine);
      const { path } = await writeBackup(place, target(), PLAIN);
      const restoredPlace = await emptyPlace(folder, engine);
      await restoreBackup({ path, passphrase: null }, restoredPlace);
      const { store } = await openTestLedger(restoredPlace);
      const [findingId = ''] = findingIds;
      await obey(store, { type: 'RewordProblem', findingId, problem: '监管不到位', reason: '再核' }, 2);
      await registered(store, [{}]);
      const later = await writeBackup(restoredPlace, target(), PLAIN);
      expect(later.contents.tables.find(({ name }) => name === 'events')?.rows).toBe(7);
    });

    it('leaves a place alone that holds records already', PATIENCE, async () => {
      const { place } = await ledger(engine);
      const { path } = await writeBackup(place, target(), PLAIN);
      const other = await ledger(engine);
      const before = await rowsIn((await writeBackup(other.place, target(), PLAIN)).path);
      expect(await problemOf(restoreBackup({ path, passphrase: null }, other.place))).toBe('targetNotEmpty');
      expect(await rowsIn((await writeBackup(other.place, target(), PLAIN)).path)).toEqual(before);
    });

    it('takes the secret keys only when it is encrypted, and says when it did not', PATIENCE, async () => {
      const { place, store } = await ledger(engine);
      await sealLog(store, place.dataFolder, { now: () => AT });
      await secretKeyOf(join(place.dataFolder, 'secret.key'));
      const plain = await writeBackup(place, target(), PLAIN);
      const sealed = await writeBackup(place, target(), SEALED);
      const [without, within] = [await emptyPlace(folder, engine), await emptyPlace(folder, engine)];
      const keyless = await restoreBackup({ path: plain.path, passphrase: null }, without);
      const whole = await restoreBackup({ path: sealed.path, passphrase: PASSPHRASE }, within);
      expect([keyless.lacksKey, whole.lacksKey]).toEqual([true, false]);
      expect([keyless.logFault, whole.logFault]).toEqual([null, null]);
      expect(existsSync(join(without.dataFolder, 'log.key'))).toBe(false);
      expect(existsSync(join(without.dataFolder, 'secret.key'))).toBe(false);
      const keys = (at: LedgerPlace) =>
        ['log.key', 'secret.key'].map((name) => readFileSync(join(at.dataFolder, name), 'hex'));
      expect(keys(within)).toEqual(keys(place));
      const { store: restored } = await openTestLedger(within);
      await registered(restored, [{}]);
      expect((await sealLog(restored, within.dataFolder, { now: () => AT })).added).toBe(2);
    });

    it('carries a ledger to the embedded engine and back again', PATIENCE, async () => {
      const { place } = await ledger(engine);
      const first = await writeBackup(place, target(), PLAIN);
      const embedded = { dataFolder: join(folder, `embedded-${made}`), databaseUrl: null };
      await restoreBackup({ path: first.path, passphrase: null }, embedded);
      const second = await writeBackup(embedded, target(), PLAIN);
      const back = await emptyPlace(folder, engine);
      const { logFault, differences } = await restoreBackup({ path: second.path, passphrase: null }, back);
      expect([logFault, differences]).toEqual([null, []]);
      const third = await writeBackup(back, target(), PLAIN);
      expect([second.head.engine, third.head.engine]).toEqual(['sqlite', engine.name]);
      expect(await rowsIn(third.path)).toEqual(await rowsIn(first.path));
    });

    it('of an earlier release is restored and brought up to date', PATIENCE, async () => {
      const fixture = new URL(`0001-ledger.${engine.name}.sql`, FIXTURES);
      const place = ledgerPlace(folder, await engine.emptyPlace(readFileSync(fixture, 'utf8')));
      const { path, head } = await writeBackup(place, target(), PLAIN);
      expect(head.migrations).toEqual(['0001-ledger']);
      const restoredPlace = ledgerPlace(folder, await engine.emptyPlace('select 1'));
      const report = await restoreBackup({ path, passphrase: null }, restoredPlace);
      expect(report).toMatchObject({ logFault: null, differences: [] });
      const { store } = await openTestLedger(restoredPlace);
      const found = await store.read((tx) =>
        searchFindings(tx, WHOLE_LEDGER, { text: '清退 用房', limit: 9 }),
      );
      expect(found.rows).toHaveLength(1);
      const newer = await openTestLedger(await emptyPlace(folder, engine));
      expect(await problemOf(restoreBackup({ path, passphrase: null }, newer.place))).toBe('targetNewer');
    });

    it('reports a log that had been altered before', PATIENCE, async () => {
      const { place, store } = await ledger(engine);
      await store.transaction(({ db }) =>
        db.updateTable('payloads').set({ body: '{}' }).where('position', '=', 1).execute(),
      );
      const { path } = await writeBackup(place, target(), PLAIN);
      const restore = restoreBackup({ path, passphrase: null }, await emptyPlace(folder, engine));
      expect((await restore).logFault).toMatchObject({ flaw: 'wrongPayload' });
    });

    it('made by a newer program is refused, and nothing is touched', PATIENCE, async () => {
      const { place, store } = await ledger(engine);
      const later = { name: '9999-later', checksum: 'x', applied_at: 'y' };
      await store.transaction(({ db }) =>
        db
          .insertInto('schema_migrations' as never)
          .values(later as never)
          .execute(),
      );
      const { path, head } = await writeBackup(place, target(), PLAIN);
      expect(head.migrations.at(-1)).toBe('9999-later');
      const empty = { ...(await emptyPlace(folder, engine)), dataFolder: join(folder, `untouched-${made}`) };
      expect(await problemOf(restoreBackup({ path, passphrase: null }, empty))).toBe('newerFormat');
      expect(existsSync(empty.dataFolder)).toBe(false);
    });
  });
});

/** What does not depend on the engine is tried on the embedded one. */

import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLog, listAccess, readTrust, type Store, sealLog } from '@bihuan/store';
import {
  forgetSeals,
  obey,
  onEveryEngine,
  registered,
  rewriteEvents,
  type TestEngine,
} from '@bihuan/store/testing';
import { describe, expect, it } from 'vitest';
import { AT, PASSPHRASE, PATIENCE, SEALED } from '../testing/backups.js';
import { forgeBackup, partsOf } from '../testing/forged-backup.js';
import { emptyPlace, openTestLedger, testFolder } from '../testing/ledger-places.js';
import type { Contents } from './backup-contents.js';
import type { LedgerPlace } from './ledger-place.js';
import { restoreBackup } from './restore-backup.js';
import { writeBackup } from './write-backup.js';

const seal = (store: Store, { dataFolder }: LedgerPlace) => sealLog(store, dataFolder, { now: () => AT });
const noteIn = ({ dataFolder }: LedgerPlace) => readFileSync(join(dataFolder, 'log.last'), 'utf8');
const restoredLines = (store: Store) =>
  store.read(async (tx) => (await listAccess(tx, { kinds: ['restored'], limit: 9 })).rows);
const archive = (path: string) => ({ path, passphrase: PASSPHRASE });

describe('the kept checkpoint of a ledger that is restored', () => {
  const folder = testFolder();
  let made = 0;
  const target = () => {
    made += 1;
    return join(folder, `${made}.sealed`);
  };

  /** A ledger with three sealed events. */
  async function ledger(engine: TestEngine) {
    const { place, store } = await openTestLedger(await emptyPlace(folder, engine));
    mkdirSync(place.dataFolder, { recursive: true });
    const { findingIds } = await registered(store, [{ problem: '河道采砂监管缺位' }, {}]);
    await seal(store, place);
    return { place, store, findingId: findingIds[0] ?? '' };
  }

  /** An empty database, with the keys and the kept checkpoint of another place: the same server, emptied. */
  async function emptiedPlace(engine: TestEngine, was: LedgerPlace): Promise<LedgerPlace> {
    const place = await emptyPlace(folder, engine);
    mkdirSync(place.dataFolder, { recursive: true });
    for (const name of ['log.key', 'log.pub', 'log.last']) {
      cpSync(join(was.dataFolder, name), join(place.dataFolder, name));
    }
    return place;
  }

  async function soundness(store: Store, { dataFolder }: LedgerPlace) {
    const trust = await readTrust(store, dataFolder);
    return (await store.snapshot((tx) => checkLog(tx, { ...trust, witness: null }))).fault;
  }

  onEveryEngine((engine) => {
    it('is the one that the backup ends with, and nothing is to be recorded', PATIENCE, async () => {
      const { place } = await ledger(engine);
      const { path } = await writeBackup(place, target(), SEALED);
      const into = await emptyPlace(folder, engine);
      const report = await restoreBackup(archive(path), into);
      expect(report).toMatchObject({ logFault: null, checkpoint: { size: 3, given: null } });
      expect(noteIn(into)).toBe(noteIn(place));
      const { store } = await openTestLedger(into);
      expect(await restoredLines(store)).toEqual([]);
      await registered(store, [{}]);
      expect(await seal(store, into)).toMatchObject({ added: 2, tookOnTrust: false });
    });

    it('goes back with an older backup: on record, and sealing goes on from there', PATIENCE, async () => {
      const { place, store: present, findingId } = await ledger(engine);
      const { path } = await writeBackup(place, target(), SEALED);
      await obey(present, { type: 'RewordProblem', findingId, problem: '采砂监管不到位', reason: '核对' });
      await seal(present, place);
      const into = await emptiedPlace(engine, place);
      const { store } = await openTestLedger(into);
      await expect(seal(store, into)).rejects.toMatchObject({ refusal: 'notContinued' });
      const report = await restoreBackup(archive(path), into);
      expect(report).toMatchObject({ logFault: null, checkpoint: { size: 3, given: 4 } });
      expect((await restoredLines(store)).map(({ actor, detail }) => [actor?.kind, detail])).toMatchObject([
        ['operator', { size: '3', signedSize: '4', signedAt: AT }],
      ]);
      await registered(store, [{}]);
      expect(await seal(store, into)).toMatchObject({ added: 2, checkpoint: { size: 5 } });
      expect(await soundness(store, into)).toBeNull();
    });

    it('tells a backup of a database that was rewritten, without any other witness', PATIENCE, async () => {
      const { place, store: forged } = await ledger(engine);
      await forged.transaction(async (tx) => {
        await rewriteEvents(tx, '河道采砂监管缺位', '河道采砂有待规范');
        await forgetSeals(tx);
      });
      const { path } = await writeBackup(place, target(), SEALED);
      const into = await emptyPlace(folder, engine);
      const report = await restoreBackup(archive(path), into);
      expect(report).toMatchObject({
        logFault: { flaw: 'shorterThanKept', place: { from: 1, through: 3 } },
        checkpoint: { size: null, given: 3 },
      });
      const { store } = await openTestLedger(into);
      expect(await restoredLines(store)).toHaveLength(1);
      expect(existsSync(join(into.dataFolder, 'log.last'))).toBe(false);
      expect(await seal(store, into)).toMatchObject({ added: 3 });
    });
  });

  it(
    'lets a database be sealed on that lost what it had signed last, once it has been restored',
    PATIENCE,
    async () => {
      const { place, store } = await openTestLedger({ dataFolder: join(folder, 'lossy'), databaseUrl: null });
      await registered(store, [{}]);
      await seal(store, place);
      const before = join(folder, 'before-the-loss');
      cpSync(place.dataFolder, before, { recursive: true });
      await registered(store, [{}]);
      await seal(store, place);
      // A standby that took over without the last transactions.
      cpSync(join(place.dataFolder, 'log.last'), join(before, 'log.last'));
      const lossy = await openTestLedger({ dataFolder: before, databaseUrl: null });
      await expect(seal(lossy.store, lossy.place)).rejects.toMatchObject({ refusal: 'notContinued' });
      const { path } = await writeBackup(lossy.place, target(), SEALED);
      const into = { dataFolder: join(folder, 'after-the-loss'), databaseUrl: null };
      expect(await restoreBackup(archive(path), into)).toMatchObject({
        logFault: { flaw: 'shorterThanKept', place: { from: 3, through: 4 } },
        checkpoint: { size: 2, given: 4 },
      });
      const restored = await openTestLedger(into);
      await registered(restored.store, [{}]);
      expect(await seal(restored.store, into)).toMatchObject({ added: 2, checkpoint: { size: 4 } });
      expect(await soundness(restored.store, into)).toBeNull();
    },
  );

  it('is that of the rows for a backup of the first version, which holds none', PATIENCE, async () => {
    const engineFree = join(folder, 'first-version');
    const { place, store } = await openTestLedger({ dataFolder: engineFree, databaseUrl: null });
    await registered(store, [{}]);
    await seal(store, place);
    const path = join(folder, 'now.tar');
    await writeBackup(place, path, { ...SEALED, passphrase: null });
    const parts = await partsOf(path);
    const contents = JSON.parse(parts.at(-1)?.bytes.toString() ?? '') as Contents;
    const first = parts
      .slice(0, -1)
      .filter(({ name }) => name !== 'keys/log.last')
      .map((part) =>
        part.name === 'backup.json'
          ? { ...part, bytes: Buffer.from(part.bytes.toString().replace('"version": 2', '"version": 1')) }
          : part,
      );
    const older = join(folder, 'then.tar');
    forgeBackup(older, first, contents);
    const into = { dataFolder: join(folder, 'from-first-version'), databaseUrl: null };
    const report = await restoreBackup({ path: older, passphrase: null }, into);
    expect(report).toMatchObject({
      head: { version: 1 },
      logFault: null,
      checkpoint: { size: 2, given: null },
    });
    expect(noteIn(into)).toBe(noteIn(place));
  });
});

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore, type Store, sealLog } from '@bihuan/store';
import { obey, onEveryEngine, registered, type TestEngine } from '@bihuan/store/testing';
import { describe, expect, it } from 'vitest';
import { auditVerifying, verifyAudit } from '../../use-cases/audit/verify-audit.js';
import { AT, PASSPHRASE, PATIENCE, SEALED } from '../testing/backups.js';
import { emptyPlace, openTestLedger, testFolder } from '../testing/ledger-places.js';
import type { LedgerPlace } from './ledger-place.js';
import { restoreBackup } from './restore-backup.js';
import { writeBackup } from './write-backup.js';

const seal = (store: Store, { dataFolder }: LedgerPlace) => sealLog(store, dataFolder, { now: () => AT });

describe('a backup of a record with SM3 and SM2', () => {
  const folder = testFolder();

  /** A place whose record has begun with them, with a sealed log. */
  async function smPlace(engine: TestEngine): Promise<LedgerPlace> {
    const place = await emptyPlace(folder, engine);
    const { dataFolder, databaseUrl } = place;
    mkdirSync(dataFolder, { recursive: true });
    const at = databaseUrl === null ? { dataDir: dataFolder } : { databaseUrl };
    await (await openStore(at, { crypto: 'sm' })).close();
    const { store } = await openTestLedger(place);
    const { findingIds } = await registered(store, [{ problem: '河道采砂监管缺位' }, {}]);
    await seal(store, place);
    const [findingId = ''] = findingIds;
    await obey(store, { type: 'RewordProblem', findingId, problem: '采砂监管不到位', reason: '核对' });
    return place;
  }

  onEveryEngine((engine) => {
    it('restores to a record with the same, which goes on under its key', PATIENCE, async () => {
      const place = await smPlace(engine);
      const { path } = await writeBackup(place, join(folder, `${engine.name}.sealed`), SEALED);
      const target = await emptyPlace(folder, engine);
      const report = await restoreBackup({ path, passphrase: PASSPHRASE }, target);
      expect(report).toMatchObject({ logFault: null, differences: [], lacksKey: false });
      const { store } = await openTestLedger(target);
      expect(store.crypto.name).toBe('sm');
      await registered(store, [{}]);
      expect(await seal(store, target)).toMatchObject({ added: 3, checkpoint: { size: 6 } });
      const key = (at: LedgerPlace) => readFileSync(join(at.dataFolder, 'log.pub'), 'utf8');
      expect(key(target)).toBe(key(place));
      const audited = { store, keyFolder: target.dataFolder };
      const verdict = await auditVerifying().run((course) => verifyAudit(audited, AT, course));
      expect(verdict).toMatchObject({
        log: { sound: true, sealed: 6, checkpoints: 2 },
        accessLog: { sound: true },
      });
    });

    it('keeps its suite where another had been chosen for an empty place', PATIENCE, async () => {
      const { path } = await writeBackup(
        await smPlace(engine),
        join(folder, `${engine.name}-2.sealed`),
        SEALED,
      );
      const target = await emptyPlace(folder, engine);
      expect((await openTestLedger(target)).store.crypto.name).toBe('international');
      expect(await restoreBackup({ path, passphrase: PASSPHRASE }, target)).toMatchObject({ logFault: null });
      expect((await openTestLedger(target)).store.crypto.name).toBe('sm');
    });
  });
});

import { mkdirSync } from 'node:fs';
import type { AccessEntry } from '@bihuan/domain';
import { appendAccess, sealLog } from '@bihuan/store';
import { attribution, onEveryEngine, registered } from '@bihuan/store/testing';
import { describe, expect, it } from 'vitest';
import { AT, PATIENCE, PLAIN } from '../testing/backups.js';
import { emptyPlace, openTestLedger, testFolder } from '../testing/ledger-places.js';
import { restoreBackup } from './restore-backup.js';
import { writeBackup } from './write-backup.js';

const read: AccessEntry = {
  ...{
    at: '2020-03-01T02:00:00.000Z',
    kind: 'restrictedRead',
    actor: attribution.actor,
    origin: attribution.origin,
  },
  ...{ address: null, device: null, object: 'finding:a', detail: {} },
};

describe('the access log of a backup', () => {
  const folder = testFolder();
  let made = 0;

  onEveryEngine((engine) => {
    /** A ledger with three lines in its access log, which are signed. */
    async function ledger() {
      const { place, store } = await openTestLedger(await emptyPlace(folder, engine));
      mkdirSync(place.dataFolder, { recursive: true });
      await registered(store, [{}]);
      await store.transaction((tx) => appendAccess(tx, [read, read, read]));
      await sealLog(store, place.dataFolder, { now: () => AT });
      const faultAfterRestore = async () => {
        made += 1;
        const { path } = await writeBackup(place, `${folder}/${made}.tar`, PLAIN);
        const report = await restoreBackup({ path, passphrase: null }, await emptyPlace(folder, engine));
        expect(report.logFault).toBeNull();
        return report.accessFault;
      };
      return { store, faultAfterRestore };
    }

    it('is sound when it was', PATIENCE, async () => {
      const { faultAfterRestore } = await ledger();
      expect(await faultAfterRestore()).toBeNull();
    });

    it('is told to be altered where a line is not there any more', PATIENCE, async () => {
      const { store, faultAfterRestore } = await ledger();
      await store.transaction(({ db }) => db.deleteFrom('access_log').where('seq', '=', 2).execute());
      expect(await faultAfterRestore()).toMatchObject({ seq: 3 });
    });

    it(
      'is told to be altered where it was emptied and only the signatures remember it',
      PATIENCE,
      async () => {
        const { store, faultAfterRestore } = await ledger();
        await store.transaction(async ({ db }) => {
          await db.deleteFrom('access_log').execute();
          await db.updateTable('access_log_head').set({ seq: 0, hash: null }).execute();
        });
        expect(await faultAfterRestore()).toMatchObject({ seq: 1, through: 3 });
      },
    );
  });
});

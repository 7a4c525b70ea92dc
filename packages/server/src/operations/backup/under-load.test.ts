import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { findFile, findingHistory, openFileVault, WHOLE_LEDGER } from '@bihuan/store';
import { obey, onEveryEngine, registered } from '@bihuan/store/testing';
import { describe, expect, it } from 'vitest';
import { emptyPlace, openTestLedger, type TestLedger, testFolder } from '../testing/ledger-places.js';
import { restoreBackup } from './restore-backup.js';
import { writeBackup } from './write-backup.js';

const AT = '2031-08-25T02:42:00.000Z';

/** A deed that the program has said yes to. */
interface Acknowledged {
  findingId: string;
  version: number;
  /** The file that came with it. */
  sha256: string;
  content: string;
}

/** Some who work at the same time until they are told to stop; what was said yes to, in that order. */
function working(ledger: TestLedger, findingIds: readonly string[], people: number) {
  const acknowledged: Acknowledged[] = [];
  let isOver = false;
  async function work(person: number): Promise<void> {
    for (let round = 1; !isOver; round += 1) {
      const findingId = findingIds[(round * people + person) % findingIds.length] ?? '';
      const content = `第${person}人第${round}次的佐证`;
      const sha256 = await ledger.receive(content);
      const problem = `${content}改写`;
      const version = await obey(ledger.store, { type: 'RewordProblem', findingId, problem, reason: null });
      acknowledged.push({ findingId, version, sha256, content });
    }
  }
  const workers = Array.from({ length: people }, (_, person) => work(person));
  return {
    acknowledged,
    async until(count: number): Promise<void> {
      while (acknowledged.length < count)
        await Promise.race([...workers, new Promise((go) => setTimeout(go, 5))]);
    },
    async stop(): Promise<void> {
      isOver = true;
      await Promise.all(workers);
    },
  };
}

describe('a backup taken under load', () => {
  const folder = testFolder();

  onEveryEngine((engine) => {
    it('holds every deed that was acknowledged before it began, and its file', {
      timeout: 180_000,
    }, async () => {
      const ledger = await openTestLedger(await emptyPlace(folder, engine));
      const contents = Array.from({ length: 20 }, () => ({}));
      const { findingIds } = await registered(ledger.store, contents);
      const load = working(ledger, findingIds, 4);
      await load.until(60);
      const before = [...load.acknowledged];
      const options = { passphrase: null, program: '0.1.0', at: AT };
      const { path } = await writeBackup(ledger.place, join(folder, `${engine.name}.tar`), options);
      const during = load.acknowledged.length - before.length;
      await load.stop();
      expect(during).toBeGreaterThan(0);

      const place = await emptyPlace(folder, engine);
      const report = await restoreBackup({ path, passphrase: null }, place);
      expect(report).toMatchObject({ logFault: null, differences: [] });
      expect(report.contents.files).toMatchObject({ missing: [], damaged: [] });
      const restored = await openTestLedger(place);
      const vault = openFileVault(join(place.dataFolder, 'files'));
      for (const { findingId, version, sha256, content } of before) {
        const { rows } = await restored.store.read((tx) =>
          findingHistory(tx, WHOLE_LEDGER, findingId, { limit: 500 }),
        );
        expect(rows.map(({ seq }) => seq)).toContain(version);
        expect(await restored.store.read((tx) => findFile(tx, sha256))).not.toBeNull();
        expect(await text(vault.read(sha256))).toBe(content);
      }
    });
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileVault, openStore, recordFile, type Store, type StorePlace } from '@bihuan/store';
import type { TestEngine } from '@bihuan/store/testing';
import { afterAll } from 'vitest';
import type { LedgerPlace } from '../backup/ledger-place.js';

/** A ledger with its files, open. */
export interface TestLedger {
  place: LedgerPlace;
  store: Store;
  /** Receives a file as an upload does. @returns its SHA-256 */
  receive(text: string): Promise<string>;
}

/** A folder that is gone after the tests. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-operations-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let made = 0;

/** A place below `folder` in which nothing has been recorded. */
export async function emptyPlace(folder: string, engine: TestEngine): Promise<LedgerPlace> {
  return ledgerPlace(folder, await engine.place());
}

/** A store's place with a data folder. */
export function ledgerPlace(folder: string, place: StorePlace): LedgerPlace {
  made += 1;
  const dataFolder = 'dataDir' in place ? place.dataDir : join(folder, `data-${made}`);
  return { dataFolder, databaseUrl: 'databaseUrl' in place ? place.databaseUrl : null };
}

/** Opens the ledger of a place; closed after the tests. */
export async function openTestLedger(place: LedgerPlace): Promise<TestLedger> {
  const { dataFolder, databaseUrl } = place;
  const store = await openStore(databaseUrl === null ? { dataDir: dataFolder } : { databaseUrl });
  afterAll(() => store.close());
  const vault = openFileVault(join(dataFolder, 'files'));
  return {
    place,
    store,
    async receive(text) {
      const kept = await vault.put(Buffer.from(text));
      const file = { ...kept, mediaType: 'text/plain', receivedAt: '2031-08-25T02:42:00.000Z' };
      await store.transaction((tx) => recordFile(tx, file));
      return kept.sha256;
    },
  };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '@bihuan/store';
import { afterAll } from 'vitest';

/** An empty store on SQLite in a folder of its own; closed and removed behind the tests. Called in `beforeAll`. */
export async function storeOfTest(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-store-'));
  const store = await openStore({ dataDir: folder });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return store;
}

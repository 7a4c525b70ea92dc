import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkLog } from '../log/check/check-log.js';
import { discontinuity } from '../log/continues.js';
import type { StorePlace } from '../open-store.js';
import { onEveryEngine } from '../testing/engines.js';
import { keyFolder, sealNow } from '../testing/sealed-ledger.js';
import { readTrust } from './read-trust.js';

const program = fileURLToPath(new URL('../testing/programs/seal-often.ts', import.meta.url));
/** Seals after which the program is killed, somewhere in the work for the next one. */
const ROUNDS = [1, 2, 5, 9];

/** Seals in a process of its own, and kills it (-9) when it has said so often that it has sealed. */
async function killedAfter(count: number, place: StorePlace, folder: string): Promise<void> {
  const options = ['--conditions=source', '--import', 'tsx', program];
  const child = spawn(process.execPath, [...options, JSON.stringify(place), folder]);
  let told = 0;
  child.stdout.on('data', (piece: Buffer) => {
    told += piece.toString().split('\n').length - 1;
    if (told >= count) child.kill('SIGKILL');
  });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
}

describe('a program that is killed while it seals', () => {
  onEveryEngine((engine) => {
    it('leaves a kept checkpoint that is never ahead of the database, and the log is sealed on', {
      timeout: 120_000,
    }, async () => {
      const place = await engine.place();
      const folder = keyFolder();
      for (const count of ROUNDS) {
        await killedAfter(count, place, folder);
        const store = await engine.open({ place });
        const { key, kept } = await readTrust(store, folder);
        expect(kept?.size).toBeGreaterThanOrEqual(count);
        if (kept) expect(await store.read((tx) => discontinuity(tx, kept))).toBeNull();
        await sealNow(store, folder);
        const report = await store.snapshot((tx) => checkLog(tx, { key, kept, witness: null }));
        expect(report.fault).toBeNull();
      }
    });
  });
});

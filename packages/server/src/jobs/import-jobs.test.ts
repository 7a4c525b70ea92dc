import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL_IMPORTS, createImport, findImport, openStore, type Store, saveDraft } from '@bihuan/store';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ImportJobs, type ImportWork, importJobs } from './import-jobs.js';

const log = pino({ level: 'silent' });
const EARLY = '2031-08-25T02:00:00.000Z';
const LATE = '2031-08-25T02:05:00.000Z';

describe('imports in the background', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-jobs-'));
  let store: Store;
  const clock = { at: EARLY, now: () => clock.at };

  beforeAll(async () => {
    store = await openStore({ dataDir: folder });
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const jobs = (): ImportJobs => importJobs({ store, clock, log });
  const newImport = async () => {
    clock.at = EARLY;
    const given = { fileName: '通报.txt', mediaType: 'text/plain', size: 1, sha256: null, ownerId: null };
    const id = store.newId();
    await store.transaction((tx) => createImport(tx, { ...given, id, at: EARLY, state: 'converting' }));
    return id;
  };
  const statusOf = (id: string) => store.read((tx) => findImport(tx, ALL_IMPORTS, id));

  /** Work that goes on until it is stopped. */
  const endless: ImportWork = (_, signal) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });

  it('move their bar', async () => {
    const running = jobs();
    const id = await newImport();
    running.start(id, async (progress, signal) => {
      progress.note('converting', 3, 10);
      const isNoted = async () => (await statusOf(id)).progress.done === 3;
      while (!(await isNoted())) await new Promise((resolve) => setTimeout(resolve, 20));
      signal.throwIfAborted();
    });
    await running.settled();
    expect((await statusOf(id)).progress).toEqual({ phase: 'converting', done: 3, total: 10 });
  });

  it('stop when another server has cancelled them', async () => {
    const running = jobs();
    const id = await newImport();
    running.start(id, endless);
    await store.transaction((tx) => saveDraft(tx, id, null, { state: 'cancelled' }, LATE));
    await running.settled();
    expect(await statusOf(id)).toMatchObject({ state: 'cancelled', failure: null });
  });

  it('that fail by a fault of ours say so, and the others go on', async () => {
    const running = jobs();
    const [broken, sound] = [await newImport(), await newImport()];
    running.start(broken, async () => {
      throw new TypeError('a bug');
    });
    running.start(sound, async () => {
      await store.transaction((tx) => saveDraft(tx, sound, null, { state: 'ready' }, LATE));
    });
    await running.settled();
    expect(await statusOf(broken)).toMatchObject({ state: 'failed', failure: { code: 'fault' } });
    expect((await statusOf(sound)).state).toBe('ready');
  });

  it('that a dead program left behind are marked as failed, once they have been silent', async () => {
    const id = await newImport();
    await jobs().recover();
    expect((await statusOf(id)).state).toBe('converting');
    clock.at = LATE;
    await jobs().recover();
    expect(await statusOf(id)).toMatchObject({ state: 'failed', failure: { code: 'interrupted' } });
  });

  it('of this program are not taken for dead, however long they wait', async () => {
    const running = jobs();
    const ids = [await newImport(), await newImport(), await newImport()];
    for (const id of ids) running.start(id, endless);
    clock.at = LATE;
    await running.recover();
    for (const id of ids) expect((await statusOf(id)).state).toBe('converting');
    await running.stop();
  });

  it('are marked as interrupted when the program stops, running or waiting', async () => {
    const running = jobs();
    const ids = [await newImport(), await newImport(), await newImport(), await newImport()];
    for (const id of ids) running.start(id, endless);
    await running.stop();
    for (const id of ids) {
      expect(await statusOf(id)).toMatchObject({ state: 'failed', failure: { code: 'interrupted' } });
    }
  });
});

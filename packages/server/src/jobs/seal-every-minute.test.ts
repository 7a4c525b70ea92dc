import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@bihuan/store';
import { registered } from '@bihuan/store/testing';
import Fastify, { type FastifyBaseLogger } from 'fastify';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../deps.js';
import { serverLog } from '../start/server-log.js';
import { sealEveryMinute } from './seal-every-minute.js';

const folder = mkdtempSync(join(tmpdir(), 'bihuan-sealing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A server that seals a hundred times a second, and what it logs. */
async function sealingServer(name: string) {
  const keyFolder = join(folder, name);
  const store = await openStore({ dataDir: keyFolder });
  const lines: string[] = [];
  const app = Fastify({ loggerInstance: serverLog((line) => lines.push(line)) as FastifyBaseLogger });
  return {
    store,
    keyFolder,
    lines,
    start: () => sealEveryMinute(app, { store, clock: systemClock, keyFolder }, 10),
    stop: async () => {
      await app.close();
      await store.close();
    },
  };
}

describe('sealing from time to time', () => {
  it('signs what has been committed, once, and makes the key', async () => {
    const { store, keyFolder, lines, start, stop } = await sealingServer('sound');
    await registered(store, [{}, {}]);
    start();
    await vi.waitFor(() => expect(lines.join('')).toContain('"size":3'));
    await stop();
    expect(lines.filter((line) => line.includes('log sealed'))).toHaveLength(1);
    expect(existsSync(join(keyFolder, 'log.key'))).toBe(true);
  });

  it('says once why it cannot, and lets the server go on', async () => {
    const { store, keyFolder, lines, start, stop } = await sealingServer('spoilt');
    await registered(store, [{}]);
    writeFileSync(join(keyFolder, 'log.key'), 'nothing');
    start();
    await vi.waitFor(() => expect(lines.join('')).toContain('log.key'));
    // A key that has been put right is taken without a restart.
    rmSync(join(keyFolder, 'log.key'));
    await vi.waitFor(() => expect(lines.join('')).toContain('log sealed'));
    await stop();
    expect(lines.filter((line) => line.includes('log not sealed'))).toHaveLength(1);
  });
});

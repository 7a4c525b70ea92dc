import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccessEntry } from '@bihuan/domain';
import { appendAccess, latestCheckpoint, openStore, sealLog } from '@bihuan/store';
import { forgetSeals, obey, registered, rewriteEvents } from '@bihuan/store/testing';
import Fastify, { type FastifyBaseLogger } from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import { mountHealth } from '../app/health.js';
import { systemClock } from '../deps.js';
import { mountMetrics } from '../operations/metrics/mount-metrics.js';
import { serverLog } from '../start/server-log.js';
import { sealEveryMinute } from './seal-every-minute.js';
import { sealingState } from './sealing-state.js';

const folder = mkdtempSync(join(tmpdir(), 'bihuan-sealing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Old enough to be taken away. */
const signedIn: AccessEntry = {
  ...{ at: '2020-03-01T02:00:00.000Z', kind: 'signedIn', actor: { kind: 'local' } },
  ...{ origin: { via: 'web', requestId: null }, address: null, device: null, object: null, detail: {} },
};

/** A server that seals a hundred times a second, and what it logs. */
async function sealingServer(name: string) {
  const keyFolder = join(folder, name);
  const store = await openStore({ dataDir: keyFolder });
  const lines: string[] = [];
  const app = Fastify({ loggerInstance: serverLog((line) => lines.push(line)) as FastifyBaseLogger });
  const sealing = sealingState();
  mountHealth(app, { store, sealing });
  const jobs = { counts: () => ({ running: 0, waiting: 0 }) };
  mountMetrics(app, { store, jobs, version: '0.0.0', sealing });
  return {
    store,
    keyFolder,
    lines,
    answer: async (url: string) => (await app.inject({ url })).body,
    start: () => sealEveryMinute(app, { store, clock: systemClock, keyFolder, state: sealing }, 10),
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
    await expect.poll(() => lines.join('')).toContain('"size":3');
    await stop();
    expect(lines.filter((line) => line.includes('log sealed'))).toHaveLength(1);
    expect(existsSync(join(keyFolder, 'log.key'))).toBe(true);
  });

  it('says once why it cannot, and lets the server go on', async () => {
    const { store, keyFolder, lines, start, stop } = await sealingServer('spoilt');
    await registered(store, [{}]);
    writeFileSync(join(keyFolder, 'log.key'), 'nothing');
    start();
    await expect.poll(() => lines.join('')).toContain('log.key');
    // A key that has been put right is taken without a restart.
    rmSync(join(keyFolder, 'log.key'));
    await expect.poll(() => lines.join('')).toContain('log sealed');
    await stop();
    expect(lines.filter((line) => line.includes('log not sealed'))).toHaveLength(1);
  });

  it('does not sign a history that was rewritten: log, readiness and metrics say so, and deeds go on', async () => {
    const { store, keyFolder, lines, answer, start, stop } = await sealingServer('rewritten');
    const { findingIds } = await registered(store, [{ problem: '沿街违建未拆除' }]);
    await sealLog(store, keyFolder, { now: systemClock.now });
    await store.transaction(async (tx) => {
      await rewriteEvents(tx, '沿街违建未拆除', '沿街环境有待提升');
      await forgetSeals(tx);
    });
    start();
    await expect.poll(() => lines.join('')).toContain('接不上最后一次签名的检查点');
    expect(JSON.parse(await answer('/readyz'))).toEqual({ status: 'ready', log: 'refused' });
    expect(await answer('/metrics')).toContain('bihuan_log_not_sealed 1\n');
    const reworded = { problem: '沿街违建', reason: '核对原文' };
    await obey(store, { type: 'RewordProblem', findingId: findingIds[0] ?? '', ...reworded });
    expect(await store.read(latestCheckpoint)).toBeNull();
    await stop();
  });

  it('seals deeds on while the access log is not what was signed of it, and says so once', async () => {
    const { store, keyFolder, lines, answer, start, stop } = await sealingServer('accesses');
    await registered(store, [{}]);
    await store.transaction((tx) => appendAccess(tx, [signedIn, signedIn]));
    await sealLog(store, keyFolder, { now: systemClock.now });
    await store.transaction(async ({ db }) => {
      await db.deleteFrom('access_log').where('seq', '=', 2).execute();
      const kept = await db.selectFrom('access_log').select(['seq', 'hash']).executeTakeFirstOrThrow();
      await db.updateTable('access_log_head').set(kept).execute();
    });
    await registered(store, [{}]);
    start();
    await expect.poll(() => lines.join('')).toContain('log sealed');
    await expect.poll(() => answer('/metrics')).toContain('bihuan_access_log_altered 1\n');
    expect(JSON.parse(await answer('/readyz'))).toEqual({ status: 'ready', log: 'accessAltered' });
    await stop();
    expect(lines.filter((line) => line.includes('访问日志接不上'))).toHaveLength(1);
  });

  it('tells how far the log is signed, and that it began without a kept checkpoint', async () => {
    const { store, keyFolder, lines, answer, start, stop } = await sealingServer('upgraded');
    await registered(store, [{}]);
    await sealLog(store, keyFolder, { now: () => '2026-08-25T02:43:00.000Z' });
    rmSync(join(keyFolder, 'log.last'));
    start();
    await expect.poll(() => answer('/metrics')).toContain('bihuan_log_checkpoint_size 2\n');
    expect(await answer('/metrics')).toContain('bihuan_log_not_sealed 0\n');
    expect(await answer('/metrics')).toContain('bihuan_log_checkpoint_time_seconds 1787625780\n');
    expect(JSON.parse(await answer('/readyz'))).toEqual({ status: 'ready', log: 'sealing' });
    await stop();
    expect(lines.filter((line) => line.includes('log.last'))).toHaveLength(1);
  });
});

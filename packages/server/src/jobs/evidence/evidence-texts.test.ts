import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimText, type FileVault, findText, openFileVault, queueText, type Store } from '@bihuan/store';
import { onEveryEngine } from '@bihuan/store/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxBytes } from '../../testing/evidence-files.js';
import { evidenceTexts } from './evidence-texts.js';

const log = pino({ level: 'silent' });
const LONG = Array.from({ length: 60_000 }, (_, i) => `第${i}段，逐项核对。`);

describe('reading the words of files beside everything else', () => {
  onEveryEngine((engine) => {
    const folder = mkdtempSync(join(tmpdir(), 'bihuan-texts-'));
    const clock = { at: '2026-08-25T04:00:00.000Z', now: () => clock.at };
    let store: Store;
    let vault: FileVault;
    beforeAll(async () => {
      store = await engine.open();
      vault = openFileVault(join(folder, 'files'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const workFolder = join(folder, 'work');
    const job = () => evidenceTexts({ store, vault, workFolder, clock, log });
    const queued = async (bytes: Uint8Array) => {
      const { sha256 } = await vault.put(bytes);
      await store.transaction((tx) => queueText(tx, sha256, clock.at));
      return sha256;
    };
    const textOf = (digest: string) => store.read((tx) => findText(tx, digest));
    const stateOf = (digest: string) =>
      store.read(async ({ db }) => {
        const query = db.selectFrom('evidence_texts').select('state').where('digest', '=', digest);
        return (await query.executeTakeFirst())?.state;
      });
    /** Resolves when the words of this file are being read by a process of its own. */
    const underWay = async (digest: string) => {
      await expect.poll(() => stateOf(digest), { timeout: 20_000, interval: 5 }).toBe('reading');
      await expect.poll(() => readers().length, { timeout: 20_000, interval: 5 }).toBe(1);
    };

    it('takes one after the other, and says why one has none', async () => {
      const good = await queued(Buffer.from('现场检查记录'));
      const bad = await queued(Buffer.from('PK\x03\x04 broken'));
      const running = job();
      running.wake();
      await running.settled();
      expect(await textOf(good)).toEqual({ state: 'read', text: '现场检查记录', message: null });
      expect(await textOf(bad)).toMatchObject({ state: 'unreadable', message: expect.stringMatching(/请/) });
    });

    it('gives back what it is reading when the server stops, and the next start reads it', async () => {
      const digest = await queued(docxBytes(LONG));
      const stopping = job();
      stopping.wake();
      await underWay(digest);
      await stopping.stop();
      expect(readers()).toEqual([]);
      expect(readdirSync(workFolder)).toEqual([]);
      expect(await textOf(digest)).toMatchObject({ state: 'waiting' });
      const next = job();
      next.wake();
      await next.settled();
      const { state, text } = await textOf(digest);
      expect([state, text?.length]).toEqual(['read', 500_000]);
    });

    it('says so when its process is killed, and goes on with the next file', async () => {
      const digest = await queued(docxBytes([...LONG, '另一份']));
      const other = await queued(Buffer.from('排在后面的一份'));
      const running = job();
      running.wake();
      await underWay(digest);
      process.kill(Number(readers()[0]), 'SIGKILL');
      await running.settled();
      expect(await textOf(digest)).toMatchObject({
        state: 'unreadable',
        message: expect.stringMatching(/内存/),
      });
      expect(await textOf(other)).toMatchObject({ state: 'read' });
    });

    it('takes over from a server that was killed, once it has been silent for long', async () => {
      const digest = await queued(Buffer.from('被中断的一份'));
      await store.transaction((tx) => claimText(tx, { at: clock.at, stale: clock.at }));
      const running = job();
      running.wake();
      await running.settled();
      expect(await stateOf(digest)).toBe('reading');
      clock.at = '2026-08-25T04:05:00.000Z';
      running.wake();
      await running.settled();
      expect(await textOf(digest)).toMatchObject({ state: 'read' });
    });

    it('reads each file once where two servers work on one database', async () => {
      const digests: string[] = [];
      for (const name of ['甲', '乙', '丙', '丁']) digests.push(await queued(Buffer.from(`同时读的${name}`)));
      const both = [job(), job()];
      for (const one of both) one.wake();
      await Promise.all(both.map((one) => one.settled()));
      for (const one of both) one.wake();
      await Promise.all(both.map((one) => one.settled()));
      for (const digest of digests) expect(await textOf(digest)).toMatchObject({ state: 'read' });
    });
  });
});

/** The ids of the processes that read files for this one. */
function readers(): string[] {
  const listed = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)]).toString();
  return listed
    .split('\n')
    .flatMap((line) => (/convert\.js/.test(line) ? [line.trim().split(/\s+/)[0] ?? ''] : []));
}

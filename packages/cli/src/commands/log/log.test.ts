import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Transaction } from '@bihuan/store';
import { obey, registered } from '@bihuan/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../run.js';
import { recordedIo } from '../../testing/recorded-io.js';

const folder = mkdtempSync(join(tmpdir(), 'bihuan-log-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function bihuan(...args: string[]) {
  const recorded = recordedIo({ folder });
  const code = await run(args, recorded.io);
  return { code, out: recorded.out(), err: recorded.err() };
}

const onData = (...args: string[]) => bihuan('log', ...args, '--data', 'data');
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');

/** Works on the records as somebody with the database in their hands does. */
async function behindTheBack(deed: (db: Transaction['db']) => Promise<unknown>): Promise<void> {
  const store = await openStore({ dataDir: join(folder, 'data') });
  await store.transaction(({ db }) => deed(db));
  await store.close();
}

describe('the log on the command line', () => {
  let findingId = '';

  beforeAll(async () => {
    const store = await openStore({ dataDir: join(folder, 'data') });
    const { findingIds } = await registered(store, [{ problem: '沿街违建未拆除' }, {}]);
    findingId = findingIds[0] ?? '';
    await obey(store, { type: 'RewordProblem', findingId, problem: '违建未拆', reason: '核对原文' });
    await store.close();
  });

  it('is sealed, exported and verified with nothing but the public key', async () => {
    expect((await onData('seal', '-o', 'checkpoint.txt')).code).toBe(0);
    expect((await onData('export', '-o', 'log.jsonl')).code).toBe(0);
    const lines = textOf('log.jsonl').split('\n');
    expect(lines).toHaveLength(4 + 1 + 1);
    expect(lines.at(-1)).toBe('');
    expect(JSON.parse(lines.at(-2) ?? '').checkpoint).toBe(textOf('checkpoint.txt'));
    expect(textOf('log.jsonl')).not.toContain('违建');
    const args = ['--key', 'data/log.pub', '--witness', 'checkpoint.txt'];
    expect((await bihuan('log', 'verify', 'log.jsonl', ...args)).code).toBe(0);
  });

  it('is exported with contents when they are asked for', async () => {
    expect((await onData('export', '-o', 'full.jsonl', '--with-payloads')).code).toBe(0);
    expect(textOf('full.jsonl')).toContain('沿街违建未拆除');
    expect((await bihuan('log', 'verify', 'full.jsonl', '--key', 'data/log.pub')).code).toBe(0);
  });

  it('proves one event, and that a state continues an earlier one', async () => {
    const { id } = JSON.parse(textOf('log.jsonl').split('\n')[3] ?? '').event;
    expect((await onData('prove', id, '-o', 'proof.json')).code).toBe(0);
    expect(await bihuan('log', 'verify-proof', 'proof.json', '--key', 'data/log.pub')).toMatchObject({
      code: 0,
      out: expect.stringContaining('第 4 条') as string,
    });
    writeFileSync(
      join(folder, 'lie.json'),
      textOf('proof.json').replace('ProblemReworded', 'FindingRemoved'),
    );
    expect((await bihuan('log', 'verify-proof', 'lie.json', '--key', 'data/log.pub')).code).toBe(1);
    expect((await bihuan('log', 'verify-proof', 'log.jsonl', '--key', 'data/log.pub')).code).toBe(2);
    expect((await onData('continues', 'checkpoint.txt', '-o', 'continues.json')).code).toBe(0);
    expect((await bihuan('log', 'verify-proof', 'continues.json', '--key', 'data/log.pub')).code).toBe(0);
    expect((await onData('prove', 'nowhere')).code).toBe(2);
  });

  it('still verifies, here and offline, when contents have been erased', async () => {
    const { id } = JSON.parse(textOf('log.jsonl').split('\n')[3] ?? '').event;
    expect((await onData('erase', id, '--reason', '依据个人信息删除申请')).code).toBe(0);
    expect((await onData('erase', id, '--reason', '依据个人信息删除申请')).code).toBe(2);
    expect((await onData('export', '-o', 'erased.jsonl', '--with-payloads')).code).toBe(0);
    const args = ['--key', 'data/log.pub', '--witness', 'checkpoint.txt'];
    expect((await bihuan('log', 'verify', 'erased.jsonl', ...args)).code).toBe(0);
    expect(await onData('check', '--witness', 'checkpoint.txt')).toMatchObject({ code: 0 });
  });

  it('writes no file where it cannot, and says why', async () => {
    const { code, err } = await onData('export', '-o', 'nowhere/log.jsonl');
    expect(code).toBe(2);
    expect(err).toContain('没有这个文件夹');
  });

  it('is found altered in the database, and in what is exported from it', async () => {
    await behindTheBack(async (db) => {
      const second = db.selectFrom('events').select('line').where('position', '=', 2);
      const line = (await second.executeTakeFirstOrThrow()).line.replace('"web"', '"job"');
      await db.updateTable('events').set({ line }).where('position', '=', 2).execute();
    });
    const checked = await onData('check');
    expect(checked).toMatchObject({ code: 1, out: expect.stringContaining('第 2 条') as string });
    expect((await onData('export', '-o', 'altered.jsonl')).code).toBe(0);
    const verified = await bihuan('log', 'verify', 'altered.jsonl', '--key', 'data/log.pub');
    expect(verified).toMatchObject({ code: 1, out: expect.stringContaining('第 2 行') as string });
  });

  it('is neither sealed nor exported any more once the sealed rows were altered', async () => {
    const hash = '0'.repeat(64);
    await behindTheBack((db) => db.updateTable('log_leaves').set({ hash }).where('leaf', '=', 3).execute());
    const { code, err } = await onData('export', '-o', 'never.jsonl');
    expect(code).toBe(1);
    expect(existsSync(join(folder, 'never.jsonl'))).toBe(false);
    expect(err).toContain('bihuan log check');
  });
});

describe('the log of a record with SM3 and SM2', () => {
  const SM = { BIHUAN_RECORD_CRYPTO: 'sm' };
  const onSm = (...args: string[]) => bihuan('log', ...args, '--data', 'sm');
  const withKey = ['--key', 'sm/log.pub', '--witness', 'sm-checkpoint.txt'];

  beforeAll(async () => {
    const recorded = recordedIo({ folder, environment: SM });
    expect(await run(['log', 'seal', '--data', 'sm'], recorded.io)).toBe(0);
    const store = await openStore({ dataDir: join(folder, 'sm') });
    await registered(store, [{ problem: '沿街违建未拆除' }, {}]);
    await store.close();
  });

  it('is begun by the setting, and known afterwards without it', async () => {
    expect((await onSm('seal', '-o', 'sm-checkpoint.txt')).code).toBe(0);
    expect((await onSm('check', '--witness', 'sm-checkpoint.txt')).code).toBe(0);
    expect(textOf('sm/log.key')).toMatch(/^PRIVATE\+KEY\+bihuan-/);
  });

  it('is exported and verified offline: 0 as it is, 1 altered, 2 unreadable', async () => {
    expect((await onSm('export', '-o', 'sm.jsonl', '--with-payloads')).code).toBe(0);
    expect(textOf('sm.jsonl')).toContain('"alg":"sm3"');
    expect((await bihuan('log', 'verify', 'sm.jsonl', ...withKey)).code).toBe(0);
    writeFileSync(join(folder, 'sm-lie.jsonl'), textOf('sm.jsonl').replace('违建', '占道'));
    const altered = await bihuan('log', 'verify', 'sm-lie.jsonl', ...withKey);
    expect(altered).toMatchObject({ code: 1, out: expect.stringContaining('行') as string });
    writeFileSync(join(folder, 'sm-empty.jsonl'), '');
    expect((await bihuan('log', 'verify', 'sm-empty.jsonl', ...withKey)).code).toBe(2);
  });

  it('proves an event and a continuation, and is erased from, and still verifies', async () => {
    const { id } = JSON.parse(textOf('sm.jsonl').split('\n')[1] ?? '').event;
    expect((await onSm('prove', id, '-o', 'sm-proof.json')).code).toBe(0);
    expect((await bihuan('log', 'verify-proof', 'sm-proof.json', '--key', 'sm/log.pub')).code).toBe(0);
    expect((await bihuan('log', 'verify-proof', 'sm-proof.json', '--key', 'data/log.pub')).code).toBe(1);
    expect((await onSm('erase', id, '--reason', '依据个人信息删除申请')).code).toBe(0);
    expect((await onSm('continues', 'sm-checkpoint.txt', '-o', 'sm-more.json')).code).toBe(0);
    expect((await bihuan('log', 'verify-proof', 'sm-more.json', '--key', 'sm/log.pub')).code).toBe(0);
    expect((await onSm('check', '--witness', 'sm-checkpoint.txt')).code).toBe(0);
  });

  it('is not opened with another setting: it says so, and goes on as it was', async () => {
    for (const [environment, place] of [
      [SM, 'data'],
      [{ BIHUAN_RECORD_CRYPTO: 'international' }, 'sm'],
    ] as const) {
      const recorded = recordedIo({ folder, environment });
      expect(await run(['log', 'seal', '--data', place], recorded.io)).toBe(2);
      expect(recorded.err()).toContain('BIHUAN_RECORD_CRYPTO');
    }
    expect((await onSm('check')).code).toBe(0);
  });
});

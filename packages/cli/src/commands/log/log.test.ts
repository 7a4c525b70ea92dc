import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    expect(code).toBe(2);
    expect(err).toContain('bihuan log check');
  });
});

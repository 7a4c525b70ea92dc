import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccessEntry } from '@bihuan/domain';
import { appendAccess, openStore, type Transaction } from '@bihuan/store';
import { forgetSeals, registered, rewriteEvents } from '@bihuan/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../run.js';
import { recordedIo } from '../../testing/recorded-io.js';

const folder = mkdtempSync(join(tmpdir(), 'bihuan-altered-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function bihuan(...args: string[]) {
  const recorded = recordedIo({ folder });
  const code = await run(args, recorded.io);
  return { code, out: recorded.out(), err: recorded.err() };
}

/** Works on the records as somebody with the database in their hands does. */
async function behindTheBack(data: string, deed: (tx: Transaction) => Promise<unknown>): Promise<void> {
  const store = await openStore({ dataDir: join(folder, data) });
  await store.transaction(deed);
  await store.close();
}

describe('the access log on the command line', () => {
  const onAccess = (...args: string[]) => bihuan('log', ...args, '--data', 'access');
  const signedIn: AccessEntry = {
    ...{ at: '2020-03-01T02:00:00.000Z', kind: 'signedIn', actor: { kind: 'local' } },
    ...{ origin: { via: 'web', requestId: null }, address: null, device: null, object: null, detail: {} },
  };

  it('is signed with the log, and found cut at its end by `log check`', async () => {
    await onAccess('seal');
    await behindTheBack('access', (tx) => appendAccess(tx, [signedIn, signedIn, signedIn]));
    expect((await onAccess('export', '-o', 'access.jsonl')).code).toBe(0);
    const verified = await bihuan('log', 'verify', 'access.jsonl', '--key', 'access/log.pub');
    expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('访问日志的前 3 行') as string });
    expect(await onAccess('check')).toMatchObject({
      code: 0,
      out: expect.stringContaining('访问日志完整：到第 3 行') as string,
    });
    await behindTheBack('access', async ({ db }) => {
      await db.deleteFrom('access_log').where('seq', '>', 1).execute();
      const { hash } = await db.selectFrom('access_log').select('hash').executeTakeFirstOrThrow();
      await db.updateTable('access_log_head').set({ seq: 1, hash }).execute();
    });
    const { code, out } = await onAccess('check');
    expect(code).toBe(1);
    expect(out).toContain('记录完整');
    expect(out).toContain('访问日志的第 1 行到第 3 行之间有一处与签过名的检查点不符');
  });
});

describe('a log that was rewritten, with everything deleted that was signed about it', () => {
  const onForged = (...args: string[]) => bihuan('log', ...args, '--data', 'forged');

  beforeAll(async () => {
    const store = await openStore({ dataDir: join(folder, 'forged') });
    await registered(store, [{ problem: '沿街违建未拆除' }, {}]);
    await store.close();
    await onForged('seal', '-o', 'kept-elsewhere.txt');
    await behindTheBack('forged', async (tx) => {
      await rewriteEvents(tx, '沿街违建未拆除', '沿街环境有待提升');
      await forgetSeals(tx);
    });
  });

  it.each([
    ['seal', '-o', 'forged-checkpoint.txt'],
    ['export', '-o', 'forged.jsonl'],
    ['continues', 'kept-elsewhere.txt', '-o', 'forged-proof.json'],
  ])('ends `log %s` with 1, says why, and writes nothing', async (...args) => {
    const { code, err } = await onForged(...args);
    expect(code).toBe(1);
    expect(err).toContain('接不上最后一次签名的检查点');
    expect(err).toContain('签过 3 条，现在封存过的只有 0 条');
    expect(existsSync(join(folder, args.at(-1) ?? ''))).toBe(false);
  });

  it('is told by `log check` without a witness from elsewhere', async () => {
    const { code, out } = await onForged('check');
    expect(code).toBe(1);
    expect(out).toContain('第 1 条到第 3 条之间');
    expect(out).toContain('log.last');
  });
});

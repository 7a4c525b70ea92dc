import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@bihuan/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../run.js';
import { recordedIo } from '../testing/recorded-io.js';

const folder = mkdtempSync(join(tmpdir(), 'bihuan-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NOTICE = '关于“渔港环境整治不彻底”问题的整改。清理废弃渔船63艘。';
const PASSPHRASE = '青石板上的雨声与灯火阑珊';

/** One command line; its words, and the code that it ended with. */
async function told(args: string[], options: { stdin?: string; environment?: Record<string, string> } = {}) {
  const recorded = recordedIo({ folder, ...options });
  const code = await run(args, recorded.io);
  return { code, out: recorded.out(), err: recorded.err() };
}

beforeAll(async () => {
  await told(['import', '-', '--data', 'ledger'], { stdin: NOTICE });
  await told(['log', 'seal', '--data', 'ledger']);
});

describe('bihuan backup and bihuan restore', () => {
  it('carry a ledger to an empty folder, and say what was carried', async () => {
    const written = await told(['backup', 'plain.tar', '--data', 'ledger']);
    expect(written).toMatchObject({ code: 0, err: '' });
    expect(written.out).toMatch(/已备份并核对：.*plain\.tar/);
    expect(written.out).toContain('不含签名密钥 log.key');
    const checked = await told(['restore', 'plain.tar', '--check']);
    expect(checked.code).toBe(0);
    expect(checked.out).toContain('备份完整');
    const restored = await told(['restore', 'plain.tar', '--data', 'restored']);
    expect(restored.code).toBe(0);
    expect(restored.out).toMatch(/已恢复。\n.*问题 1 个.*文件 1 个/);
    expect(restored.out).toContain('记录链已核验');
    expect(restored.out).toContain('访问日志已核验');
    expect(restored.out).toContain('以后从备份里最后一个检查点（2 条）接着封存');
    expect(restored.out).toContain('这里没有签名密钥 log.key');
    expect((await told(['rebuild', '--check', '--data', 'restored'])).code).toBe(0);
  });

  it('say that an access log had been altered before, as they say it of the log', async () => {
    await told(['import', '-', '--data', 'altered'], { stdin: NOTICE });
    const store = await openStore({ dataDir: join(folder, 'altered') });
    await store.transaction(({ db }) => db.updateTable('access_log_head').set({ seq: 2 }).execute());
    await store.close();
    await told(['backup', 'altered.tar', '--data', 'altered']);
    const restored = await told(['restore', 'altered.tar', '--data', 'after-altered']);
    expect(restored.code).toBe(1);
    expect(restored.out).toContain('访问日志有问题，备份之前就有：访问日志的第 1 行');
  });

  it('take the passphrase from a file, from standard input or from the environment', async () => {
    writeFileSync(join(folder, 'word.txt'), `${PASSPHRASE}\n不算在内\n`);
    const written = await told(['backup', 'sealed', '--data', 'ledger', '--passphrase-file', 'word.txt']);
    expect(written.out).toContain('已加密');
    expect(statSync(join(folder, 'sealed')).mode & 0o077).toBe(0);
    const byInput = ['restore', 'sealed', '--check', '--passphrase-file', '-'];
    expect((await told(byInput, { stdin: `${PASSPHRASE}\r\n` })).code).toBe(0);
    const environment = { BIHUAN_BACKUP_PASSPHRASE: PASSPHRASE };
    const restored = await told(['restore', 'sealed', '--data', 'with-key'], { environment });
    expect(restored.code).toBe(0);
    expect(restored.out).not.toContain('没有签名密钥');
    expect((await told(['log', 'seal', '--data', 'with-key'])).code).toBe(0);
  });

  it('go back to an older state by a recorded deed, after which sealing goes on', async () => {
    const environment = { BIHUAN_BACKUP_PASSPHRASE: PASSPHRASE };
    await told(['import', '-', '--data', 'server'], { stdin: NOTICE });
    await told(['log', 'seal', '--data', 'server']);
    await told(['backup', 'then.sealed', '--data', 'server'], { environment });
    await told(['import', '-', '--data', 'server'], { stdin: NOTICE.replace('63', '64') });
    expect((await told(['log', 'seal', '--data', 'server'])).code).toBe(0);
    for (const name of readdirSync(join(folder, 'server')).filter((one) => one.startsWith('bihuan.db')))
      rmSync(join(folder, 'server', name));
    const refused = await told(['log', 'seal', '--data', 'server']);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('或者换了数据库') as string });
    const { code, out } = await told(['restore', 'then.sealed', '--data', 'server'], { environment });
    expect(code).toBe(0);
    expect(out).toContain('接不上原来签过名的检查点（4 条），这次恢复已记入访问日志');
    expect((await told(['log', 'seal', '--data', 'server'])).code).toBe(0);
    expect((await told(['log', 'check', '--data', 'server'])).code).toBe(0);
  });

  it('say in a sentence why they did not', async () => {
    await told(['backup', 'one.tar', '--data', 'ledger']);
    const environment = { BIHUAN_BACKUP_PASSPHRASE: '另外一个口令也有这么长' };
    await told(['backup', 'two.sealed', '--data', 'ledger'], {
      environment: { BIHUAN_BACKUP_PASSPHRASE: PASSPHRASE },
    });
    const refusals: [string[], RegExp][] = [
      [['backup', 'one.tar', '--data', 'ledger'], /one\.tar 已经在那里/],
      [['backup', 'no/such/folder.tar', '--data', 'ledger'], /没有这个文件夹/],
      [['backup', 'three.tar', '--data', 'nowhere'], /nowhere 里没有台账/],
      [['restore', 'none.tar', '--data', 'new'], /没有找到 .*none\.tar/],
      [['restore', 'one.tar', '--data', 'ledger'], /已经有数据/],
      [['restore', 'two.sealed', '--data', 'new'], /口令不对/],
      [['restore', 'ledger/bihuan.db', '--data', 'new'], /不是闭环的备份文件/],
    ];
    for (const [args, sentence] of refusals) {
      const { code, out, err } = await told(args, {
        environment: args[1] === 'two.sealed' ? environment : {},
      });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(sentence);
    }
  });

  it('name the file by its time when told a folder, and answer in JSON on demand', async () => {
    const backups = mkdtempSync(join(folder, 'backups-'));
    const { out } = await told(['backup', backups, '--data', 'ledger', '--format', 'json']);
    const [name = ''] = readdirSync(backups);
    expect(name).toMatch(/^bihuan-\d{8}T\d{6}Z\.tar$/);
    expect(JSON.parse(out)).toMatchObject({ path: join(backups, name), isSealed: false });
  });

  it('end with 1 when a file of the ledger was missing', async () => {
    await told(['import', '-', '--data', 'torn'], { stdin: NOTICE });
    rmSync(join(folder, 'torn', 'files'), { recursive: true });
    const written = await told(['backup', 'torn.tar', '--data', 'torn']);
    expect(written.code).toBe(1);
    expect(written.out).toMatch(/缺少文件 [0-9a-f]{64}/);
    expect((await told(['restore', 'torn.tar', '--data', 'untorn'])).code).toBe(1);
  });

  it('show how far they are to whoever watches', async () => {
    const recorded = recordedIo({ folder, terminal: true });
    expect(await run(['backup', 'watched.tar', '--data', 'ledger'], recorded.io)).toBe(0);
    expect(recorded.err()).toMatch(/备份记录.*核对备份/s);
  });
});

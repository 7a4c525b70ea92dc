import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EXIT } from '../exit-codes.js';
import { run } from '../run.js';
import { recordedIo } from '../testing/recorded-io.js';

const folder = mkdtempSync(join(tmpdir(), 'bihuan-demo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LONG = 120_000;

describe('bihuan demo', () => {
  it('that is stopped keeps nothing, so that it can be run again', async () => {
    const recorded = recordedIo({ folder });
    recorded.stop();
    expect(await run(['demo', '--data', 'data'], recorded.io)).toBe(EXIT.failed);
    expect(recorded.err()).toContain('什么都没有装入');
    expect(recorded.out()).toBe('');
  });

  it(
    'prints a link for everybody of the demo, under the address that is asked for',
    async () => {
      const recorded = recordedIo({ folder });
      const args = ['demo', '--data', 'data', '--public-url', 'https://zhenggai.example.cn'];
      expect(await run(args, recorded.io)).toBe(EXIT.clean);
      const links = recorded.out().match(/https:\/\/zhenggai\.example\.cn\/link#\S+/g) ?? [];
      expect(new Set(links).size).toBe(12);
      for (const role of ['整改办', '联络员', '牵头领导', '监督核验', '上级', '系统管理员']) {
        expect(recorded.out()).toContain(role);
      }
      expect(recorded.err()).not.toContain('/link#');
      expect(existsSync(join(folder, 'data', 'secret.key'))).toBe(true);
    },
    LONG,
  );

  it('prints new links where the first were lost, and the first are void', async () => {
    const args = ['demo', '--links', '--data', 'data'];
    const first = recordedIo({ folder });
    const second = recordedIo({ folder });
    expect([await run(args, first.io), await run(args, second.io)]).toEqual([EXIT.clean, EXIT.clean]);
    const links = [first, second].map(
      (one) => one.out().match(/http:\/\/127\.0\.0\.1:4680\/link#\S+/g) ?? [],
    );
    expect(links.map(({ length }) => length)).toEqual([12, 12]);
    expect(new Set(links.flat()).size).toBe(24);
  });

  it('prints no links where there is no demo', async () => {
    const recorded = recordedIo({ folder });
    expect(await run(['demo', '--links', '--data', 'other'], recorded.io)).toBe(EXIT.failed);
    expect(recorded.err()).toContain('没有装过演示数据');
  });

  it('leaves a look-back whose sample is drawn again from the records', async () => {
    const recorded = recordedIo({ folder });
    expect(await run(['lookback', 'verify', '--data', 'data'], recorded.io)).toBe(EXIT.clean);
    expect(recorded.out()).toMatch(/^一致：.+ 抽的 4 个正是种子抽出的。$/m);
  });

  it('refuses a database that holds something, and says what to do', async () => {
    const recorded = recordedIo({ folder });
    expect(await run(['demo', '--data', 'data'], recorded.io)).toBe(EXIT.failed);
    expect(recorded.err()).toContain('请换一个空的数据文件夹');
  });
});

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SETTINGS } from '@bihuan/server';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../run.js';
import { type RecordedIo, recordedIo } from '../testing/recorded-io.js';

const folder = mkdtempSync(join(tmpdir(), 'bihuan-serve-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function addressOf({ out }: RecordedIo): Promise<string> {
  for (;;) {
    const address = /http:\/\/[\d.]+:\d+/.exec(out())?.[0];
    if (address) return address;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function makeFirstAdministrator(address: string, token: string): Promise<void> {
  const response = await fetch(`${address}/api/links/first-administrator`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ token, name: '文守一', loginName: '文守一', password: 'kite-river-42-lamp' }),
  });
  expect(response.status).toBe(200);
}

describe('bihuan serve', () => {
  it('makes the data folder, answers this machine, and stops in good order', async () => {
    const recorded = recordedIo({ folder });
    const ended = run(['serve', '--port', '0', '--data', 'new/data'], recorded.io);
    const address = await addressOf(recorded);
    const about = await fetch(`${address}/api/about`);
    expect(await about.json()).toMatchObject({ engine: 'sqlite', mode: 'local' });
    expect((await fetch(address)).headers.get('content-type')).toContain('text/html');
    recorded.stop();
    expect(await ended).toBe(0);
    expect(existsSync(join(folder, 'new', 'data', 'bihuan.db'))).toBe(true);
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
  });

  it('says in its log that only this machine is answered, and nothing but the address on standard output', async () => {
    const recorded = recordedIo({ folder });
    const ended = run(['serve'], {
      ...recorded.io,
      environment: { PORT: '0', BIHUAN_DATA: 'by-environment' },
    });
    const address = await addressOf(recorded);
    recorded.stop();
    await ended;
    expect(recorded.out()).toBe(`闭环已启动：${address}\n`);
    expect(recorded.err()).toContain('只接受本机访问');
    expect(existsSync(join(folder, 'by-environment'))).toBe(true);
  });

  it('ends what it prints with the one-time link, as long as nobody has an account', async () => {
    const recorded = recordedIo({ folder, terminal: true });
    const ended = run(['serve', '--port', '0', '--data', 'first', '--accounts'], recorded.io);
    const address = await addressOf(recorded);
    const [last = ''] = recorded.out().trim().split('\n').slice(-1);
    expect(last).toMatch(/^ {2}\S*http:\/\/127\.0\.0\.1:\d+\/link#[\w-]{43}\S*$/);
    // Nobody at a terminal has to look for it among the lines of the log.
    expect(recorded.err()).not.toContain('"level"');
    await makeFirstAdministrator(address, /#([\w-]+)/.exec(last)?.[1] ?? '');
    recorded.stop();
    await ended;

    const again = recordedIo({ folder });
    const endedAgain = run(['serve', '--port', '0', '--data', 'first'], again.io);
    const addressAgain = await addressOf(again);
    again.stop();
    await endedAgain;
    expect(again.out()).toBe(`闭环已启动：${addressAgain}\n`);
    expect(again.err()).toContain('"mode":"accounts"');
    expect(again.err()).not.toContain('没有启用账号');
  });

  it('lets the command line work beside it', async () => {
    const server = recordedIo({ folder });
    const ended = run(['serve', '--port', '0'], server.io);
    const address = await addressOf(server);
    const text = '关于“渔港环境整治不彻底”问题的整改。清理废弃渔船63艘。';
    const importing = recordedIo({ folder, stdin: text });
    expect(await run(['import', '-', '--format', 'json'], importing.io)).toBeLessThan(2);
    const { id } = JSON.parse(importing.out()) as { id: string };
    expect((await fetch(`${address}/api/rectifications/${id}`)).status).toBe(200);
    server.stop();
    await ended;
  });

  it('has a flag for every setting', async () => {
    const recorded = recordedIo({ folder });
    expect(await run(['serve', '--help'], recorded.io)).toBe(0);
    for (const { flag } of Object.values(SETTINGS)) expect(recorded.out()).toMatch(new RegExp(`${flag}\\s`));
  });

  it('says which port is taken, and which to try', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const recorded = recordedIo({ folder });
    expect(await run(['serve', '--port', String(port)], recorded.io)).toBe(2);
    expect(recorded.err()).toContain(`端口 ${port} 已被别的程序占用`);
    other.close();
  });
});

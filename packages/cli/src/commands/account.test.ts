import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@bihuan/contract';
import { createAccount, hashPassword, openStore, type Store } from '@bihuan/store';
import { obey } from '@bihuan/store/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../run.js';
import { type RecordedIo, recordedIo } from '../testing/recorded-io.js';

const folder = mkdtempSync(join(tmpdir(), 'bihuan-account-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ADMINISTRATOR = { loginName: 'li.ming', name: '李某', password: 'kite-river-42-lamp' };

async function printed({ out }: RecordedIo, pattern: RegExp): Promise<string> {
  for (;;) {
    const found = pattern.exec(out())?.[0];
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The server of the folder, while something is done with it; what it printed and logged. */
async function whileServing(act: (link: URL | null, url: string) => Promise<void>, waitForLink: boolean) {
  const recorded = recordedIo({ folder });
  const ended = run(['serve', '--accounts', '--port', '0'], recorded.io);
  const url = (await printed(recorded, /http:\S+\n/)).trim();
  const link = waitForLink ? new URL(await printed(recorded, /http:\S+#\S+/)) : null;
  await act(link, url);
  recorded.stop();
  await ended;
  return recorded;
}

/** A security administrator with a password. */
async function addAdministrator(store: Store, loginName: string): Promise<void> {
  const [personId, grantId] = [store.newId(), store.newId()];
  const personal = { name: '安某', phone: null, email: null };
  await obey(store, { type: 'RegisterPerson', personId, personal });
  const office = { administration: 'securityAdmin', from: '2026-01-01' } as const;
  await obey(store, { type: 'Appoint', personId, grantId, ...office });
  const passwordHash = await hashPassword(ADMINISTRATOR.password);
  const account = { id: store.newId(), personId, loginName, at: '2026-01-01T00:00:00.000Z', passwordHash };
  await store.transaction((tx) => createAccount(tx, account));
}

const tokenOf = (link: string) => new URL(link).hash.slice(1);

describe('the first administrator', () => {
  let first = '';

  it('is made by the link that the first start prints, and logs nowhere', async () => {
    const recorded = await whileServing(async (link, url) => {
      first = tokenOf(String(link));
      const client = createClient(fetch, url);
      expect(await client.call('getSession', {})).toMatchObject({ mode: 'firstStart', step: 'signIn' });
      expect((await fetch(`${url}/api/rectifications`)).status).toBe(401);
    }, true);
    expect(recorded.err()).not.toContain(first);
  });

  it('gets a new link at each start, which holds beside those of other servers until one is used', async () => {
    await whileServing(async (link, url) => {
      const client = createClient(fetch, url);
      const token = tokenOf(String(link));
      expect(token).not.toBe(first);
      for (const one of [first, token]) {
        expect(await client.call('lookAtLink', { body: { token: one } })).toMatchObject({
          purpose: 'firstAdministrator',
        });
      }
      const session = await client.call('takeFirstAdministratorLink', { body: { token, ...ADMINISTRATOR } });
      expect(session).toMatchObject({
        ...{ mode: 'accounts', step: 'setUpSecondFactor', may: ['open', 'ownAccount'] },
        me: { name: '李某', administration: 'systemAdmin', secondFactor: { needed: true, given: false } },
      });
      await expect(client.call('lookAtLink', { body: { token: first } })).rejects.toMatchObject({
        status: 410,
      });
    }, true);
  });

  it('gets no further link once there is one', async () => {
    const recorded = await whileServing(async (_, url) => {
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
    }, false);
    expect(recorded.out()).not.toContain('#');
  });

  it('leaves no key in the data folder that others can read', () => {
    const data = join(folder, 'data');
    const keys = readdirSync(data).filter((name) => /key/.test(name));
    expect(keys).toContain('secret.key');
    for (const name of keys) expect(statSync(join(data, name)).mode & 0o077, name).toBe(0);
    expect(readFileSync(join(data, 'secret.key'), 'utf8').trim()).toHaveLength(44);
  });
});

describe('bihuan account link', () => {
  it('is refused while a system administrator can sign in, and makes no link', async () => {
    const recorded = recordedIo({ folder });
    expect(await run(['account', 'link'], recorded.io)).toBe(2);
    expect(recorded.out()).toBe('');
    expect(recorded.err()).toContain('系统管理员还有能登录的账号');
  });

  it('is given where there is none', async () => {
    const recorded = recordedIo({ folder });
    const place = ['--data', 'other', '--public-url', 'https://ledger.example/somewhere'];
    expect(await run(['account', 'link', ...place], recorded.io)).toBe(0);
    expect(recorded.out()).toMatch(/^https:\/\/ledger\.example\/link#[\w-]{43}\n$/);
  });
});

describe('bihuan account readmit', () => {
  it('is refused for whoever is no security administrator, and prints no link', async () => {
    const recorded = recordedIo({ folder });
    expect(await run(['account', 'readmit', ADMINISTRATOR.loginName], recorded.io)).toBe(2);
    expect(recorded.out()).toBe('');
    expect(recorded.err()).toContain('不是安全管理员');
  });

  it('lets the only security administrator choose a new password', async () => {
    const store = await openStore({ dataDir: join(folder, 'data') });
    await addAdministrator(store, 'li.an');
    await store.close();
    const recorded = recordedIo({ folder });
    expect(await run(['account', 'readmit', 'Li.An', '--lost-phone'], recorded.io)).toBe(0);
    const token = tokenOf(recorded.out().trim());
    await whileServing(async (_, url) => {
      const client = createClient(fetch, url);
      const body = { token, password: 'other-lamp-77-river' };
      expect(await client.call('takePasswordLink', { body })).toMatchObject({
        ...{ step: 'setUpSecondFactor' },
        me: { administration: 'securityAdmin' },
      });
    }, false);
  });
});

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testBrowser } from '../../testing/browser.js';
import { addPerson, PASSWORD } from '../../testing/people.js';
import { testServer } from '../../testing/test-server.js';

describe('signing in', async () => {
  const { app, store, folder } = await testServer();
  const secretKeyFile = join(folder, 'secret.key');
  const person = await addPerson(store);
  const admin = await addPerson(store, { administration: 'systemAdmin', secretKeyFile });
  const browser = () => testBrowser(app);

  it('tells a stranger nothing but how to sign in', async () => {
    expect(await browser().client.call('getSession', {})).toEqual({
      ...{ mode: 'accounts', step: 'signIn', me: null, may: ['open'] },
      ways: { password: true, oidc: null },
    });
  });

  it('with name and password tells who one is and what one may do', async () => {
    const { client } = browser();
    const { loginName, personId, accountId } = person;
    const session = await client.call('signIn', { body: { loginName, password: PASSWORD } });
    expect(session).toMatchObject({
      step: 'ready',
      me: { personId, accountId, loginName, name: '某甲', administration: null, posts: [{ title: '科长' }] },
    });
    expect(session.may).toContain('ownAccount');
    expect(session.may).not.toContain('changeLedger');
    expect(await client.call('getSession', {})).toEqual(session);
  });

  it('of an administrator asks for a code before it tells anything', async () => {
    const { client } = browser();
    const body = { loginName: admin.loginName, password: PASSWORD };
    const half = await client.call('signIn', { body });
    expect(half).toMatchObject({ step: 'secondFactor', me: null, may: ['open'] });
    await expect(client.call('listAccounts', { query: {} })).rejects.toMatchObject({
      ...{ status: 401, code: 'secondFactorPending' },
    });
    const whole = await client.call('giveSecondFactor', { body: { code: admin.code() } });
    expect(whole).toMatchObject({
      step: 'ready',
      me: { secondFactor: { needed: true, set: true, given: true } },
    });
    expect((await client.call('listAccounts', { query: {} })).rows.length).toBeGreaterThan(1);
  });

  it('is undone by signing out, which clears what the browser keeps', async () => {
    const one = browser();
    const body = { loginName: person.loginName, password: PASSWORD };
    await one.client.call('signIn', { body });
    const [name, token] = [...one.cookies][0] ?? [];
    expect(await one.client.call('signOut', {})).toMatchObject({ step: 'signIn', me: null });
    expect(one.cookies.size).toBe(0);
    expect(one.answered()['clear-site-data']).toContain('"storage"');
    const headers = { host: 'localhost', cookie: `${name}=${token}` };
    expect((await app.inject({ url: '/api/account', headers })).statusCode).toBe(401);
  });
});

import { type Command, executeAll } from '@bihuan/store';
import { describe, expect, it } from 'vitest';
import { testBrowser } from '../../../testing/browser.js';
import { addPerson, PASSWORD } from '../../../testing/people.js';
import { accountServer, failureOf, signInAs, testClock } from '../../../testing/signed-in.js';
import { testServer } from '../../../testing/test-server.js';

const NEW_PASSWORD = 'paper-boat-91-green';

describe('a session', async () => {
  const clock = testClock();
  const { app, store, secretKeyFile, browser } = await accountServer(clock);
  const tokenOf = (one: ReturnType<typeof browser>) => one.cookies.get('bihuan') ?? '';
  const account = (one: ReturnType<typeof browser>) => failureOf(one.client.call('getOwnAccount', {}));
  const withToken = (token: string) => {
    const one = browser();
    one.cookies.set('bihuan', token);
    return one;
  };

  it('is kept where no script and no other site reaches it', async () => {
    const one = await signInAs(browser(), await addPerson(store));
    expect(one.attributes.get('bihuan')).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
  });

  it('over TLS has a cookie that only TLS sets and sends', async () => {
    const config = { publicUrl: 'https://ledger.example', trustedProxies: ['10.0.0.1'], accounts: true };
    const far = await testServer({ config });
    const person = await addPerson(far.store);
    const headers = { 'x-forwarded-for': '192.0.2.7', 'x-forwarded-proto': 'https' };
    const one = testBrowser(far.app, { host: 'ledger.example', headers, remoteAddress: '10.0.0.1' });
    await signInAs(one, person);
    expect(one.attributes.get('__Host-bihuan')).toMatchObject({ secure: true, httpOnly: true, path: '/' });
    const { rows } = await one.client.call('listOwnSessions', { query: {} });
    expect(rows).toMatchObject([{ isThis: true, address: '192.0.2.7' }]);
  });

  it('cannot be planted: a token that was in the browser before is worth nothing after', async () => {
    const [attacker, victim] = [await addPerson(store), await addPerson(store)];
    const planted = tokenOf(await signInAs(browser(), attacker));
    const one = withToken(planted);
    await signInAs(one, victim);
    expect(tokenOf(one)).not.toBe(planted);
    expect(await account(withToken(planted))).toBe('401 signInNeeded');
  });

  it('changes its token at each step up, and the one before opens nothing', async () => {
    const admin = await addPerson(store, { administration: 'auditAdmin', secretKeyFile });
    const one = browser();
    await one.client.call('signIn', { body: { loginName: admin.loginName, password: PASSWORD } });
    const half = tokenOf(one);
    await one.client.call('giveSecondFactor', { body: { code: admin.code(clock.now()) } });
    const whole = tokenOf(one);
    expect(await account(withToken(half))).toBe('401 signInNeeded');
    const body = { oldPassword: PASSWORD, newPassword: NEW_PASSWORD };
    await one.client.call('changePassword', { body });
    expect(await account(withToken(whole))).toBe('401 signInNeeded');
    expect(await account(one)).toBe('ok');
  });

  it('of others ends when the password is changed, and the change needs the old one', async () => {
    const person = await addPerson(store);
    const [one, other] = [await signInAs(browser(), person), await signInAs(browser(), person)];
    const change = (oldPassword: string, newPassword: string) =>
      failureOf(one.client.call('changePassword', { body: { oldPassword, newPassword } }));
    expect(await change('not-the-password-7', NEW_PASSWORD)).toBe('422 wrongPassword');
    expect(await change(PASSWORD, '123456')).toBe('422 passwordTooWeak');
    expect(await change(PASSWORD, PASSWORD)).toBe('422 passwordTooWeak');
    expect(await account(other)).toBe('ok');
    expect(await change(PASSWORD, NEW_PASSWORD)).toBe('ok');
    expect(await account(other)).toBe('401 signInNeeded');
    expect(await account(one)).toBe('ok');
  });

  it('is over at once when it is ended, from elsewhere too', async () => {
    const person = await addPerson(store);
    const [here, there] = [await signInAs(browser(), person), await signInAs(browser(), person)];
    const { rows } = await here.client.call('listOwnSessions', { query: {} });
    const sessionId = rows.find(({ isThis }) => !isThis)?.id ?? '';
    await here.client.call('endOwnSession', { params: { sessionId } });
    expect(await account(there)).toBe('401 signInNeeded');
    expect(await account(here)).toBe('ok');
  });

  it('of somebody else cannot be ended by its id', async () => {
    const [one, other] = [await signInAs(browser(), await addPerson(store)), browser()];
    await signInAs(other, await addPerson(store));
    const { rows } = await other.client.call('listOwnSessions', { query: {} });
    const params = { sessionId: rows[0]?.id ?? '' };
    expect(await failureOf(one.client.call('endOwnSession', { params }))).toBe('404 unknownSession');
    expect(await account(other)).toBe('ok');
  });

  it('falls idle after half an hour, and ends after twelve hours however busy', async () => {
    const person = await addPerson(store);
    const idle = await signInAs(browser(), person);
    clock.pass(30);
    expect(await account(idle)).toBe('401 signInNeeded');
    const busy = await signInAs(browser(), person);
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      clock.pass(20);
      expect(await account(busy), `after ${minutes} minutes`).toBe('ok');
    }
    clock.pass(20);
    expect(await account(busy)).toBe('401 signInNeeded');
  });

  it('is noted as seen once a minute, and not more often', async () => {
    const one = await signInAs(browser(), await addPerson(store));
    const seenAt = async () => (await one.client.call('listOwnSessions', { query: {} })).rows[0]?.seenAt;
    const first = await seenAt();
    clock.pass(0.5);
    expect(await seenAt()).toBe(first);
    clock.pass(0.5);
    expect(await seenAt()).toBe(clock.now());
  });

  it('loses a right in the moment in which the role ends', async () => {
    const admin = await addPerson(store, { administration: 'securityAdmin', secretKeyFile });
    const one = await signInAs(browser(), admin, clock.now());
    const may = async () => (await one.client.call('getSession', {})).may;
    expect(await may()).toContain('giveRoles');
    const { appointments } = await store.read(async ({ db }) => {
      const row = await db
        .selectFrom('people')
        .select('state')
        .where('id', '=', admin.personId)
        .executeTakeFirst();
      return JSON.parse(row?.state ?? '{}') as { appointments: { id: string }[] };
    });
    const grantId = appointments[0]?.id ?? '';
    const to = clock.now().slice(0, 10);
    const dismissal: Command = { type: 'Dismiss', personId: admin.personId, grantId, to, reason: '轮岗' };
    const by = {
      actor: { kind: 'local' },
      origin: { via: 'cli', requestId: null },
      at: clock.now(),
    } as const;
    await store.transaction((tx) => executeAll(tx, [dismissal], by));
    expect(await may()).not.toContain('giveRoles');
  });

  it('is refused to a browser that does not say which page asks', async () => {
    const one = await signInAs(browser(), await addPerson(store));
    const cookie = `bihuan=${tokenOf(one)}`;
    const end = (headers: Record<string, string>) =>
      app.inject({
        method: 'DELETE',
        url: '/api/account/sessions',
        headers: { host: 'localhost', ...headers },
      });
    for (const headers of [
      {},
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'http://localhost' },
      { origin: 'null' },
    ]) {
      const response = await end({ cookie, ...headers });
      expect(response.statusCode, JSON.stringify(headers)).toBe(403);
      expect(response.json()).toMatchObject({ error: { code: 'crossSite' } });
    }
    expect((await end({ cookie, origin: 'http://localhost' })).statusCode).toBe(200);
  });
});

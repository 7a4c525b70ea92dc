import { openStore } from '@bihuan/store';
import { describe, expect, it } from 'vitest';
import { testBrowser } from '../../testing/browser.js';
import { addPerson, PASSWORD } from '../../testing/people.js';
import { accountServer, failureOf, signInAs, testClock } from '../../testing/signed-in.js';
import { testServer } from '../../testing/test-server.js';

const CHOSEN = 'paper-boat-91-green';

describe('accounts on a machine that has none', async () => {
  const here = await testServer();
  const store = await openStore({ dataDir: here.folder });
  const beside = await testServer({ store });
  const [mine, other] = [testBrowser(here.app), testBrowser(beside.app)];
  const FIRST = { loginName: 'li.ming', name: '李某', password: CHOSEN };
  const rectifications = (one: typeof mine) =>
    failureOf(one.client.call('listRectifications', { query: {} }));

  it('let whoever sits there do everything, and nobody who comes through a proxy', async () => {
    const session = await mine.client.call('getSession', {});
    expect(session).toMatchObject({ mode: 'local', step: 'ready', me: null });
    expect(session.may).toEqual(expect.arrayContaining(['changeLedger', 'enableAccounts']));
    expect(session.may).not.toContain('signOff');
    const forwarded = { 'x-forwarded-for': '127.0.0.1' };
    const far = testBrowser(here.app, { headers: forwarded });
    expect(await rectifications(far)).toBe('403 hostNotAllowed');
    expect(await rectifications(mine)).toBe('ok');
  });

  it('begin with a link, which makes one administrator and no two, and then nobody is local any more', async () => {
    const { token, path } = await mine.client.call('enableAccounts', {});
    expect(path).toBe(`/link#${token}`);
    const take = (one: typeof mine, index: number) => {
      const body = { token, ...FIRST, loginName: `li.ming${index}` };
      return failureOf(one.client.call('takeFirstAdministratorLink', { body }));
    };
    expect(await rectifications(other)).toBe('ok');
    const browsers = [testBrowser(here.app), testBrowser(here.app), testBrowser(beside.app)];
    const ends = await Promise.all(browsers.map(take));
    expect(ends.filter((end) => end === 'ok')).toHaveLength(1);
    expect(await rectifications(mine)).toBe('401 signInNeeded');
    expect(await rectifications(other)).toBe('401 signInNeeded');
    expect(await failureOf(mine.client.call('enableAccounts', {}))).toBe('401 signInNeeded');
    expect((await mine.client.call('getAbout', {})).mode).toBe('accounts');
    await beside.app.close();
    await store.close();
  });

  it('keep out a weak password, an empty name, and fields that nobody asked for', async () => {
    const fresh = await testServer();
    const one = testBrowser(fresh.app);
    const { token } = await one.client.call('enableAccounts', {});
    const take = (changes: object) =>
      failureOf(one.client.call('takeFirstAdministratorLink', { body: { token, ...FIRST, ...changes } }));
    expect(await take({ password: '12345678' })).toBe('422 passwordTooWeak');
    expect(await take({ password: 'li.ming-2026-x' })).toBe('422 passwordTooWeak');
    expect(await take({ name: ' ' })).toBe('400 invalidRequest');
    expect(await take({ loginName: 'a b' })).toBe('422 loginNameNotValid');
    expect(await take({ administration: 'securityAdmin' })).toBe('400 invalidRequest');
    expect(await take({ token: `${token.slice(0, -1)}_` })).toBe('410 linkNotValid');
    expect(await take({})).toBe('ok');
  });
});

describe('a one-time link', async () => {
  const clock = testClock();
  const { store, secretKeyFile, browser } = await accountServer(clock);
  const admin = await signInAs(
    browser(),
    await addPerson(store, { administration: 'systemAdmin', secretKeyFile }),
    clock.now(),
  );
  const take = (token: string, password = CHOSEN) =>
    failureOf(browser().client.call('takePasswordLink', { body: { token, password } }));
  async function resetLink() {
    const person = await addPerson(store);
    const params = { accountId: person.accountId };
    const { token } = await admin.client.call('makeAccountLink', { params });
    return { person, token, params };
  }

  it('shows whose account it is for, and sets the password once', async () => {
    const { person, token } = await resetLink();
    const old = await signInAs(browser(), person);
    const shown = await browser().client.call('lookAtLink', { body: { token } });
    expect(shown).toMatchObject({ purpose: 'setPassword', loginName: person.loginName, name: '某甲' });
    expect(await take(token)).toBe('ok');
    expect(await take(token)).toBe('410 linkNotValid');
    expect(await failureOf(old.client.call('getOwnAccount', {}))).toBe('401 signInNeeded');
    const body = { loginName: person.loginName, password: CHOSEN };
    expect(await failureOf(browser().client.call('signIn', { body }))).toBe('ok');
  });

  it('is good once, even when it is taken many times at the same moment', async () => {
    const { token } = await resetLink();
    const ends = await Promise.all([1, 2, 3].map(() => take(token)));
    expect(ends.filter((end) => end === 'ok')).toHaveLength(1);
  });

  it('is void after three days, after the next one, and for a disabled account', async () => {
    const late = await resetLink();
    clock.pass(3 * 24 * 60);
    expect(await take(late.token)).toBe('410 linkNotValid');
    const again = await signInAs(
      browser(),
      await addPerson(store, { administration: 'systemAdmin', secretKeyFile }),
      clock.now(),
    );
    const person = await addPerson(store);
    const params = { accountId: person.accountId };
    const first = await again.client.call('makeAccountLink', { params });
    const second = await again.client.call('makeAccountLink', { params });
    expect(await take(first.token)).toBe('410 linkNotValid');
    await again.client.call('disableAccount', { params });
    expect(await take(second.token)).toBe('410 linkNotValid');
  });

  it('does not spare the second factor', async () => {
    const person = await addPerson(store, { secretKeyFile });
    const again = await signInAs(
      browser(),
      await addPerson(store, { administration: 'systemAdmin', secretKeyFile }),
      clock.now(),
    );
    const { token } = await again.client.call('makeAccountLink', { params: { accountId: person.accountId } });
    const body = { token, password: CHOSEN };
    expect((await browser().client.call('takePasswordLink', { body })).step).toBe('secondFactor');
  });

  it('leaves the password that was there until it is taken', async () => {
    const person = await addPerson(store);
    const body = { loginName: person.loginName, password: PASSWORD };
    expect(await failureOf(browser().client.call('signIn', { body }))).toBe('ok');
  });
});

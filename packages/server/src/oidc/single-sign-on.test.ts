import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listAccess, makeLink } from '@bihuan/store';
import { afterAll, describe, expect, it } from 'vitest';
import { CLIENT, testProvider } from '../testing/oidc-provider.js';
import { addPerson, PASSWORD } from '../testing/people.js';
import { realBrowser } from '../testing/real-browser.js';
import { failureOf } from '../testing/signed-in.js';
import { testServer } from '../testing/test-server.js';

/** A port that nobody has at this moment. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

describe('signing in at a provider', async () => {
  const port = await freePort();
  const home = `http://127.0.0.1:${port}`;
  const provider = await testProvider(home);
  const oidc = {
    ...{ issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret },
    ...{ label: '市统一身份认证', secondFactorBy: ['otp'] },
  };
  const { app, store, folder } = await testServer({ config: { oidc } });
  await app.listen({ host: '127.0.0.1', port });
  afterAll(() => provider.close());
  const browser = () => realBrowser(home);
  const signIn = async (one: ReturnType<typeof browser>, next = '/') => {
    const { address } = await one.client.call('beginOidc', { body: { next } });
    return one.goTo(address);
  };

  /** Somebody whose account is linked to an identity of this subject, by himself. */
  async function linked(subject: string, options: Parameters<typeof addPerson>[1] = {}) {
    const person = await addPerson(store, options);
    const one = browser();
    await one.client.call('signIn', { body: { loginName: person.loginName, password: PASSWORD } });
    provider.signsIn(subject);
    const body = { proof: { password: PASSWORD } };
    const { address } = await one.client.call('beginLinkingIdentity', { body });
    expect((await one.goTo(address)).href).toBe(`${home}/account`);
    return { person, one };
  }

  it('is offered with its name', async () => {
    expect((await browser().client.call('getSession', {})).ways.oidc).toEqual({ label: '市统一身份认证' });
  });

  it('lets in whoever has linked it, and comes back to the page that was left', async () => {
    const { person } = await linked('zhang-1');
    const one = browser();
    provider.signsIn('zhang-1');
    expect((await signIn(one, '/findings/f1?tab=history')).href).toBe(`${home}/findings/f1?tab=history`);
    const session = await one.client.call('getSession', {});
    expect(session).toMatchObject({ step: 'ready', me: { personId: person.personId } });
    expect(one.visited.some((url) => url.includes('code_challenge_method=S256'))).toBe(true);
  });

  it('comes back to no other site', async () => {
    await linked('zhang-2');
    for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
      provider.signsIn('zhang-2');
      expect((await signIn(browser(), next)).href).toBe(`${home}/`);
    }
  });

  it('lets nobody in whom it knows and we do not, and makes no account', async () => {
    const before = (await store.read(({ db }) => db.selectFrom('accounts').select('id').execute())).length;
    provider.signsIn('stranger');
    const one = browser();
    expect((await signIn(one)).href).toBe(`${home}/sign-in?problem=identityUnknown`);
    expect((await one.client.call('getSession', {})).step).toBe('signIn');
    const after = (await store.read(({ db }) => db.selectFrom('accounts').select('id').execute())).length;
    expect(after).toBe(before);
  });

  it('counts as a second factor only by the word that the site has named', async () => {
    await linked('signer', { administration: 'auditAdmin' });
    const steps: string[] = [];
    for (const amr of [['pwd'], ['pwd', 'otp']]) {
      provider.signsIn('signer', amr);
      const one = browser();
      await signIn(one);
      steps.push((await one.client.call('getSession', {})).step);
    }
    expect(steps).toEqual(['setUpSecondFactor', 'ready']);
  });

  it('asks for our own code where there is one, when the provider asked for none', async () => {
    const person = await addPerson(store, { secretKeyFile: `${folder}/secret.key` });
    const one = browser();
    await one.client.call('signIn', { body: { loginName: person.loginName, password: PASSWORD } });
    await one.client.call('giveSecondFactor', { body: { code: person.code() } });
    provider.signsIn('with-app');
    const { address } = await one.client.call('beginLinkingIdentity', {
      body: { proof: { password: PASSWORD } },
    });
    await one.goTo(address);
    provider.signsIn('with-app');
    const again = browser();
    await signIn(again);
    expect((await again.client.call('getSession', {})).step).toBe('secondFactor');
  });

  it('is linked to one account only, and parted again', async () => {
    const { one } = await linked('shared');
    const other = await addPerson(store);
    const second = browser();
    await second.client.call('signIn', { body: { loginName: other.loginName, password: PASSWORD } });
    provider.signsIn('shared');
    const body = { proof: { password: PASSWORD } };
    const { address } = await second.client.call('beginLinkingIdentity', { body });
    expect((await second.goTo(address)).href).toBe(`${home}/account?problem=identityTaken`);
    const [identity] = (await one.client.call('getOwnAccount', {})).identities;
    const params = { identityId: identity?.id ?? '' };
    expect(await one.client.call('unlinkIdentity', { params })).toEqual({ identities: [] });
    provider.signsIn('shared');
    expect((await signIn(browser())).search).toBe('?problem=identityUnknown');
  });

  it('is linked by a one-time link, instead of a password', async () => {
    const person = await addPerson(store);
    const validMinutes = 60;
    const at = new Date().toISOString();
    const token = await store.transaction((tx) =>
      makeLink(tx, { purpose: 'setPassword', accountId: person.accountId, at, validMinutes }),
    );
    provider.signsIn('by-link');
    const one = browser();
    const { address } = await one.client.call('beginOidcByLink', { body: { token } });
    expect((await one.goTo(address)).href).toBe(`${home}/`);
    expect((await one.client.call('getSession', {})).me?.personId).toBe(person.personId);
    const again = browser();
    const begun = failureOf(again.client.call('beginOidcByLink', { body: { token } }));
    expect(await begun).toBe('410 linkNotValid');
  });

  it('notes a one-time link as used when the identity is linked by it, and not where that fails', async () => {
    const linkFor = (accountId: string) =>
      store.transaction((tx) =>
        makeLink(tx, { purpose: 'setPassword', accountId, at: new Date().toISOString(), validMinutes: 60 }),
      );
    const follow = async (token: string, subject: string) => {
      provider.signsIn(subject);
      const one = browser();
      const { address } = await one.client.call('beginOidcByLink', { body: { token } });
      return (await one.goTo(address)).href;
    };
    const notedOf = async (accountId: string) => {
      const kinds = ['linkUsed', 'identityLinked'] as const;
      const { rows } = await store.read((tx) => listAccess(tx, { kinds: [...kinds], limit: 50 }));
      return rows.filter(({ object }) => object === `account:${accountId}`).map(({ kind }) => kind);
    };
    const [first, second] = [await addPerson(store), await addPerson(store)];
    await follow(await linkFor(first.accountId), 'taken-by-link');
    expect((await notedOf(first.accountId)).reverse()).toEqual(['identityLinked', 'linkUsed']);
    const token = await linkFor(second.accountId);
    expect(await follow(token, 'taken-by-link')).toContain('problem=identityTaken');
    expect(await notedOf(second.accountId)).toEqual([]);
    expect(await follow(token, 'free-by-link')).toBe(`${home}/`);
  });

  it('needs the password before it is linked', async () => {
    const person = await addPerson(store);
    const one = browser();
    await one.client.call('signIn', { body: { loginName: person.loginName, password: PASSWORD } });
    expect(await failureOf(one.client.call('beginLinkingIdentity', { body: { proof: {} } }))).toBe(
      '422 wrongPassword',
    );
  });

  it('is refused with a state that is not the one that was sent', async () => {
    await linked('exact');
    provider.signsIn('exact');
    const one = browser();
    const { address } = await one.client.call('beginOidc', { body: {} });
    const answered = await one.goTo(address, '/callback');
    answered.searchParams.set('state', 'another-state-than-was-sent');
    expect((await one.goTo(answered.href)).search).toBe('?problem=singleSignOnFailed');
    expect((await one.client.call('getSession', {})).step).toBe('signIn');
  });

  it('is refused in a browser that did not begin, or that began something else', async () => {
    await linked('victim');
    provider.signsIn('victim');
    const attacker = browser();
    const { address } = await attacker.client.call('beginOidc', { body: {} });
    // What the attacker would have the victim's browser open: the answer of the provider, with his own code.
    const answered: string[] = [];
    attacker.forget('bihuan-oidc');
    answered.push((await attacker.goTo(address)).href);
    expect(answered).toEqual([`${home}/sign-in?problem=singleSignOnExpired`]);
    const callback = attacker.visited.find((url) => url.includes('/callback')) ?? '';
    const victim = browser();
    await victim.client.call('beginOidc', { body: {} });
    expect((await victim.goTo(callback)).href).toBe(`${home}/sign-in?problem=singleSignOnFailed`);
    expect((await victim.client.call('getSession', {})).step).toBe('signIn');
  });
});

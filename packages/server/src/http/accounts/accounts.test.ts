import { type Command, executeAll } from '@bihuan/store';
import { obey } from '@bihuan/store/testing';
import { describe, expect, it } from 'vitest';
import { addPerson, PASSWORD } from '../../testing/people.js';
import { accountServer, failureOf, signInAs, testClock } from '../../testing/signed-in.js';

const CHOSEN = 'paper-boat-91-green';

describe('managing accounts', async () => {
  const clock = testClock();
  const { store, secretKeyFile, browser } = await accountServer(clock);
  const somebody = (administration: 'systemAdmin' | 'securityAdmin' | 'auditAdmin') =>
    addPerson(store, { administration, secretKeyFile });
  const [system, security, audit] = [
    await somebody('systemAdmin'),
    await somebody('securityAdmin'),
    await somebody('auditAdmin'),
  ];
  const signedIn = async (person: typeof system) => signInAs(browser(), person, clock.now());
  const [systemAdmin, securityAdmin, auditAdmin] = [
    await signedIn(system),
    await signedIn(security),
    await signedIn(audit),
  ];
  const plain = await addPerson(store);

  async function newPerson() {
    const personId = store.newId();
    const by = {
      actor: { kind: 'local' },
      origin: { via: 'cli', requestId: null },
      at: clock.now(),
    } as const;
    const personal = { name: '某乙', phone: null, email: null };
    await store.transaction((tx) => executeAll(tx, [{ type: 'RegisterPerson', personId, personal }], by));
    return personId;
  }

  it('lists them page by page, each with why the caller may not manage it', async () => {
    const first = await systemAdmin.client.call('listAccounts', { query: { limit: 2 } });
    const rest = await systemAdmin.client.call('listAccounts', {
      query: { limit: 100, after: first.next ?? '' },
    });
    const rows = [...first.rows, ...rest.rows];
    expect(rows.map(({ loginName }) => loginName)).toEqual(
      [system, security, audit, plain].map(({ loginName }) => loginName).sort(),
    );
    const objection = (id: string) => rows.find((row) => row.id === id)?.objection;
    expect(objection(plain.accountId)).toBeNull();
    expect(objection(security.accountId)).toContain('安全管理员');
    expect(objection(system.accountId)).not.toBeNull();
    expect(JSON.stringify(rows)).not.toMatch(/scrypt|totp|secret"/);
  });

  it('makes one for somebody on record, who chooses the password by the link', async () => {
    const personId = await newPerson();
    const made = await systemAdmin.client.call('createAccount', { body: { personId, loginName: 'wang.yi' } });
    expect(made.account).toMatchObject({ personId, name: '某乙', hasPassword: false, status: 'active' });
    const { token } = made.link;
    const session = await browser().client.call('takePasswordLink', { body: { token, password: CHOSEN } });
    expect(session).toMatchObject({ step: 'ready', me: { name: '某乙' } });
    const again = { personId, loginName: 'wang.yi2' };
    expect(await failureOf(systemAdmin.client.call('createAccount', { body: again }))).toBe(
      '409 personHasAccount',
    );
  });

  it('takes no field that was not asked for', async () => {
    const personId = await newPerson();
    for (const extra of [
      { administration: 'systemAdmin' },
      { status: 'active' },
      { passwordHash: 'x' },
      { id: 'chosen' },
      { role: 'office' },
      { __proto__: null, mustChange: false },
    ]) {
      const body = { personId, loginName: 'mass', ...extra };
      expect(await failureOf(systemAdmin.client.call('createAccount', { body }))).toBe('400 invalidRequest');
    }
    const { rows } = await systemAdmin.client.call('listAccounts', { query: { limit: 100 } });
    expect(rows.map(({ loginName }) => loginName)).not.toContain('mass');
  });

  it('is nobody’s business but the two administrators’, and of the right one', async () => {
    const deeds = [
      'disableAccount',
      'enableAccount',
      'makeAccountLink',
      'demandNewPassword',
      'removeSecondFactor',
    ] as const;
    const ordinary = await signInAs(browser(), await addPerson(store));
    const [onPlain, onSecurity] = [{ accountId: plain.accountId }, { accountId: security.accountId }];
    for (const deed of deeds) {
      const end = (who: typeof systemAdmin, params: { accountId: string }) =>
        failureOf(who.client.call(deed, { params }));
      expect(await end(systemAdmin, onSecurity), deed).toBe('403 notYourRole');
      expect(await end(securityAdmin, onPlain), deed).toBe('403 notYourRole');
      expect(await end(securityAdmin, onSecurity), deed).toBe('403 outsideYourScope');
      expect(await end(auditAdmin, onPlain), deed).toBe('403 notYourRole');
      expect(await end(ordinary, onPlain), deed).toBe('403 notYourRole');
      expect(await end(browser(), onPlain), deed).toBe('401 signInNeeded');
      expect(await end(systemAdmin, { accountId: 'unknown' }), deed).toBe('404 unknownAccount');
    }
  });

  it('signs out at once whoever is disabled, and lets nobody in with the right password', async () => {
    const person = await addPerson(store);
    const one = await signInAs(browser(), person);
    const params = { accountId: person.accountId };
    expect((await systemAdmin.client.call('disableAccount', { params })).status).toBe('disabled');
    expect(await failureOf(one.client.call('getOwnAccount', {}))).toBe('401 signInNeeded');
    const body = { loginName: person.loginName, password: PASSWORD };
    expect(await failureOf(one.client.call('signIn', { body }))).toBe('403 accountDisabled');
    await systemAdmin.client.call('enableAccount', { params });
    expect(await failureOf(one.client.call('signIn', { body }))).toBe('ok');
  });

  it('can demand a new password, and until then nothing else may be done', async () => {
    const person = await addPerson(store);
    const one = await signInAs(browser(), person);
    await systemAdmin.client.call('demandNewPassword', { params: { accountId: person.accountId } });
    expect(await one.client.call('getSession', {})).toMatchObject({ step: 'newPassword', may: ['open'] });
    expect(await failureOf(one.client.call('listOwnSessions', { query: {} }))).toBe('403 newPasswordNeeded');
    expect(await failureOf(one.client.call('getOwnAccount', {}))).toBe('ok');
    const body = { oldPassword: PASSWORD, newPassword: CHOSEN };
    expect((await one.client.call('changePassword', { body })).step).toBe('ready');
  });

  it('of an administrator makes, resets and disables only another administrator', async () => {
    const params = { accountId: audit.accountId };
    expect(await failureOf(securityAdmin.client.call('demandNewPassword', { params }))).toBe('ok');
    const personId = await newPerson();
    const by = {
      actor: { kind: 'local' },
      origin: { via: 'cli', requestId: null },
      at: clock.now(),
    } as const;
    const grantId = store.newId();
    const office = { administration: 'auditAdmin', from: '2026-08-01' } as const;
    const appointment: Command = { type: 'Appoint', personId, grantId, ...office };
    await store.transaction((tx) => executeAll(tx, [appointment], by));
    const body = { personId, loginName: 'zhao.bing' };
    expect(await failureOf(systemAdmin.client.call('createAccount', { body }))).toBe('403 notYourRole');
    expect(await failureOf(securityAdmin.client.call('createAccount', { body }))).toBe('ok');
  });

  it('shows and ends sessions of others to the security administrator alone', async () => {
    const person = await addPerson(store);
    const one = await signInAs(browser(), person);
    const params = { accountId: person.accountId };
    const listed = (who: typeof systemAdmin) =>
      failureOf(who.client.call('listAccountSessions', { params, query: {} }));
    expect(await listed(systemAdmin)).toBe('403 outsideYourScope');
    expect(await listed(one)).toBe('ok');
    const { rows } = await securityAdmin.client.call('listAccountSessions', { params, query: {} });
    expect(rows).toHaveLength(1);
    await securityAdmin.client.call('endAccountSessions', { params });
    expect(await failureOf(one.client.call('getOwnAccount', {}))).toBe('401 signInNeeded');
  });
});

describe('the account of the first security administrator', async () => {
  const clock = testClock();
  const { store, secretKeyFile, browser } = await accountServer(clock);
  const system = await addPerson(store, { administration: 'systemAdmin', secretKeyFile });
  const systemAdmin = await signInAs(browser(), system, clock.now());

  it('is no way to that of an administrator who has come in already', async () => {
    const audit = await addPerson(store, { administration: 'auditAdmin' });
    const params = { accountId: audit.accountId };
    expect(await failureOf(systemAdmin.client.call('makeAccountLink', { params }))).toBe('403 notYourRole');
  });

  it('can still be opened by a new link when the first has run out, until he has come in', async () => {
    const personId = store.newId();
    const appointment = {
      grantId: store.newId(),
      administration: 'securityAdmin',
      from: '2026-01-01',
    } as const;
    const personal = { name: '某丙', phone: null, email: null };
    await obey(store, { type: 'RegisterPerson', personId, personal });
    await obey(store, { type: 'Appoint', personId, ...appointment });
    const body = { personId, loginName: 'zhao.bing' };
    const made = await systemAdmin.client.call('createAccount', { body });
    const params = { accountId: made.account.id };
    expect(made.account.objection).toBeNull();
    const { token } = await systemAdmin.client.call('makeAccountLink', { params });
    await browser().client.call('takePasswordLink', { body: { token, password: CHOSEN } });
    expect((await systemAdmin.client.call('getAccount', { params })).objection).toContain('安全管理员');
    expect(await failureOf(systemAdmin.client.call('makeAccountLink', { params }))).toBe('403 notYourRole');
  });
});

import { listAccess } from '@bihuan/store';
import { describe, expect, it } from 'vitest';
import type { Caller } from '../../app/caller.js';
import { addPerson } from '../../testing/people.js';
import { accountServer, failureOf, signInAs, testClock } from '../../testing/signed-in.js';
import { readmitAdministrator } from './readmit-administrator.js';

const CHOSEN = 'paper-boat-91-green';

describe('a security administrator who is locked out', async () => {
  const clock = testClock();
  const { store, secretKeyFile, browser } = await accountServer(clock);
  const security = await addPerson(store, { administration: 'securityAdmin', secretKeyFile });
  const { loginName, accountId } = security;
  const operator = (): Caller => ({
    profile: { kind: 'operator', osUser: 'ops', host: 'yunling' },
    sessionId: null,
    origin: { via: 'cli', requestId: null },
    at: clock.now(),
  });
  const readmit = (withoutSecondFactor: boolean, who = loginName) =>
    readmitAdministrator(store, operator(), { loginName: who, withoutSecondFactor });
  const take = (token: string) =>
    browser().client.call('takePasswordLink', { body: { token, password: CHOSEN } });

  it('chooses a new password by a link, and still gives the code of his telephone', async () => {
    const { token } = await readmit(false);
    expect(await take(token)).toMatchObject({ step: 'secondFactor' });
  });

  it('sets up the second factor anew when it is lost too; who was signed in is out', async () => {
    const thief = browser();
    await thief.client.call('signIn', { body: { loginName, password: CHOSEN } });
    await thief.client.call('giveSecondFactor', { body: { code: security.code(clock.now()) } });
    const { token } = await readmit(true);
    expect(await failureOf(thief.client.call('getOwnAccount', {}))).toBe('401 signInNeeded');
    expect(await take(token)).toMatchObject({ step: 'setUpSecondFactor' });
  });

  it('is let in by nobody without a trace', async () => {
    const { rows } = await store.read((tx) => listAccess(tx, { limit: 50 }));
    const byOperator = rows.filter(({ actor }) => actor?.kind === 'operator');
    expect(byOperator.map(({ kind, object }) => [kind, object])).toEqual([
      ['secondFactorRemoved', `account:${accountId}`],
      ['linkMade', `account:${accountId}`],
      ['linkMade', `account:${accountId}`],
    ]);
  });

  it('is let in by the other one, where there is another, and not by whoever runs the machine', async () => {
    const system = await addPerson(store, { administration: 'systemAdmin', secretKeyFile });
    await expect(readmit(false, system.loginName)).rejects.toMatchObject({
      code: 'notASecurityAdministrator',
    });
    await expect(readmit(false, 'nobody')).rejects.toMatchObject({ code: 'notASecurityAdministrator' });
    const other = await addPerson(store, { administration: 'securityAdmin', secretKeyFile });
    await expect(readmit(true)).rejects.toMatchObject({ code: 'securityAdministratorCanSignIn' });
    const one = await signInAs(browser(), other, clock.now());
    expect(await failureOf(one.client.call('makeAccountLink', { params: { accountId } }))).toBe('ok');
  });

  it('is let in by nobody who comes over the network', async () => {
    const local: Caller = { ...operator(), profile: { kind: 'local' } };
    const asked = readmitAdministrator(store, local, { loginName, withoutSecondFactor: false });
    await expect(asked).rejects.toMatchObject({ code: 'notYourRole' });
  });
});

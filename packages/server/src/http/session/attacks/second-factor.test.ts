import { registered } from '@bihuan/store/testing';
import { describe, expect, it } from 'vitest';
import type { TestBrowser } from '../../../testing/browser.js';
import { addPerson, bytesOf, codeOf, PASSWORD, type TestPerson } from '../../../testing/people.js';
import { accountServer, failureOf, signInAs, testClock } from '../../../testing/signed-in.js';

describe('the second factor', async () => {
  const clock = testClock();
  const { store, secretKeyFile, browser } = await accountServer(clock);
  const withApp = () => addPerson(store, { administration: 'securityAdmin', secretKeyFile });

  async function halfWay({ loginName }: TestPerson): Promise<TestBrowser> {
    const one = browser();
    await one.client.call('signIn', { body: { loginName, password: PASSWORD } });
    return one;
  }
  const give = (one: TestBrowser, code: string) =>
    failureOf(one.client.call('giveSecondFactor', { body: { code } }));
  const listed = (one: TestBrowser) => failureOf(one.client.call('listAccounts', { query: {} }));

  /** Sets an app up in a browser that has signed in; its secret and the recovery codes. */
  async function setUp(one: TestBrowser) {
    const { secret, sealed } = await one.client.call('beginSecondFactor', {});
    const bytes = bytesOf(secret);
    const body = { sealed, code: codeOf(bytes, clock.now()) };
    const { recoveryCodes, session } = await one.client.call('setSecondFactor', { body });
    return { bytes, recoveryCodes, session };
  }

  it.each(['systemAdmin', 'securityAdmin', 'auditAdmin'] as const)(
    'must be set up by the %s before anything else is allowed',
    async (administration) => {
      const one = await signInAs(browser(), await addPerson(store, { administration }));
      const session = await one.client.call('getSession', {});
      expect(session).toMatchObject({ step: 'setUpSecondFactor', may: ['open', 'ownAccount'] });
      expect(await listed(one)).toBe('403 secondFactorNeeded');
      expect((await setUp(one)).session.step).toBe('ready');
      expect(await listed(one)).toBe('ok');
    },
  );

  it('must be set up by whoever signs with his name', async () => {
    const other = await signInAs(browser(), await addPerson(store));
    const { rectificationId } = await registered(store, []);
    const roles = ['office', 'leadLeader', 'leadingGroup', 'verifier'] as const;
    for (const role of roles) {
      const one = await signInAs(browser(), await addPerson(store, { role: { role, rectificationId } }));
      expect((await one.client.call('getSession', {})).step, role).toBe('setUpSecondFactor');
      const reading = failureOf(one.client.call('listRectifications', { query: {} }));
      expect(await reading, role).toBe('403 secondFactorNeeded');
    }
    const liaison = await addPerson(store, { role: { role: 'liaison', rectificationId } });
    const one = await signInAs(browser(), liaison);
    expect((await one.client.call('getSession', {})).step).toBe('ready');
    expect(await failureOf(other.client.call('listRectifications', { query: {} }))).toBe('403 notYourRole');
  });

  it('lets nothing be done between the password and the code', async () => {
    const person = await withApp();
    const one = await halfWay(person);
    expect(await listed(one)).toBe('401 secondFactorPending');
    for (const route of ['getOwnAccount', 'beginSecondFactor', 'endOtherSessions'] as const) {
      expect(await failureOf(one.client.call(route, {})), route).toBe('401 secondFactorPending');
    }
    expect((await one.client.call('getSession', {})).me).toBeNull();
    expect(await give(one, person.code(clock.now()))).toBe('ok');
    expect(await listed(one)).toBe('ok');
  });

  it('is refused to whoever has given no password', async () => {
    expect(await give(browser(), '123456')).toBe('401 signInNeeded');
  });

  it('takes a code once, whichever session brings it', async () => {
    const person = await withApp();
    const [first, second] = [await halfWay(person), await halfWay(person)];
    const code = person.code(clock.now());
    expect(await give(first, code)).toBe('ok');
    expect(await give(second, code)).toBe('401 wrongSecondFactor');
    clock.pass(0.5);
    expect(await give(second, person.code(clock.now()))).toBe('ok');
  });

  it('takes a code once, even when it comes many times at the same moment', async () => {
    const person = await withApp();
    const browsers = await Promise.all([1, 2, 3, 4].map(() => halfWay(person)));
    const code = person.code(clock.now());
    const ends = await Promise.all(browsers.map((one) => give(one, code)));
    expect(ends.filter((end) => end === 'ok')).toHaveLength(1);
  });

  it('cannot be guessed: five tries, whichever session makes them', async () => {
    const person = await withApp();
    const browsers: TestBrowser[] = [];
    for (let index = 0; index < 8; index += 1) browsers.push(await halfWay(person));
    const last = browsers.pop() ?? browser();
    const ends = await Promise.all(browsers.map((one) => give(one, '000000')));
    expect(ends.filter((end) => end === '401 wrongSecondFactor')).toHaveLength(5);
    expect(ends.filter((end) => end === '429 tooManyAttempts')).toHaveLength(2);
    expect(await give(last, person.code(clock.now()))).toBe('429 tooManyAttempts');
  });

  it('may be a recovery code, each once, and fresh ones make the others void', async () => {
    const person = await addPerson(store);
    const one = await signInAs(browser(), person);
    const { recoveryCodes } = await setUp(one);
    expect(recoveryCodes).toHaveLength(10);
    const [code = '', another = ''] = recoveryCodes;
    expect(await give(await halfWay(person), code)).toBe('ok');
    expect(await give(await halfWay(person), code)).toBe('401 wrongSecondFactor');
    expect((await one.client.call('getOwnAccount', {})).secondFactor).toMatchObject({
      set: true,
      codesLeft: 9,
    });
    const proof = { password: PASSWORD };
    const fresh = await one.client.call('newRecoveryCodes', { body: { proof } });
    expect(await give(await halfWay(person), another)).toBe('401 wrongSecondFactor');
    expect(await give(await halfWay(person), fresh.recoveryCodes[0] ?? '')).toBe('ok');
  });

  it('is replaced only with the password', async () => {
    const one = await signInAs(browser(), await addPerson(store));
    await setUp(one);
    const { secret, sealed } = await one.client.call('beginSecondFactor', {});
    const code = codeOf(bytesOf(secret), clock.now());
    const set = (proof?: { password: string }) =>
      failureOf(one.client.call('setSecondFactor', { body: { sealed, code, ...(proof && { proof }) } }));
    expect(await set()).toBe('422 wrongPassword');
    expect(await set({ password: 'not-the-password-7' })).toBe('422 wrongPassword');
    expect(await failureOf(one.client.call('newRecoveryCodes', { body: { proof: {} } }))).toBe(
      '422 wrongPassword',
    );
    expect(await set({ password: PASSWORD })).toBe('ok');
  });

  it('that was begun by one person cannot be set by another', async () => {
    const [one, other] = [await signInAs(browser(), await addPerson(store)), browser()];
    await signInAs(other, await addPerson(store));
    const { secret, sealed } = await other.client.call('beginSecondFactor', {});
    const body = { sealed, code: codeOf(bytesOf(secret), clock.now()) };
    expect(await failureOf(one.client.call('setSecondFactor', { body }))).toBe('401 wrongSecondFactor');
  });
});

import { describe, expect, it } from 'vitest';
import { addPerson, PASSWORD } from '../../../testing/people.js';
import { accountServer, failureOf, testClock } from '../../../testing/signed-in.js';
import { testServer } from '../../../testing/test-server.js';
import { defaultSignInRules } from '../../../use-cases/session/sign-in-rules.js';

const WRONG = 'not-the-password-7';
/** What may differ between two answers that tell nothing. */
const VARYING = ['x-request-id', 'date', 'x-ratelimit-remaining', 'x-ratelimit-reset'];

describe('guessing names and passwords', async () => {
  const clock = testClock();
  const { app, store, browser } = await accountServer(clock);
  const post = (loginName: string, password = WRONG) =>
    app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { host: 'localhost', 'content-type': 'application/json' },
      payload: JSON.stringify({ loginName, password }),
    });
  const tellingParts = (response: Awaited<ReturnType<typeof post>>) => {
    const { requestId: _, ...error } = response.json<{ error: Record<string, unknown> }>().error;
    const headers = Object.entries(response.headers).filter(([name]) => !VARYING.includes(name));
    return { status: response.statusCode, error, headers };
  };

  it('is told the same of a name that nobody has as of a wrong password', async () => {
    const { loginName } = await addPerson(store);
    const [known, unknown] = [await post(loginName), await post('somebody.else')];
    expect(tellingParts(unknown)).toEqual(tellingParts(known));
    expect(known.statusCode).toBe(401);
    expect(known.headers).not.toHaveProperty('set-cookie');
  });

  it('takes as long for a name that nobody has', async () => {
    const { loginName } = await addPerson(store);
    // What it costs this process: how long it takes depends on what else the machine does.
    const costOf = async (name: string) => {
      const before = process.cpuUsage();
      await post(name);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let round = 0; round < 4; round += 1) {
      known.push(await costOf(loginName));
      unknown.push(await costOf(`nobody${round}`));
    }
    // The cheapest of each: what else this process does only adds.
    const ratio = Math.min(...unknown) / Math.min(...known);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  it.each(['a known name', 'a name that nobody has'])('is stopped after five tries on %s', async (which) => {
    const loginName =
      which === 'a known name' ? (await addPerson(store)).loginName : `nobody-${which.length}`;
    const statuses: number[] = [];
    for (let tries = 0; tries < 6; tries += 1) statuses.push((await post(loginName)).statusCode);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await post(loginName, PASSWORD)).statusCode).toBe(429);
  });

  it('is stopped as soon by trying all at the same moment', async () => {
    const { loginName } = await addPerson(store);
    const answers = await Promise.all(Array.from({ length: 12 }, () => post(loginName)));
    expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5);
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(7);
  });

  it('lets the owner in again when the wait is over', async () => {
    const { loginName } = await addPerson(store);
    for (let tries = 0; tries < 6; tries += 1) await post(loginName);
    clock.pass(1);
    const body = { loginName, password: PASSWORD };
    expect(await failureOf(browser().client.call('signIn', { body }))).toBe('ok');
  });

  it('leaves entries that name nobody who was typed', async () => {
    await post('typed-my-password-here');
    await app.close();
    const lines = await store.read(({ db }) => db.selectFrom('access_log').select('line').execute());
    const text = lines.map(({ line }) => line).join('\n');
    expect(text).toContain('"kind":"signInFailed"');
    expect(text).toContain('"reason":"locked"');
    expect(text).not.toContain('typed-my-password-here');
    expect(text).not.toContain(WRONG);
  });
});

describe('guessing over many names from one address', async () => {
  const { app } = await testServer({ config: { signIn: { ...defaultSignInRules, perMinute: 3 } } });

  it('is stopped by the address, and another address is not', async () => {
    const post = (index: number, remoteAddress: string) =>
      app.inject({
        method: 'POST',
        url: '/api/session',
        remoteAddress,
        headers: { host: 'localhost', 'content-type': 'application/json' },
        payload: JSON.stringify({ loginName: `name${index}`, password: WRONG }),
      });
    const statuses: number[] = [];
    for (let index = 0; index < 5; index += 1) statuses.push((await post(index, '127.0.0.1')).statusCode);
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
    expect((await post(9, '::1')).statusCode).toBe(401);
  });
});

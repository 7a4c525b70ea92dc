import { expect, test } from 'vitest';
import { createExpiry } from './expiry.js';
import { renewing } from './renewing.js';

const refused = () =>
  new Response(JSON.stringify({ error: { code: 'signInNeeded', message: '请登录', requestId: 'r1' } }), {
    status: 401,
  });

/** A server that answers 401 until `signIn` is called, and notes what it was sent. */
function server() {
  const got: string[] = [];
  let signedIn = false;
  const fetcher = (async (address: string, init?: RequestInit) => {
    got.push(`${init?.method ?? 'GET'} ${address} ${init?.body ?? ''}`.trim());
    return signedIn ? new Response('{}') : refused();
  }) as typeof fetch;
  const signIn = () => {
    signedIn = true;
  };
  return { got, fetcher, signIn };
}

test('calls that found the session expired are sent again, unchanged, once somebody has signed in', async () => {
  const expiry = createExpiry();
  const { got, fetcher, signIn } = server();
  const ask = renewing(fetcher, expiry);
  const answers = [ask('/api/findings', { method: 'POST', body: 'words' }), ask('/api/rectifications')];
  await expect.poll(() => expiry.isAsked()).toBe(true);
  signIn();
  expiry.answer('signedIn');
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200]);
  expect(got.filter((call) => call === 'POST /api/findings words')).toHaveLength(2);
  expect(expiry.isAsked()).toBe(false);
});

test('whoever gives it up is told the refusal', async () => {
  const expiry = createExpiry();
  const { fetcher } = server();
  const answer = renewing(fetcher, expiry)('/api/findings');
  await expect.poll(() => expiry.isAsked()).toBe(true);
  expiry.answer('leftOut');
  expect((await answer).status).toBe(401);
  expect(await (await answer).json()).toMatchObject({ error: { code: 'signInNeeded' } });
});

test('a wrong password is no expired session', async () => {
  const expiry = createExpiry();
  const wrong = (async () =>
    new Response(JSON.stringify({ error: { code: 'wrongCredentials', message: '不对', requestId: 'r' } }), {
      status: 401,
    })) as typeof fetch;
  expect((await renewing(wrong, expiry)('/api/account/password', { method: 'POST' })).status).toBe(401);
  expect(expiry.isAsked()).toBe(false);
});

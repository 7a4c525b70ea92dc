/** Servers with accounts, and browsers that have signed in to them. */

import { join } from 'node:path';
import { defaultSignInRules } from '../use-cases/session/sign-in-rules.js';
import { type TestBrowser, testBrowser } from './browser.js';
import { PASSWORD, type TestPerson } from './people.js';
import { type TestServer, testServer } from './test-server.js';

/** A clock that a test moves. */
export interface TestClock {
  now(): string;
  /** Moves it forward. */
  pass(minutes: number): void;
}

/** Begins at ten in the morning, Beijing time, of an invented day. */
export function testClock(): TestClock {
  let at = Date.parse('2026-08-25T02:00:00.000Z');
  return {
    now: () => new Date(at).toISOString(),
    pass: (minutes) => {
      at += minutes * 60_000;
    },
  };
}

/** A server whose limit per address does not get in the way of a test. */
export async function accountServer(
  clock?: TestClock,
): Promise<TestServer & { secretKeyFile: string; browser: () => TestBrowser }> {
  const signIn = { ...defaultSignInRules, perMinute: 10_000 };
  const server = await testServer({ config: { signIn }, ...(clock && { clock }) });
  const secretKeyFile = join(server.folder, 'secret.key');
  return { ...server, secretKeyFile, browser: () => testBrowser(server.app) };
}

/** Signs in with the password, and with a code where one is asked for. @param at instant of the code */
export async function signInAs(browser: TestBrowser, person: TestPerson, at?: string): Promise<TestBrowser> {
  const { loginName } = person;
  const session = await browser.client.call('signIn', { body: { loginName, password: PASSWORD } });
  if (session.step === 'secondFactor') {
    await browser.client.call('giveSecondFactor', { body: { code: person.code(at) } });
  }
  return browser;
}

/** Status and code of a call that got no answer; a call that succeeds is told as `ok`. */
export async function failureOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'ok',
    ({ status, code }: { status?: number; code?: string }) => `${status} ${code}`,
  );
}

import type { Browser } from 'playwright-core';
import { type OpenPage, openPage } from './browser.js';
import { PASSWORD, setUpApp, type Visitor, visitor } from './people.js';

/** Somebody of the demo who has come in by his link, without a browser. */
export type Guest = Visitor & { loginName: string };

/** Takes the link, and sets up an app where the roles ask for one. */
export async function comeIn(address: string, loginName: string): Promise<Guest> {
  const { origin, hash } = new URL(address);
  const client = visitor(origin);
  const token = hash.slice(1);
  const { step } = await client.call('takePasswordLink', { body: { token, password: PASSWORD } });
  if (step === 'setUpSecondFactor') await setUpApp(client);
  return { ...client, loginName };
}

/** A page of a guest, signed in as he is. */
export async function openAs(
  browser: Browser,
  guest: Guest,
  url: string,
  viewport: { width: number; height: number },
): Promise<OpenPage> {
  const opened = await openPage(browser, viewport);
  const cookies = guest
    .cookies()
    .split('; ')
    .map((one) => {
      const [name = '', value = ''] = one.split(/=(.*)/s);
      return { name, value, url };
    });
  await opened.context.addCookies(cookies);
  return opened;
}

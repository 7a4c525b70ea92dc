import { createHmac } from 'node:crypto';
import { type Client, createClient } from '@bihuan/contract';
import { type Administration, hotp, type LedgerRole, totpStep } from '@bihuan/domain';
import type { Locator, Page } from 'playwright-core';
import type { Served } from './served.js';

export const PASSWORD = 'kite-river-42-lamp';
const FROM = '2026-01-01';
const STEP_MS = 30_000;

/** Somebody with an account, and a way to ask the server in his name without a browser. */
export interface Person {
  name: string;
  loginName: string;
  personId: string;
  /** Not used yet; empty for somebody without a second factor. */
  recoveryCodes: string[];
  client: Visitor;
}

/** A client, and what its session is known by, for what the typed client does not cover. */
export type Visitor = Client & { cookies: () => string };

/** A client that keeps the session's cookie and says, as a browser does, which page asks. */
export function visitor(url: string): Visitor {
  const jar = new Map<string, string>();
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const client = createClient(async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('origin', url);
    headers.set('cookie', cookies());
    const response = await fetch(input, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    return response;
  }, url);
  return { ...client, cookies };
}

/**
 * The code that an authenticator app shows, or will show in 30 seconds: no code works twice, so whoever has just
 * used one takes the next, which the server takes as well.
 */
export function codeOf(secret: string, which: 'now' | 'next' = 'now'): string {
  const digits = [...secret.replace(/\s/g, '')].map((one) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one));
  const bits = digits.map((digit) => digit.toString(2).padStart(5, '0')).join('');
  const bytes = Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
  const at = new Date(Date.now() + (which === 'next' ? STEP_MS : 0)).toISOString();
  return hotp(bytes, totpStep(at), (key, message) => createHmac('sha1', key).update(message).digest());
}

/** Sets up an app for whoever the client has signed in. @returns the recovery codes */
export async function setUpApp(client: Client): Promise<string[]> {
  const { secret, sealed } = await client.call('beginSecondFactor', {});
  return (await client.call('setSecondFactor', { body: { sealed, code: codeOf(secret) } })).recoveryCodes;
}

/** The first system administrator, by the link that the server printed. */
export async function firstAdministrator({ url, firstLink }: Served): Promise<Person> {
  const client = visitor(url);
  const token = new URL(firstLink ?? '').hash.slice(1);
  const loginName = 'xitong';
  const name = '文守一';
  const { me } = await client.call('takeFirstAdministratorLink', {
    body: { token, loginName, name, password: PASSWORD },
  });
  return { name, loginName, personId: me?.personId ?? '', recoveryCodes: await setUpApp(client), client };
}

interface Joining {
  name: string;
  loginName: string;
  unitId?: string;
  title?: string;
}

/** A person on the register, with a post where a unit is given, and without an account. */
export async function enrol(admin: Person, { name, unitId, title = '主任' }: Omit<Joining, 'loginName'>) {
  const posts = unitId ? [{ unitId, title, from: FROM }] : [];
  const { id, postIds } = await admin.client.call('registerPerson', { body: { name, posts } });
  return { personId: id, postId: postIds[0] ?? '' };
}

/** Gives a person an account and chooses the password by its link. The app follows where a role asks for it. */
export async function join(
  { url }: Served,
  admin: Person,
  { name, loginName, personId }: Joining & { personId: string },
): Promise<Person> {
  const { link } = await admin.client.call('createAccount', { body: { personId, loginName } });
  const client = visitor(url);
  const session = await client.call('takePasswordLink', { body: { token: link.token, password: PASSWORD } });
  const recoveryCodes = session.step === 'setUpSecondFactor' ? await setUpApp(client) : [];
  return { name, loginName, personId, recoveryCodes, client };
}

async function versionOf({ client }: Person, personId: string): Promise<number> {
  return (await client.call('getPerson', { params: { personId } })).version;
}

/** Fills a vacant office. */
export async function appoint(admin: Person, personId: string, administration: Administration) {
  const version = await versionOf(admin, personId);
  const body = { version, administration, from: FROM };
  await admin.client.call('appointVacant', { params: { personId }, body });
}

interface Grant {
  personId: string;
  postId: string;
  role: LedgerRole;
  rectificationId: string | null;
}

/** Gives a role, as the security administrator. */
export async function giveRole(security: Person, { personId, ...grant }: Grant): Promise<void> {
  const version = await versionOf(security, personId);
  await security.client.call('giveRole', { params: { personId }, body: { version, ...grant, from: FROM } });
}

/**
 * Signs in, on the page or in the dialog over it; with a recovery code where a second factor is asked for, because
 * the codes of the app must be waited for.
 */
export async function signIn(place: Page | Locator, { loginName, recoveryCodes }: Person): Promise<void> {
  const name = place.getByLabel('用户名');
  if (await name.isEditable()) await name.fill(loginName);
  await place.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await place.getByRole('button', { name: '登录', exact: true }).click();
  const code = recoveryCodes.pop();
  if (code === undefined) return;
  await place.getByRole('button', { name: '手机不在身边，用备用码' }).click();
  await place.getByLabel('备用码').fill(code);
  await place.getByRole('button', { name: '登录', exact: true }).click();
}

/** The two bodies behind HTTP: everybody of the cast with a browser that has signed in. */

import type { Client } from '@bihuan/contract';
import { defaultSessionRule } from '@bihuan/domain';
import { createAccount, openSession, type Store } from '@bihuan/store';
import type { LightMyRequestResponse } from 'fastify';
import { testBrowser } from './browser.js';
import { type TestServer, testServer } from './test-server.js';
import { NOW, PERSON_NAMES, type PersonName, type TwoBodies, twoBodies } from './two-bodies.js';
import { formWith } from './upload.js';

export interface BodiesServer extends TestServer {
  bodies: TwoBodies;
  /** The client of somebody of the cast, with the second factor given; `nobody` has not signed in. */
  as(who: PersonName | 'nobody'): Client;
  /** Asks for an address as somebody: for files. */
  get(who: PersonName, url: string): Promise<LightMyRequestResponse>;
  /** Uploads a file as somebody, as a form does. */
  upload(who: PersonName, url: string, bytes: Uint8Array): Promise<{ status: number; body: unknown }>;
}

/** Starts a server on a store in which the two bodies are made; to be called in `beforeAll`. */
export async function twoBodiesServer(store: Store): Promise<BodiesServer> {
  const bodies = await twoBodies(store);
  const server = await testServer({ store, clock: { now: () => NOW } });
  const tokens = new Map<string, string>();
  for (const name of PERSON_NAMES) tokens.set(name, await signedIn(store, bodies.people[name].personId));
  const as = (who: PersonName | 'nobody') => {
    const { client, cookies } = testBrowser(server.app);
    const token = tokens.get(who);
    if (token !== undefined) cookies.set('bihuan', token);
    return client;
  };
  const upload: BodiesServer['upload'] = async (who, url, bytes) => {
    const { headers, payload } = formWith('file', '单位和人员.xlsx', bytes);
    const cookie = `bihuan=${tokens.get(who) ?? ''}`;
    const own = { ...headers, cookie, 'sec-fetch-site': 'same-origin' };
    const response = await server.app.inject({ method: 'POST', url, headers: own, payload });
    return { status: response.statusCode, body: response.json() };
  };
  const get: BodiesServer['get'] = (who, url) =>
    server.app.inject({ url, headers: { host: 'localhost', cookie: `bihuan=${tokens.get(who) ?? ''}` } });
  return { ...server, bodies, as, get, upload };
}

/** An open session, without the way there: signing in has its own tests. @returns its token */
async function signedIn(store: Store, personId: string): Promise<string> {
  const accountId = store.newId();
  const account = { id: accountId, personId, loginName: `user.${accountId}`.slice(0, 40), at: NOW };
  return store.transaction(async (tx) => {
    await createAccount(tx, { ...account, passwordHash: null });
    const { token } = await openSession(tx, {
      ...{ accountId, stage: 'open', secondFactor: true, device: null, address: null },
      ...{ at: NOW, rule: defaultSessionRule },
    });
    return token;
  });
}

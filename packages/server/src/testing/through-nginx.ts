/** A client on the other side of nginx. */

import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { setTimeout as timer } from 'node:timers/promises';
import { expect } from 'vitest';
import { type Rendered, SITE_NAME } from './nginx.js';
import { PASSWORD, type TestPerson } from './people.js';

export const JSON_BODY = { 'content-type': 'application/json' };

export interface Asking {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: Buffer;
  /** Instead of sending the body at once: in so many pieces, over six seconds. */
  pieces?: number;
  /** Of this machine, to be told from others. */
  from?: string;
  serverName?: string;
}

/** Asks over TLS, on a connection of its own. */
export async function ask({ httpsPort, authority }: Rendered, asking: Asking) {
  const { path, method = 'GET', headers, body, pieces = 1, from, serverName = SITE_NAME } = asking;
  const request = requestHttps({
    ...{ host: '127.0.0.1', port: httpsPort, path, method, agent: false, ca: authority },
    ...{ servername: serverName, ...(from !== undefined && { localAddress: from }) },
    headers: { host: `${SITE_NAME}:${httpsPort}`, 'content-length': String(body?.length ?? 0), ...headers },
  });
  const answered = once(request, 'response') as Promise<[IncomingMessage]>;
  answered.catch(() => undefined);
  // Who is answered while he still sends (too large a body) may find the connection cut when the answer is there.
  request.on('error', () => undefined);
  const size = Math.ceil((body?.length ?? 0) / pieces);
  for (let piece = 0; piece < pieces && body; piece += 1) {
    request.write(body.subarray(piece * size, (piece + 1) * size));
    if (pieces > 1) await timer(6_000 / pieces);
  }
  request.end();
  const [response] = await answered;
  let text = '';
  for await (const chunk of response) text += chunk;
  return { status: response.statusCode, headers: response.headers, text };
}

/** Signs in through the proxy, with both factors. @returns the headers by which both servers know who asks */
export async function signedIn(site: Rendered, person: TestPerson): Promise<Record<string, string>> {
  const own = { ...JSON_BODY, 'sec-fetch-site': 'same-origin' };
  const post = async (path: string, body: object, headers: Record<string, string>) => {
    const answer = await ask(site, {
      path,
      method: 'POST',
      headers,
      body: Buffer.from(JSON.stringify(body)),
    });
    expect(answer.status).toBeLessThan(300);
    const set = answer.headers['set-cookie']?.find((cookie) => cookie.startsWith('__Host-')) ?? '';
    expect(set).toMatch(/; Secure/);
    return set.split(';')[0] ?? '';
  };
  const { loginName } = person;
  const half = await post('/api/session', { loginName, password: PASSWORD }, own);
  const cookie = await post('/api/session/second-factor', { code: person.code() }, { ...own, cookie: half });
  return { cookie, 'sec-fetch-site': 'same-origin' };
}

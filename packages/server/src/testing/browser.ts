/** A browser as far as signing in sees it: it keeps cookies as they are set, and says which page asks. */

import { type Client, createClient } from '@bihuan/contract';
import type { FastifyInstance } from 'fastify';

export interface TestBrowser {
  client: Client;
  /** The cookies that it keeps, by name. */
  cookies: Map<string, string>;
  /** What was said about each cookie when it was set last. */
  attributes: Map<string, Record<string, unknown>>;
  /** Headers of the last answer. */
  answered: () => Record<string, unknown>;
}

interface Options {
  host?: string;
  headers?: Record<string, string>;
  remoteAddress?: string;
}

const HOST = '127.0.0.1:4680';

/** A fresh browser, on this machine if nothing else is said. */
export function testBrowser(
  app: FastifyInstance,
  { host = HOST, headers: own = {}, remoteAddress = '127.0.0.1' }: Options = {},
): TestBrowser {
  const cookies = new Map<string, string>();
  const attributes = new Map<string, Record<string, unknown>>();
  let last: Record<string, unknown> = {};
  const fetcher: typeof fetch = async (input, { method = 'GET', headers = {}, body } = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await app.inject({
      method: method as 'GET',
      url: String(input),
      remoteAddress,
      headers: {
        ...{ host, 'sec-fetch-site': 'same-origin' },
        ...(headers as Record<string, string>),
        ...(cookie !== '' && { cookie }),
        ...own,
      },
      ...(typeof body === 'string' && { payload: body }),
    });
    last = response.headers;
    for (const set of response.cookies as {
      name: string;
      value: string;
      expires?: Date;
      maxAge?: number;
    }[]) {
      attributes.set(set.name, { ...set });
      const isGone = set.maxAge === 0 || (set.expires !== undefined && set.expires.getTime() === 0);
      if (isGone) cookies.delete(set.name);
      else cookies.set(set.name, set.value);
    }
    const bytes = response.statusCode === 204 ? null : new Uint8Array(response.rawPayload);
    return new Response(bytes, { status: response.statusCode });
  };
  return { client: createClient(fetcher), cookies, attributes, answered: () => last };
}

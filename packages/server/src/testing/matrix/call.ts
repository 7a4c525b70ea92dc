/** Calls a route as a browser does, and looks at nothing but the answer. */

import { type Route, type RouteName, routes } from '@bihuan/contract';
import type { FastifyInstance } from 'fastify';
import { formWith } from '../upload.js';

export interface Question {
  /** For the parameters of the address. */
  ids: Readonly<Record<string, string>>;
  query?: string;
  body?: object;
  upload?: { name: string; bytes: Uint8Array };
}

export interface Answered {
  status: number;
  code: string | null;
  raw: Buffer;
  headers: Record<string, unknown>;
}

/** Asks with the cookie of somebody, or without any. */
export type Call = (cookie: string | null, route: RouteName, question: Question) => Promise<Answered>;

/** The address of a route with its parameters filled in. */
export function addressOf(path: string, ids: Readonly<Record<string, string>>): string {
  return path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(ids[name] ?? 'none'));
}

/** Calls on this application. */
export function calling(app: FastifyInstance): Call {
  return async (cookie, name, { ids, query, body, upload }) => {
    const { method, path, ...route }: Route = routes[name];
    const file = upload ?? { name: '名册.txt', bytes: Buffer.from('不是表格') };
    const form = route.upload ? formWith('file', file.name, file.bytes) : null;
    const response = await app.inject({
      method,
      url: `${addressOf(path, ids)}${query === undefined ? '' : `?${query}`}`,
      remoteAddress: '127.0.0.1',
      headers: {
        ...form?.headers,
        ...{ host: '127.0.0.1:4680', 'sec-fetch-site': 'same-origin' },
        ...(cookie !== null && { cookie }),
      },
      ...(form ? { payload: form.payload } : route.body && { payload: body ?? {} }),
    });
    const raw = response.rawPayload;
    return {
      status: response.statusCode,
      code: codeOf(response.statusCode, raw),
      raw,
      headers: response.headers,
    };
  };
}

function codeOf(status: number, raw: Buffer): string | null {
  if (status < 400) return null;
  const { error } = JSON.parse(raw.toString('utf8')) as { error?: { code?: string } };
  return error?.code ?? null;
}

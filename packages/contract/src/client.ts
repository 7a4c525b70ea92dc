import type { z } from 'zod';
import type { Route } from './route.js';
import { type RouteName, routes } from './routes.js';
import { Problem } from './schemas/common.js';

type Table = typeof routes;
type Input<S> = S extends z.core.$ZodType ? z.input<S> : never;
type Part<R, K extends string> =
  R extends Record<K, infer S extends z.core.$ZodType> ? { [P in K]: Input<S> } : unknown;
/** What a call takes: `params`, `query` and `body`, as far as the route has them. */
export type CallArguments<N extends RouteName> = Part<Table[N], 'params'> &
  Part<Table[N], 'query'> &
  Part<Table[N], 'body'> & { signal?: AbortSignal };
export type CallResult<N extends RouteName> = Table[N] extends { response: infer S extends z.core.$ZodType }
  ? z.output<S>
  : undefined;

/** A refusal or fault that the server answered, or `offline` when it did not answer. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly requestId: string | null,
    readonly currentVersion: number | null,
    /** What has happened since the version that was seen, where that was stale; newest first. */
    readonly changes: NonNullable<Problem['error']['changes']> = [],
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

interface LooseArguments {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  signal?: AbortSignal;
}

/** The address of a route with its parameters filled in, and its query. */
export function addressOf(
  name: RouteName,
  params: Record<string, unknown> = {},
  query: Record<string, unknown> = {},
): string {
  const path = routes[name].path.replace(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(String(params[key])),
  );
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(key, String(one));
  }
  const tail = search.toString();
  return tail ? `${path}?${tail}` : path;
}

async function problemOf(response: Response): Promise<ApiError> {
  const parsed = Problem.safeParse(await response.json().catch(() => null));
  if (!parsed.success)
    return new ApiError(response.status, 'unreadableAnswer', '服务器的回答读不懂，请再试一次。', null, null);
  const { code, message, requestId, currentVersion, changes, fields = [] } = parsed.data.error;
  // What is said of each field tells what to do; that something was not understood tells nothing more.
  const words = fields.map((field) => field.message).join('') || message;
  return new ApiError(response.status, code, words, requestId, currentVersion ?? null, changes);
}

/**
 * A typed client over `fetch`. `call(name, arguments)` resolves to the route's answer, and rejects with
 * `ApiError`. Answers are trusted to have the contract's shape: both sides are built from it.
 */
export function createClient(fetcher: typeof fetch = fetch, base = '') {
  async function call<N extends RouteName>(name: N, input: CallArguments<N>): Promise<CallResult<N>> {
    const loose = input as LooseArguments;
    const definition: Route = routes[name];
    const init: RequestInit = { method: definition.method };
    if (loose.signal) init.signal = loose.signal;
    if (loose.body !== undefined) {
      init.body = JSON.stringify(loose.body);
      init.headers = { 'content-type': 'application/json' };
    }
    const response = await fetcher(base + addressOf(name, loose.params, loose.query), init).catch(
      (cause: unknown) => {
        if (loose.signal?.aborted) throw cause;
        throw new ApiError(0, 'offline', '没有连上服务器。请看看程序是否还在运行，再试一次。', null, null);
      },
    );
    if (!response.ok) throw await problemOf(response);
    return (definition.response ? await response.json() : undefined) as CallResult<N>;
  }
  return { call };
}
export type Client = ReturnType<typeof createClient>;

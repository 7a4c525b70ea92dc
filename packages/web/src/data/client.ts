import { ApiError, createClient } from '@bihuan/contract';
import { QueryClient } from '@tanstack/react-query';
import { createExpiry } from './expiry.js';
import { renewing } from './renewing.js';

/** Whether somebody must sign in again before waiting calls go on. */
export const expiry = createExpiry();

/** `fetch` for whatever the typed client does not cover. */
export const fetchRenewed = renewing((input, init) => fetch(input, init), expiry);

/** The one way to the server. */
export const client = createClient(fetchRenewed);

/** Refusals are final; only a server that did not answer, or faltered, is asked a second time. */
function worthRetrying(failures: number, error: unknown): boolean {
  return failures < 1 && error instanceof ApiError && (error.status === 0 || error.status >= 500);
}

/** What the pages remember of the server's answers. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: worthRetrying, retryDelay: 400, staleTime: 5_000, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

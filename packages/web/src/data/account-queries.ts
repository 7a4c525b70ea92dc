import { queryOptions } from '@tanstack/react-query';
import { client } from './client.js';
import { paged } from './paged.js';

/** Keys, widest first, so that a deed can forget all that it may have changed. */
export const accountKeys = {
  own: ['own-account'],
  ownSessions: ['own-account', 'sessions'],
  accounts: ['accounts'],
  account: (id: string) => ['accounts', 'one', id],
  sessions: (id: string) => ['accounts', 'one', id, 'sessions'],
} as const;

/** Questions about accounts and sessions. */
export const accountQueries = {
  own: () =>
    queryOptions({
      queryKey: accountKeys.own,
      queryFn: ({ signal }) => client.call('getOwnAccount', { signal }),
    }),
  ownSessions: () =>
    paged(accountKeys.ownSessions, (after, signal) =>
      client.call('listOwnSessions', { query: { after }, signal }),
    ),
  accounts: () =>
    paged([...accountKeys.accounts, 'list'], (after, signal) =>
      client.call('listAccounts', { query: { after }, signal }),
    ),
  account: (accountId: string) =>
    queryOptions({
      queryKey: accountKeys.account(accountId),
      queryFn: ({ signal }) => client.call('getAccount', { params: { accountId }, signal }),
    }),
  sessions: (accountId: string) =>
    paged(accountKeys.sessions(accountId), (after, signal) =>
      client.call('listAccountSessions', { params: { accountId }, query: { after }, signal }),
    ),
} as const;

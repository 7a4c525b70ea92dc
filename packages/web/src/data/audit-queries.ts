import type { CallArguments } from '@bihuan/contract';
import { queryOptions } from '@tanstack/react-query';
import { client } from './client.js';
import { paged } from './paged.js';

/** Filters of the two lists, without the place in them. */
export type ActFilter = Omit<CallArguments<'listActs'>['query'], 'after' | 'limit'>;
export type AccessFilter = Omit<CallArguments<'listAccesses'>['query'], 'after' | 'limit'>;

/** Questions about what has been done, and by whom. */
export const auditQueries = {
  acts: (filter: ActFilter) =>
    paged(['audit', 'acts', filter], (after, signal) =>
      client.call('listActs', { query: { ...filter, after }, signal }),
    ),
  accesses: (filter: AccessFilter) =>
    paged(['audit', 'accesses', filter], (after, signal) =>
      client.call('listAccesses', { query: { ...filter, after }, signal }),
    ),
  status: () =>
    queryOptions({
      queryKey: ['audit', 'status'],
      queryFn: ({ signal }) => client.call('getAuditStatus', { signal }),
    }),
} as const;

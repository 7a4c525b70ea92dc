import type { LedgerQuery } from '@bihuan/contract';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from './client.js';

/** Filters of the ledger without the place in it. */
export type LedgerFilters = Partial<Omit<LedgerQuery, 'after' | 'limit'>>;

const LEDGER_PAGE = 100;
const POLL_MS = 400;

/** Keys, widest first, so that a deed can forget all that it may have changed. */
export const keys = {
  rectifications: ['rectifications'],
  rectification: (id: string) => ['rectification', id],
  ledger: (id: string) => ['ledger', id],
  finding: (id: string) => ['finding', id],
  imports: ['imports'],
  import: (id: string) => ['import', id],
  draft: (id: string) => ['draft', id],
} as const;

/** Each question to the server, once. */
export const queries = {
  about: () =>
    queryOptions({
      queryKey: ['about'],
      queryFn: ({ signal }) => client.call('getAbout', { signal }),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  rectifications: () =>
    infiniteQueryOptions({
      queryKey: keys.rectifications,
      queryFn: ({ pageParam, signal }) =>
        client.call('listRectifications', { query: { after: pageParam }, signal }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  rectification: (rectificationId: string) =>
    queryOptions({
      queryKey: keys.rectification(rectificationId),
      queryFn: ({ signal }) => client.call('getRectification', { params: { rectificationId }, signal }),
    }),
  counts: (rectificationId: string) =>
    queryOptions({
      queryKey: [...keys.ledger(rectificationId), 'counts'],
      queryFn: ({ signal }) => client.call('countLedger', { params: { rectificationId }, signal }),
    }),
  ledger: (rectificationId: string, filters: LedgerFilters) =>
    infiniteQueryOptions({
      queryKey: [...keys.ledger(rectificationId), 'rows', filters],
      queryFn: ({ pageParam, signal }) =>
        client.call('listFindings', {
          params: { rectificationId },
          query: { ...filters, after: pageParam, limit: LEDGER_PAGE },
          signal,
        }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  search: (words: string) =>
    infiniteQueryOptions({
      queryKey: ['search', words],
      queryFn: ({ pageParam, signal }) =>
        client.call('searchFindings', { query: { q: words, after: pageParam }, signal }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      enabled: words !== '',
    }),
  finding: (findingId: string) =>
    queryOptions({
      queryKey: keys.finding(findingId),
      queryFn: ({ signal }) => client.call('getFinding', { params: { findingId }, signal }),
    }),
  imports: () =>
    queryOptions({
      queryKey: keys.imports,
      queryFn: ({ signal }) => client.call('listImports', { query: { limit: 10 }, signal }),
    }),
  /** Asks again while the server is at work. */
  import: (importId: string) =>
    queryOptions({
      queryKey: keys.import(importId),
      queryFn: ({ signal }) => client.call('getImport', { params: { importId }, signal }),
      refetchInterval: ({ state }) =>
        state.data?.state === 'converting' || state.data?.state === 'reading' ? POLL_MS : false,
    }),
  lists: (importId: string) =>
    queryOptions({
      queryKey: [...keys.import(importId), 'lists'],
      queryFn: ({ signal }) => client.call('getListPreview', { params: { importId }, signal }),
    }),
  draft: (importId: string) =>
    queryOptions({
      queryKey: keys.draft(importId),
      queryFn: ({ signal }) => client.call('getDraft', { params: { importId }, signal }),
      staleTime: Number.POSITIVE_INFINITY,
    }),
} as const;

import { infiniteQueryOptions } from '@tanstack/react-query';

/**
 * A list that is read page by page, following its key.
 * @param ask reads the page after `after`
 */
export function paged<P extends { next: string | null }>(
  queryKey: readonly unknown[],
  ask: (after: string | undefined, signal: AbortSignal) => Promise<P>,
) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => ask(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: P) => page.next ?? undefined,
  });
}

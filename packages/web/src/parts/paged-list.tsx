import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Failure } from './failure.js';
import { Waiting } from './waiting.js';

interface PagedListProps<T> {
  query: UseInfiniteQueryResult<InfiniteData<{ rows: T[] }>>;
  /** What is listed, to be put after 正在读 and 没有读到: `账号`. */
  what: string;
  /** Shown where there is nothing: what is so, why, what next. */
  empty: ReactNode;
  children: (rows: T[]) => ReactNode;
}

/** A list in all its states: waiting, failed, empty, and row by row with the way to further ones. */
export function PagedList<T>({ query, what, empty, children }: PagedListProps<T>) {
  const rows = query.data?.pages.flatMap((page) => page.rows);
  if (!rows) {
    return query.error ? (
      <Failure error={query.error} what={`没有读到${what}`} retry={() => void query.refetch()} />
    ) : (
      <Waiting what={`正在读${what}`} />
    );
  }
  return (
    <>
      {rows.length === 0 ? empty : children(rows)}
      {query.hasNextPage && (
        <p style={{ marginTop: 12 }}>
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            再看更多
          </Button>
        </p>
      )}
    </>
  );
}

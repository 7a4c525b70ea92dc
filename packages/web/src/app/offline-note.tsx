import { ApiError } from '@bihuan/contract';
import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useSyncExternalStore } from 'react';
import styles from './shell.module.css';

/** Says that the server does not answer, as long as the last thing asked of it found nobody there. */
export function OfflineNote() {
  const queries = useQueryClient();
  const asking = useIsFetching() > 0;
  const offline = useSyncExternalStore(
    (notify) => queries.getQueryCache().subscribe(notify),
    () =>
      queries
        .getQueryCache()
        .getAll()
        .some((query) => isOffline(query.state.error)),
  );
  if (!offline) return null;
  return (
    <div role="alert" className={styles.offline}>
      <span>没有连上服务器。你已填的都还在这一页；程序重新运行后再试。</span>
      <Button
        size="small"
        disabled={asking}
        onClick={() => queries.refetchQueries({ predicate: (query) => isOffline(query.state.error) })}
      >
        再试一次
      </Button>
    </div>
  );
}

function isOffline(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'offline';
}

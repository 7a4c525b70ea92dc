import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { queries } from '../../data/queries.js';
import { Failure } from '../../parts/failure.js';
import { Page } from '../../parts/page.js';
import { StateCard } from '../../parts/state-card.js';
import { Waiting } from '../../parts/waiting.js';
import { LedgerCard } from '../ledger/ledger-card.js';
import styles from './search.module.css';

/** What the words find in all rectifications; the name of each stands with its findings. */
export function Component() {
  const [search] = useSearchParams();
  const words = search.get('q')?.trim() ?? '';
  const found = useInfiniteQuery(queries.search(words));
  const names = useInfiniteQuery(queries.rectifications());
  const nameOf = (id: string) =>
    names.data?.pages.flatMap((page) => page.rows).find((row) => row.id === id)?.name;
  const rows = found.data?.pages.flatMap((page) => page.rows);
  return (
    <Page title={words ? `找“${words}”` : '在全部整改工作里找'}>
      {found.isLoading && <Waiting what="正在找" />}
      {found.error && <Failure error={found.error} what="没有找成" retry={() => found.refetch()} />}
      {(words === '' || rows?.length === 0) && (
        <StateCard role="status" title={words === '' ? '还没有要找的词' : `没有一个问题含“${words}”`}>
          {words === '' ? '在上面的框里写要找的词，按回车。' : '换一个短些的词再找，两个字就行。'}
        </StateCard>
      )}
      <ul className={styles.list} aria-label="找到的问题">
        {rows?.map((row, index) => (
          <li key={row.id}>
            {rows[index - 1]?.rectificationId !== row.rectificationId && (
              <h2>{nameOf(row.rectificationId)}</h2>
            )}
            <LedgerCard ticks={null} row={row} />
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button loading={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
          再看更多
        </Button>
      )}
    </Page>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { queries } from '../../data/queries.js';
import { Failure } from '../../parts/failure.js';
import { Page } from '../../parts/page.js';
import { Waiting } from '../../parts/waiting.js';
import { paths } from '../../paths.js';
import { FirstStart } from './first-start.js';

/** Without data: how to begin. With data: the ledger that was worked on last. */
export function Component() {
  const { data, error, refetch } = useInfiniteQuery(queries.rectifications());
  const latest = data?.pages[0]?.rows[0];
  if (latest) return <Navigate replace to={paths.ledger(latest.id)} />;
  if (data) return <FirstStart />;
  return (
    <Page title="首页">
      {error ? (
        <Failure error={error} what="没有读到台账" retry={() => refetch()} />
      ) : (
        <Waiting what="正在打开台账" />
      )}
    </Page>
  );
}

import { genreLabels } from '@bihuan/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { queries } from '../../data/queries.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Failure } from '../../parts/failure.js';
import { day } from '../../parts/moment.js';
import { Page } from '../../parts/page.js';
import { StateCard } from '../../parts/state-card.js';
import { Waiting } from '../../parts/waiting.js';
import { paths } from '../../paths.js';
import styles from './rectifications.module.css';

/** All rectifications, the one changed last on top. */
export function Component() {
  const query = useInfiniteQuery(queries.rectifications());
  const rows = query.data?.pages.flatMap((page) => page.rows);
  return (
    <Page
      title="整改工作"
      note={rows && `${rows.length} 项${query.hasNextPage ? '以上' : ''}，最近改动的在前`}
      actions={
        <>
          <ButtonLink to={paths.newRectification()}>新建整改工作</ButtonLink>
          <ButtonLink type="primary" to={paths.imports()}>
            导入文件
          </ButtonLink>
        </>
      }
    >
      {query.isPending && <Waiting what="正在读整改工作" />}
      {query.error && <Failure error={query.error} what="没有读到整改工作" retry={() => query.refetch()} />}
      {rows?.length === 0 && (
        <StateCard
          title="还没有整改工作"
          actions={
            <ButtonLink type="primary" to={paths.home()}>
              从头开始
            </ButtonLink>
          }
        >
          放进一份反馈意见、方案或通报，校对后就有一项；也可以直接新建。
        </StateCard>
      )}
      {rows && rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map((row) => (
            <li key={row.id} className={styles.item}>
              <Link to={paths.ledger(row.id)} className={styles.name}>
                {row.name}
              </Link>
              <span className="note">
                {[row.kind, genreLabels[row.genre], row.inspectedBody].filter(Boolean).join(' ・ ')}
              </span>
              <span className={styles.count}>{row.findingCount} 个问题</span>
              <span className={`note ${styles.when}`}>
                {row.feedbackDate && <>{row.feedbackDate} 反馈 ・ </>}
                {day(row.updatedAt)} 改动
              </span>
              <Link to={paths.about(row.id)}>基本情况</Link>
            </li>
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <p className={styles.more}>
          <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            再看更早的
          </Button>
        </p>
      )}
    </Page>
  );
}

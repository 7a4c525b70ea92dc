import { roleLabels } from '@bihuan/domain';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { organisationQueries } from '../../data/organisation-queries.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Card } from '../../parts/card.js';
import { Failure } from '../../parts/failure.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { StateCard } from '../../parts/state-card.js';
import { Waiting } from '../../parts/waiting.js';
import { paths } from '../../paths.js';
import styles from './roles.module.css';

/** 角色, for the security administrator: in which rectification to give them, and who the three administrators are. */
export function Component() {
  const query = useInfiniteQuery(organisationQueries.roleRectifications());
  return (
    <Page
      title="角色"
      note="在哪项整改工作里谁是什么。你只看到名称，看不到台账"
      actions={<ButtonLink to={paths.proposedRoles()}>按 Excel 授予角色</ButtonLink>}
    >
      <div className={styles.columns}>
        <Card title="整改工作">
          <PagedList
            query={query}
            what="整改工作"
            empty={
              <StateCard title="还没有整改工作">
                先给整改办授予“本单位的全部整改工作”（在“人员”里打开这个人）；整改办导入文件以后，这里就有。
              </StateCard>
            }
          >
            {(rows) => (
              <ul className={styles.list}>
                {rows.map((row) => (
                  <li key={row.id}>
                    <Link to={paths.rolesIn(row.id)}>{row.name ?? '（没有名称）'}</Link>
                  </li>
                ))}
              </ul>
            )}
          </PagedList>
        </Card>
        <Administrators />
      </div>
    </Page>
  );
}

function Administrators() {
  const { data, error, refetch } = useQuery(organisationQueries.appointments());
  return (
    <Card title="三员" note="任免在“人员”里办">
      {error && <Failure error={error} what="没有读到三员" retry={() => void refetch()} />}
      {!data && !error && <Waiting what="正在读三员" />}
      <ul className={styles.list}>
        {data?.rows.map((row) => (
          <li key={row.grantId}>
            <span className={styles.role}>{roleLabels[row.administration]}</span>
            <Link to={paths.person(row.person.id)}>{row.person.name ?? '（姓名已删除）'}</Link>
            <span className="note">
              {row.from} 起{row.to && `，${row.to} 止`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

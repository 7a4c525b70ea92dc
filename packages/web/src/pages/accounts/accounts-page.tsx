import type { AccountRow } from '@bihuan/contract';
import { roleLabels } from '@bihuan/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { accountQueries } from '../../data/account-queries.js';
import { useMay } from '../../data/session.js';
import { dayAndTime } from '../../parts/moment.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { type Column, RowsTable } from '../../parts/rows-table.js';
import { StateCard } from '../../parts/state-card.js';
import { paths } from '../../paths.js';
import { AccountState } from './account-state.js';
import { NewAccountPanel } from './new-account-panel.js';

const columns: Column<AccountRow>[] = [
  {
    key: 'name',
    head: '姓名',
    width: '180px',
    cell: (row) => <Link to={paths.account(row.id)}>{row.name ?? '（姓名已删除）'}</Link>,
  },
  { key: 'login', head: '用户名', width: '220px', cell: (row) => row.loginName },
  {
    key: 'office',
    head: '管理员',
    width: '120px',
    cell: (row) => (row.administration ? roleLabels[row.administration] : '—'),
  },
  { key: 'state', head: '状态', cell: (row) => <AccountState account={row} /> },
  { key: 'factor', head: '动态口令', width: '100px', cell: (row) => (row.hasSecondFactor ? '已设置' : '—') },
  {
    key: 'seen',
    head: '上次登录',
    width: '150px',
    cell: (row) => (row.signedInAt ? dayAndTime(row.signedInAt) : '从未'),
  },
];

/** 账号: who may sign in. Nobody's password is known here, only links by which people choose their own. */
export function Component() {
  const query = useInfiniteQuery(accountQueries.accounts());
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const mayManage = may('administerAccounts');
  return (
    <Page
      title="账号"
      note="谁能登录。密码由本人用一次性链接自己设"
      actions={
        mayManage && (
          <Button type="primary" onClick={() => setAdding(true)}>
            建立账号
          </Button>
        )
      }
    >
      <PagedList
        query={query}
        what="账号"
        empty={<StateCard title="还没有账号">先登记人员，再给他建立账号。</StateCard>}
      >
        {(rows) => (
          <RowsTable
            label="账号"
            rows={rows}
            columns={columns}
            keyOf={(row) => row.id}
            isQuiet={(row) => row.status === 'disabled'}
          />
        )}
      </PagedList>
      <NewAccountPanel open={adding} close={() => setAdding(false)} />
    </Page>
  );
}

import type { CallResult } from '@bihuan/contract';
import { ledgerRoles, roleLabels } from '@bihuan/domain';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { organisationQueries } from '../../data/organisation-queries.js';
import { queries } from '../../data/queries.js';
import { useMay } from '../../data/session.js';
import { Card } from '../../parts/card.js';
import { Failure } from '../../parts/failure.js';
import { day } from '../../parts/moment.js';
import { Page } from '../../parts/page.js';
import { type Column, RowsTable } from '../../parts/rows-table.js';
import { StateCard } from '../../parts/state-card.js';
import { Tag } from '../../parts/tag.js';
import { Waiting } from '../../parts/waiting.js';
import { paths } from '../../paths.js';
import { lasts } from '../people/posts-card.js';
import { ChooseHolder } from './choose-holder.js';
import { EndHolderPanel } from './end-holder-panel.js';
import styles from './roles.module.css';

export type Holder = CallResult<'listRoles'>['rows'][number];

/** Who is what in one rectification. Whoever gives roles gives and takes them here. */
export function Component() {
  const { rectificationId = '' } = useParams();
  const { data, error, refetch } = useQuery(organisationQueries.rolesIn(rectificationId));
  const name = useRectificationName(rectificationId);
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Holder | null>(null);
  const mayGive = may('giveRoles');
  return (
    <Page
      title="谁是什么角色"
      heading={name ?? '谁是什么角色'}
      note={mayGive ? <Link to={paths.roles()}>全部整改工作</Link> : '授予和收回由安全管理员办理'}
      actions={
        mayGive && (
          <Button type="primary" onClick={() => setAdding(true)}>
            授予角色
          </Button>
        )
      }
    >
      {error && <Failure error={error} what="没有读到角色" retry={() => void refetch()} />}
      {!data && !error && <Waiting what="正在读角色" />}
      {data?.rows.length === 0 && (
        <StateCard title="还没有人在这项整改工作里有角色">
          {mayGive ? '先授予整改办，再授予联络员、核验等。' : '请安全管理员授予。'}
        </StateCard>
      )}
      {data && data.rows.length > 0 && <RoleGroups rows={data.rows} end={mayGive ? setEnding : null} />}
      {adding && <ChooseHolder rectificationId={rectificationId} close={() => setAdding(false)} />}
      {ending && <EndHolderPanel holder={ending} close={() => setEnding(null)} />}
    </Page>
  );
}

/** The name as the ledger has it, for its readers; as the list of the security administrator has it, for him. */
function useRectificationName(id: string): string | null | undefined {
  const may = useMay();
  const isReader = may('readLedger');
  const page = useQuery({ ...queries.rectification(id), enabled: isReader });
  const names = useInfiniteQuery({
    ...organisationQueries.roleRectifications(),
    enabled: !isReader && may('giveRoles'),
  });
  return page.data?.name ?? names.data?.pages.flatMap(({ rows }) => rows).find((row) => row.id === id)?.name;
}

interface RoleGroupsProps {
  rows: readonly Holder[];
  end: ((holder: Holder) => void) | null;
}

function RoleGroups({ rows, end }: RoleGroupsProps) {
  const today = day(new Date().toISOString());
  const columns = columnsOf(end);
  return (
    <div className={styles.stack}>
      {ledgerRoles.map((role) => {
        const holders = rows.filter((row) => row.role === role);
        const now = holders.filter((holder) => lasts(holder, today)).length;
        if (holders.length === 0) return null;
        return (
          <Card key={role} title={roleLabels[role]} note={`现在 ${now} 人`}>
            <RowsTable
              label={roleLabels[role]}
              rows={holders}
              columns={columns}
              keyOf={({ grantId }) => grantId}
              isQuiet={(holder) => !lasts(holder, today)}
            />
          </Card>
        );
      })}
    </div>
  );
}

function columnsOf(end: ((holder: Holder) => void) | null): Column<Holder>[] {
  const columns: Column<Holder>[] = [
    {
      key: 'name',
      head: '姓名',
      width: '160px',
      cell: ({ person }) => <Link to={paths.person(person.id)}>{person.name ?? '（姓名已删除）'}</Link>,
    },
    { key: 'unit', head: '单位', cell: ({ unit }) => unit.name },
    { key: 'title', head: '职务', cell: ({ title }) => title },
    {
      key: 'scope',
      head: '范围',
      width: '150px',
      cell: ({ scope }) => (scope === 'body' ? <Tag>全部整改工作</Tag> : '只这一项'),
    },
    { key: 'from', head: '起', width: '96px', cell: ({ from }) => from },
    { key: 'to', head: '止', width: '96px', cell: ({ to }) => to ?? '—' },
  ];
  if (end) {
    columns.push({
      key: 'deeds',
      head: null,
      width: '70px',
      cell: (holder) =>
        holder.to === null && (
          <Button
            size="small"
            aria-label={`收回：${holder.person.name ?? ''} ${roleLabels[holder.role]}`}
            onClick={() => end(holder)}
          >
            收回
          </Button>
        ),
    });
  }
  return columns;
}

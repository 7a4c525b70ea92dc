import type { WorkRecordRow } from '@bihuan/contract';
import { workKindLabels } from '@bihuan/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { registerQueries } from '../../data/register-queries.js';
import { PagedList } from '../../parts/paged-list.js';
import { type Column, RowsTable } from '../../parts/rows-table.js';
import { StateCard } from '../../parts/state-card.js';
import { FindingNumbers, type NamedFindings, namedIn } from './finding-numbers.js';
import styles from './registers.module.css';

/** 工作记录: meetings, study, consultations, checks, look-backs and reminders, as they are on record. */
export function WorkRegister({ rectificationId }: { rectificationId: string }) {
  const query = useInfiniteQuery(registerQueries.workRecords(rectificationId));
  const columns = columnsFor(namedIn(query.data?.pages));
  return (
    <PagedList query={query} what="工作记录" empty={<NoWork />}>
      {(rows) => (
        <RowsTable
          label="工作记录"
          rows={rows}
          columns={columns}
          keyOf={({ on, kind, title, findingIds }) => `${on} ${kind} ${title} ${findingIds[0]}`}
        />
      )}
    </PagedList>
  );
}

function NoWork() {
  return (
    <StateCard title="还没有工作记录">
      登记会商、审定方案、发提示单、登记督查结果，或者把会议、学习的材料附到问题上，这里就有一行。
    </StateCard>
  );
}

function columnsFor(named: NamedFindings): Column<WorkRecordRow>[] {
  return [
    {
      key: 'title',
      head: '内容',
      cell: ({ title }) => <span className={styles.words}>{title}</span>,
    },
    {
      key: 'on',
      head: '日期',
      width: '120px',
      cell: ({ on }) => <span className="number">{on}</span>,
    },
    { key: 'kind', head: '类别', width: '90px', cell: ({ kind }) => workKindLabels[kind] },
    {
      key: 'findings',
      head: '涉及问题',
      width: '320px',
      cell: ({ findingIds }) => (
        <FindingNumbers ids={findingIds} named={named} none={findingIds.length === 0 ? '整项工作' : '—'} />
      ),
    },
  ];
}

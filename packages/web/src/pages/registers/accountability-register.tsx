import type { AccountabilityRow } from '@bihuan/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { registerQueries } from '../../data/register-queries.js';
import { PagedList } from '../../parts/paged-list.js';
import { type Column, RowsTable } from '../../parts/rows-table.js';
import { StateCard } from '../../parts/state-card.js';
import { FindingNumbers, type NamedFindings, namedIn } from './finding-numbers.js';

/** 追责问责: figures by kind; nobody is named. */
export function AccountabilityRegister({ rectificationId }: { rectificationId: string }) {
  const query = useInfiniteQuery(registerQueries.accountability(rectificationId));
  const columns = columnsFor(namedIn(query.data?.pages));
  return (
    <PagedList query={query} what="追责问责" empty={<NoAccountability />}>
      {(rows) => <RowsTable label="追责问责" rows={rows} columns={columns} keyOf={({ kind }) => kind} />}
    </PagedList>
  );
}

function NoAccountability() {
  return (
    <StateCard title="还没有追责问责的记载">
      问题和措施的文字里写到处理处分的人数，这里就按种类汇总。只有人数，没有人名。
    </StateCard>
  );
}

function columnsFor(named: NamedFindings): Column<AccountabilityRow>[] {
  return [
    { key: 'kind', head: '种类', width: '220px', cell: ({ kind }) => kind },
    {
      key: 'people',
      head: '人数',
      width: '100px',
      cell: ({ people }) => <span className="number">{people}</span>,
    },
    {
      key: 'uncounted',
      head: '没写人数',
      width: '120px',
      cell: ({ uncounted }) => (uncounted > 0 ? `另有 ${uncounted} 处` : '—'),
    },
    {
      key: 'origin',
      head: '出自问题',
      cell: ({ findingIds }) => <FindingNumbers ids={findingIds} named={named} none="—" />,
    },
  ];
}

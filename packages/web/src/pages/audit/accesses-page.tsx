import type { AccessRow } from '@bihuan/contract';
import { accessKindLabels } from '@bihuan/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { type AccessFilter, auditQueries } from '../../data/audit-queries.js';
import { dayAndTime } from '../../parts/moment.js';
import { PagedList } from '../../parts/paged-list.js';
import { type Column, RowsTable } from '../../parts/rows-table.js';
import { StateCard } from '../../parts/state-card.js';
import { Actor } from './actor-words.js';
import { AuditFilters } from './audit-filters.js';
import { AuditFrame } from './audit-frame.js';
import { detailWords, objectWords } from './detail-words.js';
import { ExportButtons } from './export-buttons.js';
import { readSearch, spanOf } from './filter-address.js';

const kinds = Object.entries(accessKindLabels).map(([value, label]) => ({ value, label }));

const columns: Column<AccessRow>[] = [
  {
    key: 'at',
    head: '时间',
    width: '150px',
    cell: ({ at }) => <span className="unbroken">{dayAndTime(at)}</span>,
  },
  { key: 'who', head: '谁', width: '200px', cell: ({ actor }) => <Actor actor={actor} /> },
  { key: 'kind', head: '做了什么', width: '170px', cell: ({ label }) => label },
  {
    key: 'object',
    head: '对什么',
    cell: ({ object, detail }) => (
      <>
        <span title={object?.includes(':') ? object : undefined}>{objectWords(object)}</span>{' '}
        <span className="note">{detailWords(detail)}</span>
      </>
    ),
  },
  { key: 'device', head: '设备', width: '180px', cell: ({ device }) => device ?? '—' },
  { key: 'address', head: '网络地址', width: '140px', cell: ({ address }) => address ?? '—' },
];

/** 访问日志: sign-ins, refusals, reads of what is restricted, exports. */
export function Component() {
  const [search] = useSearchParams();
  const { person, kind, from, to } = readSearch(search);
  const filter: AccessFilter = {
    ...(person && { person }),
    ...(kind && { kind }),
    ...spanOf({ from, to }),
  };
  const query = useInfiniteQuery(auditQueries.accesses(filter));
  return (
    <AuditFrame
      title="访问日志"
      actions={<ExportButtons route="exportAccesses" filter={filter} name="访问日志" />}
    >
      <AuditFilters what={{ name: 'kind', label: '做了什么', options: kinds }} />
      <PagedList
        query={query}
        what="访问日志"
        empty={
          <StateCard role="status" title="没有符合这些条件的访问">
            {search.size > 0 ? '去掉一个条件再看。' : '还没有人来过。'}
          </StateCard>
        }
      >
        {(rows) => (
          <RowsTable label="访问日志" rows={rows} columns={columns} keyOf={({ seq }) => String(seq)} />
        )}
      </PagedList>
    </AuditFrame>
  );
}

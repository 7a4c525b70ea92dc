import type { ActRow } from '@bihuan/contract';
import { eventLabels } from '@bihuan/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { type ActFilter, auditQueries } from '../../data/audit-queries.js';
import { dayAndTime } from '../../parts/moment.js';
import { PagedList } from '../../parts/paged-list.js';
import { type Column, RowsTable } from '../../parts/rows-table.js';
import { StateCard } from '../../parts/state-card.js';
import { paths } from '../../paths.js';
import { Actor, viaWords } from './actor-words.js';
import { AuditFilters } from './audit-filters.js';
import { AuditFrame } from './audit-frame.js';
import { objectWords } from './detail-words.js';
import { ExportButtons } from './export-buttons.js';
import { readSearch, spanOf } from './filter-address.js';

const deeds = Object.entries(eventLabels).map(([value, label]) => ({ value, label }));

const columns: Column<ActRow>[] = [
  {
    key: 'at',
    head: '时间',
    width: '150px',
    cell: ({ at }) => <span className="unbroken">{dayAndTime(at)}</span>,
  },
  { key: 'who', head: '谁', width: '200px', cell: ({ actor }) => <Actor actor={actor} /> },
  { key: 'deed', head: '做了什么', width: '200px', cell: ({ label }) => label },
  {
    key: 'changes',
    head: '改了几处',
    width: '90px',
    cell: ({ changes }) => (changes === null ? '内容已删除' : changes),
  },
  {
    key: 'object',
    head: '对什么',
    cell: ({ stream, seq }) => (
      <>
        <Link className="unbroken" title={stream} to={paths.acts(new URLSearchParams({ stream }))}>
          {objectWords(stream)}
        </Link>{' '}
        <span className="note">第 {seq} 次</span>
      </>
    ),
  },
  { key: 'via', head: '从哪里', width: '80px', cell: ({ via }) => viaWords[via] },
];

/** 操作记录: the acts of the record, newest first. The words of the ledger are never in it. */
export function Component() {
  const [search] = useSearchParams();
  const { person, stream, type, from, to } = readSearch(search);
  const filter: ActFilter = {
    ...(person && { person }),
    ...(stream && { stream }),
    ...(type && { type }),
    ...spanOf({ from, to }),
  };
  const query = useInfiniteQuery(auditQueries.acts(filter));
  return (
    <AuditFrame
      title="操作记录"
      actions={<ExportButtons route="exportActs" filter={filter} name="操作记录" />}
    >
      <AuditFilters what={{ name: 'type', label: '做了什么', options: deeds }} withObject />
      <PagedList
        query={query}
        what="操作记录"
        empty={
          <StateCard role="status" title="没有符合这些条件的操作">
            {search.size > 0 ? '去掉一个条件再看。' : '还没有人做过什么。'}
          </StateCard>
        }
      >
        {(rows) => <RowsTable label="操作记录" rows={rows} columns={columns} keyOf={({ id }) => id} />}
      </PagedList>
    </AuditFrame>
  );
}

import type { InstitutionRow } from '@bihuan/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { registerQueries } from '../../data/register-queries.js';
import { PagedList } from '../../parts/paged-list.js';
import { type Column, RowsTable } from '../../parts/rows-table.js';
import { StateCard } from '../../parts/state-card.js';
import { Tag } from '../../parts/tag.js';
import { paths } from '../../paths.js';
import { FindingNumbers, type NamedFindings, namedIn } from './finding-numbers.js';
import styles from './registers.module.css';

/** 建章立制: what was written, whether it was adopted, whether anybody uses it, as far as evidence shows. */
export function InstitutionsRegister({ rectificationId }: { rectificationId: string }) {
  const query = useInfiniteQuery(registerQueries.institutions(rectificationId));
  const columns = columnsFor(namedIn(query.data?.pages));
  return (
    <PagedList query={query} what="建章立制" empty={<NoInstitutions />}>
      {(rows) => (
        <RowsTable
          label="建章立制"
          rows={rows}
          columns={columns}
          keyOf={({ title, number }) => `${title} ${number}`}
        />
      )}
    </PagedList>
  );
}

function NoInstitutions() {
  return (
    <StateCard title="还没有制度">
      问题和措施的文字里写到印发、修订或拟制定的文件，这里就有一行；印发文本和首次执行的佐证附在问题上。
    </StateCard>
  );
}

function columnsFor(named: NamedFindings): Column<InstitutionRow>[] {
  return [
    {
      key: 'title',
      head: '制度',
      cell: ({ title, number }) => (
        <span className={styles.words}>
          《{title}》{number && <span className="note">{number}</span>}
        </span>
      ),
    },
    {
      key: 'status',
      head: '状态',
      width: '76px',
      cell: ({ status }) => (
        <Tag tone={status === 'issued' ? 'plain' : 'amber'}>{status === 'issued' ? '已制定' : '拟制定'}</Tag>
      ),
    },
    {
      key: 'bodies',
      head: '制定单位',
      width: '200px',
      cell: ({ bodies }) => bodies.map(({ text }) => text).join('、') || '—',
    },
    { key: 'adopted', head: '印发佐证', width: '110px', cell: ({ adoptedOn }) => proven(adoptedOn) },
    { key: 'used', head: '首次执行佐证', width: '110px', cell: ({ firstUsedOn }) => proven(firstUsedOn) },
    { key: 'evidence', head: '佐证', width: '200px', cell: ({ evidence }) => <Files evidence={evidence} /> },
    {
      key: 'origin',
      head: '出自问题',
      width: '120px',
      cell: ({ findingIds }) => <FindingNumbers ids={findingIds} named={named} none="—" />,
    },
    {
      key: 'cited',
      head: '以后的引用',
      width: '120px',
      cell: ({ citedBy }) => <FindingNumbers ids={citedBy} named={named} none="没有" />,
    },
  ];
}

/** A date that evidence shows; a title alone proves nothing. */
function proven(day: string | null) {
  return day ? <span className="number">{day}</span> : <span className="note">没有佐证</span>;
}

function Files({ evidence }: Pick<InstitutionRow, 'evidence'>) {
  if (evidence.length === 0) return <span className="note">—</span>;
  return (
    <ul className={styles.files}>
      {evidence.map(({ findingId, evidenceId, name }) => (
        <li key={evidenceId}>
          <Link to={paths.finding(findingId)}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}

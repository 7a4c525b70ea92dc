import type { PersonRow } from '@bihuan/contract';
import { roleLabels } from '@bihuan/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useDeferredValue, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { organisationQueries } from '../../data/organisation-queries.js';
import { useMay } from '../../data/session.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { type Column, RowsTable } from '../../parts/rows-table.js';
import { SearchField } from '../../parts/search-field.js';
import { StateCard } from '../../parts/state-card.js';
import { paths } from '../../paths.js';
import { NewPersonPanel } from './new-person-panel.js';
import styles from './people.module.css';

const columns: Column<PersonRow>[] = [
  {
    key: 'name',
    head: '姓名',
    width: '140px',
    cell: (row) => <Link to={paths.person(row.id)}>{row.name ?? '（姓名已删除）'}</Link>,
  },
  { key: 'posts', head: '现任职务', cell: (row) => <Posts person={row} /> },
  {
    key: 'office',
    head: '管理员',
    width: '120px',
    cell: (row) => (row.administration ? roleLabels[row.administration] : '—'),
  },
  {
    key: 'phone',
    head: '电话',
    width: '150px',
    cell: (row) => (row.contacts ? (row.contacts.phone ?? '—') : '—'),
  },
];

/** 人员: everybody on the register, with the posts of today. */
export function Component() {
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState(search.get('q') ?? '');
  const words = useDeferredValue(typed.trim());
  const [adding, setAdding] = useState(false);
  const query = useInfiniteQuery(organisationQueries.people(words, search.get('unit') ?? ''));
  const change = (next: string) => {
    setTyped(next);
    setSearch(next.trim() ? { q: next.trim() } : {}, { replace: true });
  };
  const nobody =
    words === '' ? (
      <StateCard title="还没有人员">一个一个登记，或者用一份 Excel 连同单位一次登记完。</StateCard>
    ) : (
      <StateCard role="status" title={`没有姓名含“${words}”的人`}>
        换个字再找；确实没有，就登记。
      </StateCard>
    );
  return (
    <Page
      title="人员"
      actions={
        may('manageOrganisation') && (
          <>
            <ButtonLink to={paths.organisationFile()}>用 Excel 登记</ButtonLink>
            <Button type="primary" onClick={() => setAdding(true)}>
              登记人员
            </Button>
          </>
        )
      }
    >
      <div className={styles.filters}>
        <SearchField label="按姓名找人" value={typed} change={change} />
      </div>
      <PagedList query={query} what="人员" empty={nobody}>
        {(rows) => <RowsTable label="人员" rows={rows} columns={columns} keyOf={(row) => row.id} />}
      </PagedList>
      {adding && <NewPersonPanel close={() => setAdding(false)} />}
    </Page>
  );
}

function Posts({ person }: { person: PersonRow }) {
  if (person.posts.length === 0) return <span className="note">现在没有职务</span>;
  return (
    <ul>
      {person.posts.map((post) => (
        <li key={post.id}>
          {post.unitName} {post.title}
        </li>
      ))}
    </ul>
  );
}

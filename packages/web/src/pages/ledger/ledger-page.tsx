import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { queries } from '../../data/queries.js';
import { RegisterFinding } from '../../forms/register-finding.js';
import { Failure } from '../../parts/failure.js';
import { KeysPanel } from '../../parts/keys-panel.js';
import { Waiting } from '../../parts/waiting.js';
import { usualColumns } from './columns.js';
import { CountsStrip } from './counts-strip.js';
import { FilterBar } from './filter-bar.js';
import styles from './ledger.module.css';
import { LedgerEmpty } from './ledger-empty.js';
import { groupedLines, plainLines } from './ledger-lines.js';
import { LedgerTable } from './ledger-table.js';
import { ledgerKeys, useLedgerKeys } from './use-ledger-keys.js';
import { useLedgerView } from './use-ledger-view.js';

/** 台账: every finding of one rectification. The address holds the whole view. */
export function Component() {
  const { rectificationId = '' } = useParams();
  const { view, change } = useLedgerView();
  const [search, setSearch] = useSearchParams();
  const [helping, setHelping] = useState(false);
  const header = useQuery(queries.rectification(rectificationId));
  const counts = useQuery(queries.counts(rectificationId));
  const ledger = useInfiniteQuery(queries.ledger(rectificationId, view.filters));
  useLedgerKeys(() => setHelping(true));

  const rows = ledger.data?.pages.flatMap((page) => page.rows) ?? [];
  const hasDues = rows.some((row) => row.completionDue !== null) || view.filters.sort === 'completionDue';
  const shown = view.columns ?? usualColumns(counts.data, hasDues);
  const hasSections = counts.data?.bySection.some(({ section }) => section !== null) ?? false;
  const inOrder = (view.filters.sort ?? 'ordinal') === 'ordinal';
  const lines =
    view.grouped && inOrder && hasSections
      ? groupedLines(rows, counts.data?.bySection ?? [], view.folded)
      : plainLines(rows);
  const register = (open: boolean) => {
    if (open) search.set('register', '1');
    else search.delete('register');
    setSearch(search, { replace: true });
  };
  const failed = header.error ?? ledger.error;

  return (
    <div className={styles.page}>
      <title>{`${header.data?.name ?? '台账'} ・ 闭环`}</title>
      <h1 className="visually-hidden">{header.data?.name ?? '台账'}</h1>
      {counts.data && counts.data.total > 0 && (
        <CountsStrip counts={counts.data} view={view} change={change} header={header.data?.header} />
      )}
      <FilterBar
        rectificationId={rectificationId}
        counts={counts.data}
        view={view}
        change={change}
        shown={shown}
        matched={ledger.data?.pages[0]?.matched ?? null}
        hasDues={hasDues}
        register={() => register(true)}
      />
      {failed ? (
        <Failure
          error={failed}
          what="没有读到台账"
          retry={() => void Promise.all([header.refetch(), counts.refetch(), ledger.refetch()])}
        />
      ) : ledger.isPending ? (
        <Waiting what="正在读台账" />
      ) : rows.length === 0 ? (
        <LedgerEmpty view={view} change={change} register={() => register(true)} />
      ) : (
        <LedgerTable
          lines={lines}
          columns={shown}
          view={view}
          change={change}
          more={ledger.hasNextPage && !ledger.isFetchingNextPage ? ledger.fetchNextPage : null}
          levels={counts.data?.byLevel.map(({ level }) => level) ?? []}
          total={ledger.data?.pages[0]?.matched ?? rows.length}
        />
      )}
      <RegisterFinding
        rectificationId={rectificationId}
        sections={counts.data?.bySection.map(({ section }) => section) ?? []}
        open={search.get('register') === '1'}
        close={() => register(false)}
      />
      <KeysPanel keys={ledgerKeys} open={helping} close={() => setHelping(false)} />
    </div>
  );
}

import { useState } from 'react';
import { useParams } from 'react-router';
import { useMay } from '../../data/session.js';
import { RegisterFinding } from '../../forms/register-finding.js';
import { Failure } from '../../parts/failure.js';
import { KeysPanel } from '../../parts/keys-panel.js';
import { Waiting } from '../../parts/waiting.js';
import { CountsStrip } from './counts-strip.js';
import { FilterBar } from './filter-bar.js';
import styles from './ledger.module.css';
import { LedgerEmpty } from './ledger-empty.js';
import { LedgerTable } from './ledger-table.js';
import { isNarrowed, type LedgerView } from './ledger-view.js';
import { TickBar } from './tick-bar.js';
import { type LedgerData, useLedgerData } from './use-ledger-data.js';
import { ledgerKeys, useLedgerKeys } from './use-ledger-keys.js';
import { type ChangeView, useLedgerView } from './use-ledger-view.js';
import { type Ticks, useTicks } from './use-ticks.js';

/** 台账: every finding of one rectification. The address holds the whole view. */
export function Component() {
  const { rectificationId = '' } = useParams();
  return <Ledger key={rectificationId} rectificationId={rectificationId} />;
}

function Ledger({ rectificationId }: { rectificationId: string }) {
  const { view, change, isRegistering, register } = useLedgerView();
  const [helping, setHelping] = useState(false);
  const data = useLedgerData(rectificationId, view);
  const ticks = useTicks(rectificationId, data.lines);
  const mayTick = useMay()('export');
  useLedgerKeys(() => setHelping(true));
  const common = { data, view, change, register: () => register(true) };
  return (
    <div className={styles.page}>
      <title>{`${data.header?.name ?? '台账'} ・ 闭环`}</title>
      <h1 className="visually-hidden">{data.header?.name ?? '台账'}</h1>
      {data.counts && data.counts.total > 0 && (
        <CountsStrip counts={data.counts} view={view} change={change} header={data.header?.header} />
      )}
      <FilterBar rectificationId={rectificationId} {...common} />
      <Lines {...common} ticks={mayTick ? ticks : null} />
      {mayTick && <TickBar rectificationId={rectificationId} ticks={ticks} />}
      <RegisterFinding
        rectificationId={rectificationId}
        sections={data.counts?.bySection.map(({ section }) => section) ?? []}
        open={isRegistering}
        close={() => register(false)}
      />
      <KeysPanel keys={ledgerKeys} open={helping} close={() => setHelping(false)} />
    </div>
  );
}

interface LinesProps {
  data: LedgerData;
  view: LedgerView;
  change: ChangeView;
  register: () => void;
  ticks: Ticks | null;
}

/** Findings stand under their parents only where all are shown, in the order of the document. */
function levelsShown({ counts }: LedgerData, { filters }: LedgerView): number[] {
  if (isNarrowed(filters) || (filters.sort ?? 'ordinal') !== 'ordinal') return [];
  return counts?.byLevel.map(({ level }) => level) ?? [];
}

/** The table, or why there is none. */
function Lines({ data, view, change, register, ticks }: LinesProps) {
  if (data.failed) return <Failure error={data.failed} what="没有读到台账" retry={data.retry} />;
  if (data.isPending) return <Waiting what="正在读台账" />;
  if (data.isEmpty) return <LedgerEmpty view={view} change={change} register={register} />;
  return (
    <LedgerTable
      lines={data.lines}
      columns={data.columns}
      view={view}
      change={change}
      more={data.more}
      levels={levelsShown(data, view)}
      total={data.total}
      ticks={ticks}
    />
  );
}

import type { FindingRow, LedgerCounts } from '@bihuan/contract';
import { levelLabels, visibilityLabels } from '@bihuan/domain';
import type { ReactNode } from 'react';
import { DueWords } from '../../parts/due-words.js';
import { LightWords } from '../../parts/light-words.js';
import { ReportedMark } from '../../parts/status/status-mark.js';
import { ProblemCell } from './problem-cell.js';
import { RowStand } from './row-stand.js';
import type { Ticks } from './use-ticks.js';

/** One column of the ledger. */
interface Column {
  head: string;
  /** A track of the grid. */
  width: string;
  cell: (row: FindingRow, ticks: Ticks | null) => ReactNode;
  /** Numbers stand right. */
  numeric?: true;
  /** Can order the ledger. */
  sort?: 'completionDue';
}

/** Names, whole under the pointer where the column cuts them. */
function names(list: readonly string[]): ReactNode {
  if (list.length === 0) return '—';
  const words = list.join('、');
  return <span title={words}>{words}</span>;
}

export const columns = {
  number: {
    head: '编号',
    width: '68px',
    cell: (row: FindingRow) => <span className="number">{row.number || '—'}</span>,
  },
  problem: {
    head: '问题',
    width: 'minmax(300px, 1fr)',
    cell: (row: FindingRow, ticks: Ticks | null) => <ProblemCell {...{ row, ticks }} />,
  },
  stand: {
    head: '状态',
    width: '96px',
    cell: (row: FindingRow) => <RowStand row={row} />,
  },
  openDue: {
    head: '眼下期限',
    width: '176px',
    cell: (row: FindingRow) => (row.openDue ? <LightWords date={row.openDue} /> : '—'),
  },
  reported: {
    head: '通报所述',
    width: '118px',
    cell: (row: FindingRow) => (row.reportedStatus ? <ReportedMark status={row.reportedStatus} /> : '—'),
  },
  completionDue: {
    head: '整改到位时限',
    width: '132px',
    sort: 'completionDue',
    cell: (row: FindingRow) => <DueWords due={row.completionDue} />,
  },
  resultsDue: {
    head: '明显成效时限',
    width: '132px',
    cell: (row: FindingRow) => <DueWords due={row.resultsDue} />,
  },
  leadLeader: { head: '牵头领导', width: '96px', cell: (row: FindingRow) => names(row.leadLeaders) },
  leadUnit: { head: '牵头单位', width: '160px', cell: (row: FindingRow) => names(row.leadUnits) },
  participatingUnits: {
    head: '参与单位',
    width: '160px',
    cell: (row: FindingRow) => names(row.participatingUnits),
  },
  level: {
    head: '层级',
    width: '76px',
    cell: (row: FindingRow) => levelLabels[row.level as 1 | 2 | 3] ?? row.level,
  },
  part: { head: '所属报告', width: '80px', cell: (row: FindingRow) => row.part },
  measures: {
    head: '措施',
    width: '52px',
    numeric: true,
    cell: (row: FindingRow) => row.measureCount || '—',
  },
  figures: { head: '数字', width: '52px', numeric: true, cell: (row: FindingRow) => row.figureCount || '—' },
  documents: {
    head: '文件',
    width: '52px',
    numeric: true,
    cell: (row: FindingRow) => row.documentCount || '—',
  },
  visibility: {
    head: '公开范围',
    width: '80px',
    cell: (row: FindingRow) => visibilityLabels[row.visibility],
  },
} as const satisfies Record<string, Column>;

export type ColumnId = keyof typeof columns;

/** The columns in the order of the table. */
export const columnIds = Object.keys(columns) as ColumnId[];

export function isColumnId(text: string): text is ColumnId {
  return (columnIds as string[]).includes(text);
}

/** The column, with all that a column may have. */
export function columnOf(id: ColumnId): Column {
  return columns[id];
}

/** How many findings the source says anything of. */
export function reportedCount({ byReportedStatus: counts }: LedgerCounts): number {
  return counts.completed + counts.ongoing + counts.unspecified;
}

/** Whether the plan of anything has been adopted: before, every finding that is counted is only registered. */
export function isUnderWay({ byStand: { registered: _, ...others } }: LedgerCounts): boolean {
  return Object.values(others).some((count) => count > 0);
}

/** The columns that this ledger has something to show in; a notice has no deadlines and no leaders. */
export function usualColumns(counts: LedgerCounts | undefined, hasDues: boolean): ColumnId[] {
  const shown: Partial<Record<ColumnId, boolean>> = {
    number: true,
    problem: true,
    stand: counts !== undefined && isUnderWay(counts),
    openDue: counts !== undefined && isUnderWay(counts),
    reported: counts === undefined || reportedCount(counts) > 0,
    completionDue: hasDues,
    leadLeader: (counts?.leadLeaders.length ?? 0) > 0,
    leadUnit: (counts?.leadUnits.length ?? 0) > 0,
    measures: true,
    figures: true,
    documents: true,
  };
  return columnIds.filter((id) => shown[id]);
}

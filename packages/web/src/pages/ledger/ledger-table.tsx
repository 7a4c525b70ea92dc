import type { FindingRow } from '@bihuan/contract';
import type { CSSProperties } from 'react';
import { usePhone } from '../../parts/use-phone.js';
import { type RowsWindow, useRowsWindow } from '../../parts/use-rows-window.js';
import { type ColumnId, columnOf } from './columns.js';
import { GroupHead } from './group-head.js';
import styles from './ledger.module.css';
import { LedgerCard } from './ledger-card.js';
import { type LedgerLine, lineHeight } from './ledger-lines.js';
import type { LedgerView } from './ledger-view.js';
import { TableHead } from './table-head.js';
import { TickAll, TickBox } from './tick-box.js';
import tickStyles from './ticks.module.css';
import type { ChangeView } from './use-ledger-view.js';
import type { Ticks } from './use-ticks.js';

interface LedgerTableProps {
  lines: readonly LedgerLine[];
  columns: readonly ColumnId[];
  view: LedgerView;
  change: ChangeView;
  /** Fetches the next page; `null` when there is none, or it is on its way. */
  more: (() => unknown) | null;
  /** Levels under each other, from the top; findings below the first are indented. Empty where parents are left out. */
  levels: readonly number[];
  total: number;
  /** `null`: there is nothing to tick for. */
  ticks: Ticks | null;
}
type ListProps = LedgerTableProps & { window: RowsWindow };

const CARD_HEIGHT = 116;

/** The windowed ledger: a dense table, or cards on a phone. Only the lines near the window are on the page. */
export function LedgerTable(props: LedgerTableProps) {
  const phone = usePhone();
  const window = useRowsWindow({
    count: props.lines.length,
    keyOf: (index) => lineKey(props.lines[index]),
    heightOf: (index) => heightOf(props.lines[index], phone),
    more: props.more,
  });
  return phone ? <Cards {...props} window={window} /> : <Table {...props} window={window} />;
}

function heightOf(line: LedgerLine | undefined, phone: boolean): number {
  if (!line) return 0;
  return phone && line.kind === 'finding' ? CARD_HEIGHT : lineHeight(line);
}

function lineKey(line: LedgerLine | undefined): string {
  if (!line) return '';
  return line.kind === 'group' ? `group ${line.key}` : line.row.id;
}

function Table({ lines, columns, view, change, levels, total, ticks, window }: ListProps) {
  const tracks = [...(ticks ? ['20px'] : []), ...columns.map((id) => columnOf(id).width)].join(' ');
  return (
    <table className={styles.table} aria-label="问题" aria-rowcount={total + 1}>
      <TableHead {...{ columns, tracks, view, change, ticks }} />
      <tbody ref={window.list} className={styles.lines} style={{ height: window.height }}>
        {window.items.map(({ key, index, top }) => {
          const line = lines[index];
          if (!line) return null;
          const place = { transform: `translateY(${top}px)`, height: lineHeight(line) };
          if (line.kind === 'group') {
            return (
              <tr key={key} className={`${styles.line} ${styles.group}`} style={place}>
                <td className={styles.groupCell} colSpan={columns.length + (ticks ? 1 : 0)}>
                  <GroupHead line={line} change={change} />
                </td>
              </tr>
            );
          }
          return <Row key={key} {...{ row: line.row, columns, tracks, levels, ticks, place }} />;
        })}
      </tbody>
    </table>
  );
}

interface RowProps extends Pick<LedgerTableProps, 'columns' | 'levels' | 'ticks'> {
  row: FindingRow;
  tracks: string;
  place: CSSProperties;
}

function Row({ row, columns, tracks, levels, ticks, place }: RowProps) {
  return (
    <tr
      className={`${styles.line} ${styles.row}`}
      data-ticked={ticks?.ticked.has(row.id) || undefined}
      data-depth={levels.length > 1 ? levels.indexOf(row.level) : undefined}
      style={{ ...place, gridTemplateColumns: tracks }}
    >
      {ticks && (
        <td className={styles.tick}>
          <TickBox row={row} ticks={ticks} />
        </td>
      )}
      {columns.map((id) => (
        <td key={id} className={columnOf(id).numeric ? styles.numeric : styles.cell}>
          {columnOf(id).cell(row, ticks)}
        </td>
      ))}
    </tr>
  );
}

function Cards({ lines, change, ticks, window }: ListProps) {
  return (
    <>
      {ticks && (
        <div className={tickStyles.all}>
          <TickAll ticks={ticks} isNamed />
        </div>
      )}
      <ul ref={window.list} aria-label="问题" className={styles.lines} style={{ height: window.height }}>
        {window.items.map(({ key, index, top }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <li
              key={key}
              ref={window.measure}
              data-index={index}
              className={styles.line}
              style={{ transform: `translateY(${top}px)` }}
            >
              {line.kind === 'group' ? (
                <GroupHead line={line} change={change} />
              ) : (
                <LedgerCard row={line.row} ticks={ticks} />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

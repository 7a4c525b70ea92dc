import { usePhone } from '../../parts/use-phone.js';
import { type RowsWindow, useRowsWindow } from '../../parts/use-rows-window.js';
import { type ColumnId, columnOf } from './columns.js';
import { GroupHead } from './group-head.js';
import styles from './ledger.module.css';
import { LedgerCard } from './ledger-card.js';
import { type LedgerLine, lineHeight } from './ledger-lines.js';
import type { LedgerView } from './ledger-view.js';
import { TableHead } from './table-head.js';
import type { ChangeView } from './use-ledger-view.js';

interface LedgerTableProps {
  lines: readonly LedgerLine[];
  columns: readonly ColumnId[];
  view: LedgerView;
  change: ChangeView;
  /** Fetches the next page; `null` when there is none, or it is on its way. */
  more: (() => unknown) | null;
  /** Levels that the ledger has, from the top; findings below the first are indented. */
  levels: readonly number[];
  total: number;
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

function Table({ lines, columns, view, change, levels, total, window }: ListProps) {
  const tracks = columns.map((id) => columnOf(id).width).join(' ');
  return (
    <table className={styles.table} aria-label="问题" aria-rowcount={total + 1}>
      <TableHead columns={columns} tracks={tracks} view={view} change={change} />
      <tbody ref={window.list} className={styles.lines} style={{ height: window.height }}>
        {window.items.map(({ key, index, top }) => {
          const line = lines[index];
          if (!line) return null;
          const place = { transform: `translateY(${top}px)`, height: lineHeight(line) };
          if (line.kind === 'group') {
            return (
              <tr key={key} className={`${styles.line} ${styles.group}`} style={place}>
                <td className={styles.groupCell} colSpan={columns.length}>
                  <GroupHead line={line} view={view} change={change} />
                </td>
              </tr>
            );
          }
          return (
            <tr
              key={key}
              className={`${styles.line} ${styles.row}`}
              data-depth={levels.length > 1 ? levels.indexOf(line.row.level) : undefined}
              style={{ ...place, gridTemplateColumns: tracks }}
            >
              {columns.map((id) => (
                <td key={id} className={columnOf(id).numeric ? styles.numeric : styles.cell}>
                  {columnOf(id).cell(line.row)}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Cards({ lines, view, change, window }: ListProps) {
  return (
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
              <GroupHead line={line} view={view} change={change} />
            ) : (
              <LedgerCard row={line.row} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

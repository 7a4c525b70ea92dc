import { type ColumnId, columnOf } from './columns.js';
import styles from './ledger.module.css';
import type { LedgerView } from './ledger-view.js';
import { TickAll } from './tick-box.js';
import type { ChangeView } from './use-ledger-view.js';
import type { Ticks } from './use-ticks.js';

interface TableHeadProps {
  columns: readonly ColumnId[];
  /** Of the grid. */
  tracks: string;
  view: LedgerView;
  change: ChangeView;
  ticks: Ticks | null;
}

/** The head of the table; it stays in sight. */
export function TableHead({ columns, tracks, view, change, ticks }: TableHeadProps) {
  return (
    <thead className={styles.head}>
      <tr className={styles.headRow} style={{ gridTemplateColumns: tracks }}>
        {ticks && (
          <th scope="col" className={styles.tick}>
            <TickAll ticks={ticks} />
          </th>
        )}
        {columns.map((id) => {
          const column = columnOf(id);
          const sorted = column.sort !== undefined && view.filters.sort === column.sort;
          const direction = view.filters.direction === 'desc' ? 'descending' : 'ascending';
          return (
            <th
              key={id}
              scope="col"
              aria-sort={sorted ? direction : undefined}
              className={column.numeric ? styles.numeric : styles.cell}
            >
              {column.sort ? <SortButton head={column.head} view={view} change={change} /> : column.head}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** First click: soonest first; second: latest first; third: as in the document. */
function resorted({ sort, direction, ...filters }: LedgerView['filters']): LedgerView['filters'] {
  if (sort !== 'completionDue') return { ...filters, sort: 'completionDue' };
  return direction === 'desc' ? filters : { ...filters, sort: 'completionDue', direction: 'desc' };
}

function SortButton({ head, view, change }: { head: string; view: LedgerView; change: ChangeView }) {
  const { sort, direction } = view.filters;
  const sorted = sort === 'completionDue';
  const turn = () => change(({ filters }) => ({ filters: resorted(filters) }));
  return (
    <button type="button" className={styles.sort} onClick={turn}>
      {head}
      <span className={sorted ? '' : styles.unsorted} aria-hidden="true">
        {direction === 'desc' ? '↓' : '↑'}
      </span>
    </button>
  );
}

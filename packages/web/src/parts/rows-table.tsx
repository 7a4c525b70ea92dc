import type { ReactNode } from 'react';
import styles from './rows-table.module.css';
import { usePhone } from './use-phone.js';

/** One column; the first one names the row. */
export interface Column<T> {
  /** `null` has no words in the head: the deeds at the end of a row. */
  head: string | null;
  key: string;
  /** As CSS writes it; without it the column takes what is left. */
  width?: string;
  cell: (row: T) => ReactNode;
}

interface RowsTableProps<T> {
  label: string;
  rows: readonly T[];
  columns: readonly Column<T>[];
  keyOf: (row: T) => string;
  /** Rows that are over: ended, closed, disabled. */
  isQuiet?: (row: T) => boolean;
}

/** Rows of a list: a table on a desk, a card for each row on a phone. */
export function RowsTable<T>(props: RowsTableProps<T>) {
  return usePhone() ? <Cards {...props} /> : <Table {...props} />;
}

function Table<T>({ label, rows, columns, keyOf, isQuiet }: RowsTableProps<T>) {
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ key, head, width }) => (
              <th key={key} scope="col" style={width ? { width } : undefined}>
                {head ?? <span className="visually-hidden">操作</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className={isQuiet?.(row) ? styles.quiet : undefined}>
              {columns.map(({ key, head, cell }) => (
                <td key={key} className={head === null ? styles.deeds : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards<T>({ label, rows, columns, keyOf, isQuiet }: RowsTableProps<T>) {
  const [name, ...facts] = columns.filter(({ head }) => head !== null);
  const deeds = columns.filter(({ head }) => head === null);
  return (
    <ul className={styles.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={keyOf(row)} className={isQuiet?.(row) ? styles.quiet : undefined}>
          <div className={styles.name}>{name?.cell(row)}</div>
          <dl>
            {facts.map(({ key, head, cell }) => (
              <div key={key}>
                <dt>{head}</dt>
                <dd>{cell(row)}</dd>
              </div>
            ))}
          </dl>
          {deeds.map(({ key, cell }) => (
            <div key={key} className={styles.deeds}>
              {cell(row)}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

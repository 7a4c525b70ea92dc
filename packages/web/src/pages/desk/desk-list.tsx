import type { DeskRow } from '@bihuan/contract';
import { Link } from 'react-router';
import { LightWords } from '../../parts/light-words.js';
import { RowMark } from '../../parts/status/stand.js';
import { usePhone } from '../../parts/use-phone.js';
import { type RowsWindow, useRowsWindow } from '../../parts/use-rows-window.js';
import { waitLabels } from '../../parts/wait-labels.js';
import { paths } from '../../paths.js';
import styles from './desk.module.css';
import { DeskCard } from './desk-card.js';
import { DeskDeed } from './desk-deed.js';

interface DeskListProps {
  rows: readonly DeskRow[];
  /** Fetches the next page; `null` when there is none, or it is on its way. */
  more: (() => unknown) | null;
  /** There are several rectifications, so that each row says which it belongs to. */
  several: boolean;
}

const ROW_HEIGHT = 40;
const CARD_HEIGHT = 182;

/** The rows, dense on a desk and as cards on a phone; only those near the window are on the page. */
export function DeskList({ rows, more, several }: DeskListProps) {
  const phone = usePhone();
  const window = useRowsWindow({
    count: rows.length,
    keyOf: (index) => `${rows[index]?.id} ${rows[index]?.kind}`,
    heightOf: () => (phone ? CARD_HEIGHT : ROW_HEIGHT),
    more,
  });
  if (!phone) return <Table {...{ rows, window, several }} />;
  return (
    <ul ref={window.list} aria-label="待办" className={styles.lines} style={{ height: window.height }}>
      {window.items.map(({ key, index, top }) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <li
            key={key}
            ref={window.measure}
            data-index={index}
            className={styles.line}
            style={{ transform: `translateY(${top}px)` }}
          >
            <DeskCard row={row} several={several} />
          </li>
        );
      })}
    </ul>
  );
}

interface TableProps extends Pick<DeskListProps, 'rows' | 'several'> {
  window: RowsWindow;
}

const HEADS = ['要办的事', '期限', '编号', '问题', '状态', '牵头单位'];

function Table({ rows, window, several }: TableProps) {
  const className = `${styles.table} ${several ? styles.several : ''}`;
  return (
    <table className={className} aria-label="待办" aria-rowcount={rows.length + 1}>
      <thead>
        <tr className={styles.tracks}>
          {(several ? [...HEADS, '整改工作'] : HEADS).map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">办理</span>
          </th>
        </tr>
      </thead>
      <tbody ref={window.list} className={styles.lines} style={{ height: window.height }}>
        {window.items.map(({ key, index, top }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <tr
              key={key}
              ref={window.measure}
              data-index={index}
              className={`${styles.line} ${styles.tracks}`}
              style={{ transform: `translateY(${top}px)` }}
            >
              <td className={styles.kind}>{waitLabels[row.kind]}</td>
              <td>{row.askedBy ? <LightWords date={row.askedBy} light={row.light} /> : '—'}</td>
              <td className="number">{row.number || '—'}</td>
              <td>
                <Link to={paths.finding(row.id)} className={styles.problem}>
                  {row.problem}
                </Link>
              </td>
              <td>
                <RowMark row={row} />
              </td>
              <td>{row.leadUnits.join('、') || '—'}</td>
              {several && <td>{row.rectification}</td>}
              <td className={styles.deed}>
                <DeskDeed row={row} size="small" type={index === 0 ? 'primary' : 'default'} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

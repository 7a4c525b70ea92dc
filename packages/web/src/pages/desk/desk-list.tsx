import type { DeskRow } from '@bihuan/contract';
import { Link } from 'react-router';
import { LightWords } from '../../parts/light-words.js';
import { StandMark } from '../../parts/status/stand.js';
import { usePhone } from '../../parts/use-phone.js';
import { waitLabels } from '../../parts/wait-labels.js';
import { paths } from '../../paths.js';
import styles from './desk.module.css';
import { useRowsWindow } from './use-rows-window.js';

/** Where a row leads: the form of what is asked; to sign or to review, one reads the finding first. */
const deedOf: Partial<Record<DeskRow['kind'], string>> = {
  work: 'reportProgress',
  concur: 'concur',
  submit: 'submit',
  verify: 'verify',
  signOff: 'signOff',
  acceptStage: 'acceptStage',
  decideExtension: 'decideExtension',
  decideLateExtension: 'decideLateExtension',
  answerReminder: 'answerReminder',
};

function addressOf({ id, kind }: DeskRow): string {
  const deed = deedOf[kind];
  return deed ? paths.findingDeed(id, deed) : paths.finding(id);
}

interface DeskListProps {
  rows: readonly DeskRow[];
  /** Fetches the next page; `null` when there is none, or it is on its way. */
  more: (() => unknown) | null;
}

const ROW_HEIGHT = 36;
const CARD_HEIGHT = 132;

/** The rows, dense on a desk and as cards on a phone; only those near the window are on the page. */
export function DeskList({ rows, more }: DeskListProps) {
  const phone = usePhone();
  const window = useRowsWindow(rows.length, phone ? CARD_HEIGHT : ROW_HEIGHT, more);
  if (!phone) return <Table rows={rows} window={window} />;
  return (
    <ul ref={window.list} aria-label="待办" className={styles.lines} style={{ height: window.height }}>
      {window.items.map(({ index, top }) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <li
            key={`${row.id} ${row.kind}`}
            ref={window.measure}
            data-index={index}
            className={styles.line}
            style={{ transform: `translateY(${top}px)` }}
          >
            <Card row={row} />
          </li>
        );
      })}
    </ul>
  );
}

function Table({ rows, window }: { rows: readonly DeskRow[]; window: ReturnType<typeof useRowsWindow> }) {
  return (
    <table className={styles.table} aria-label="待办" aria-rowcount={rows.length + 1}>
      <thead>
        <tr className={styles.tracks}>
          {['要办的事', '期限', '编号', '问题', '状态', '牵头单位', '整改工作'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={window.list} className={styles.lines} style={{ height: window.height }}>
        {window.items.map(({ index, top }) => {
          const row = rows[index];
          if (!row) return null;
          const place = { transform: `translateY(${top}px)`, height: ROW_HEIGHT };
          return (
            <tr key={`${row.id} ${row.kind}`} className={`${styles.line} ${styles.tracks}`} style={place}>
              <td className={styles.kind}>{waitLabels[row.kind]}</td>
              <td>{row.askedBy ? <LightWords date={row.askedBy} light={row.light} /> : '—'}</td>
              <td className="number">{row.number || '—'}</td>
              <td>
                <Link to={addressOf(row)} data-desk-row className={styles.problem}>
                  {row.problem}
                </Link>
              </td>
              <td>
                <StandMark status={row.status} />
              </td>
              <td>{row.leadUnits.join('、') || '—'}</td>
              <td>{row.rectification}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Card({ row }: { row: DeskRow }) {
  return (
    <Link to={addressOf(row)} data-desk-row className={styles.card}>
      <span className={styles.cardHead}>
        <span className={styles.kind}>{waitLabels[row.kind]}</span>
        {row.askedBy && <LightWords date={row.askedBy} light={row.light} />}
      </span>
      <span className={styles.cardProblem}>
        <span className="number">{row.number}</span> {row.problem}
      </span>
      <span className="note">
        {row.leadUnits.join('、')} ・ {row.rectification}
      </span>
    </Link>
  );
}

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

/** What one does by opening a row: words for the button of a card. */
const openingWords: Record<DeskRow['kind'], string> = {
  work: '报进展',
  concur: '打开会签',
  submit: '申请销号',
  endorse: '打开审核',
  verify: '打开核验',
  signOff: '看后签字',
  secondSignature: '看后签字',
  acceptStage: '打开验收',
  decideExtension: '看申请',
  decideLateExtension: '看申请',
  answerReminder: '写答复',
};

function addressOf({ id, kind }: DeskRow): string {
  const deed = deedOf[kind];
  return deed ? paths.findingDeed(id, deed) : paths.finding(id);
}

interface DeskListProps {
  rows: readonly DeskRow[];
  /** Fetches the next page; `null` when there is none, or it is on its way. */
  more: (() => unknown) | null;
  /** There are several rectifications, so that each row says which it belongs to. */
  several: boolean;
}

const ROW_HEIGHT = 36;
const CARD_HEIGHT = 178;

/** The rows, dense on a desk and as cards on a phone; only those near the window are on the page. */
export function DeskList({ rows, more, several }: DeskListProps) {
  const phone = usePhone();
  const window = useRowsWindow(rows.length, phone ? CARD_HEIGHT : ROW_HEIGHT, more);
  if (!phone) return <Table {...{ rows, window, several }} />;
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
            <Card row={row} several={several} />
          </li>
        );
      })}
    </ul>
  );
}

interface TableProps extends Pick<DeskListProps, 'rows' | 'several'> {
  window: ReturnType<typeof useRowsWindow>;
}

const HEADS = ['要办的事', '期限', '编号', '问题', '状态', '牵头单位'] as const;

function Table({ rows, window, several }: TableProps) {
  const className = `${styles.table} ${several ? styles.several : ''}`;
  return (
    <table className={className} aria-label="待办" aria-rowcount={rows.length + 1}>
      <thead>
        <tr className={styles.tracks}>
          {[...HEADS, ...(several ? ['整改工作'] : [])].map((head) => (
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
          return (
            <tr
              key={`${row.id} ${row.kind}`}
              ref={window.measure}
              data-index={index}
              className={`${styles.line} ${styles.tracks}`}
              style={{ transform: `translateY(${top}px)` }}
            >
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
              {several && <td>{row.rectification}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Card({ row, several }: { row: DeskRow; several: boolean }) {
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
        {[row.leadUnits.join('、'), several && row.rectification].filter(Boolean).join(' ・ ')}
      </span>
      <span className={styles.cardDeed}>{openingWords[row.kind]}</span>
    </Link>
  );
}

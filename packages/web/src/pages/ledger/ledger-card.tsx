import type { FindingRow } from '@bihuan/contract';
import { DueWords } from '../../parts/due-words.js';
import { LightWords } from '../../parts/light-words.js';
import { ReportedMark } from '../../parts/status/status-mark.js';
import styles from './ledger.module.css';
import { ProblemCell } from './problem-cell.js';
import { RowStand } from './row-stand.js';
import { TickBox } from './tick-box.js';
import type { Ticks } from './use-ticks.js';

/** A finding on a phone. */
export function LedgerCard({ row, ticks }: { row: FindingRow; ticks: Ticks | null }) {
  const facts = [
    [...row.leadUnits, ...row.leadLeaders].join('、'),
    row.measureCount > 0 && `措施\u00a0${row.measureCount}`,
    row.figureCount > 0 && `数字\u00a0${row.figureCount}`,
    row.documentCount > 0 && `文件\u00a0${row.documentCount}`,
  ].filter(Boolean);
  return (
    <article className={styles.card}>
      <div className={styles.cardHead}>
        <span className="number">{row.number}</span>
        {row.status === 'registered' && !row.isParent ? (
          <ReportedMark status={row.reportedStatus} />
        ) : (
          <RowStand row={row} />
        )}
        <span className={styles.cardDue}>
          {row.openDue ? (
            <LightWords date={row.openDue} />
          ) : (
            row.completionDue && <DueWords due={row.completionDue} />
          )}
        </span>
      </div>
      <div className={styles.cardProblem}>
        <div>
          <ProblemCell row={row} ticks={ticks} />
        </div>
        {ticks && <TickBox row={row} ticks={ticks} />}
      </div>
      {facts.length > 0 && <p className="note">{facts.join('\u00a0・ ')}</p>}
    </article>
  );
}

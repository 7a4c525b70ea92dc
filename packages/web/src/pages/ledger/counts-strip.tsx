import type { LedgerCounts, RectificationPage } from '@bihuan/contract';
import { levelLabels, REPORTED_NOT_VERIFIED } from '@bihuan/domain';
import { ReportedMark } from '../../parts/status/status-mark.js';
import { isUnderWay, reportedCount } from './columns.js';
import styles from './counts-strip.module.css';
import type { LedgerView } from './ledger-view.js';
import { StandsLine } from './stands-line.js';
import type { ChangeView } from './use-ledger-view.js';

/** Every number names the level it counts. */
function totalWords({ byLevel }: LedgerCounts): string {
  if (byLevel.length < 2) return '问题总数';
  return `${byLevel.map(({ level }) => levelLabels[level as 1 | 2 | 3] ?? level).join('、')}合计`;
}

type Status = 'completed' | 'ongoing' | 'unspecified';
const statuses: readonly Status[] = ['completed', 'ongoing', 'unspecified'];

interface CountsStripProps {
  counts: LedgerCounts;
  view: LedgerView;
  change: ChangeView;
  header: RectificationPage['header'] | undefined;
}

/** What the source claims, counted side by side and never as one rate. Each count narrows the table. */
export function CountsStrip({ counts, view, change, header }: CountsStripProps) {
  const chosen = [view.filters.reportedStatus ?? []].flat();
  const toggle = (status: Status) =>
    change(({ filters: { reportedStatus, ...filters } }) => {
      const before = [reportedStatus ?? []].flat();
      const rest = before.filter((one) => one !== status);
      const next = rest.length < before.length ? rest : [...before, status];
      return { filters: next.length > 0 ? { ...filters, reportedStatus: next } : filters };
    });
  const byHand = counts.byReportedStatus.none;
  const isReported = reportedCount(counts) > 0;
  return (
    <section className={styles.strip} aria-label="台账各类问题的数目">
      <div className={styles.total}>
        <span>{totalWords(counts)}</span>
        <strong>{counts.total}</strong>
      </div>
      <div className={styles.outcomes}>
        {isUnderWay(counts) && <StandsLine counts={counts} view={view} change={change} />}
        <div className={styles.numbers}>
          {isReported &&
            statuses.map((status) => (
              <button
                key={status}
                type="button"
                aria-pressed={chosen.includes(status)}
                className={styles.count}
                onClick={() => toggle(status)}
              >
                <ReportedMark status={status} />
                <strong>{counts.byReportedStatus[status]}</strong>
              </button>
            ))}
          {byHand > 0 && !isUnderWay(counts) && (
            <span className={styles.count}>
              <ReportedMark status={null} />
              <strong>{byHand}</strong>
            </span>
          )}
          {isReported && <span className={styles.caution}>{REPORTED_NOT_VERIFIED}</span>}
        </div>
        <div className={styles.bar} aria-hidden="true" hidden={!isReported && isUnderWay(counts)}>
          {statuses.map((status) => (
            <span
              key={status}
              className={styles[status]}
              style={{ flexGrow: counts.byReportedStatus[status] }}
              hidden={counts.byReportedStatus[status] === 0}
            />
          ))}
          <span className={styles.byHand} style={{ flexGrow: byHand }} hidden={byHand === 0} />
        </div>
      </div>
      <dl className={styles.aside}>
        {counts.byLevel.length > 1 && (
          <div>
            <dt>层级</dt>
            <dd>
              {counts.byLevel
                .map(({ level, count }) => `${levelLabels[level as 1 | 2 | 3] ?? level} ${count}`)
                .join(' ・ ')}
            </dd>
          </div>
        )}
        {header?.feedbackDate && (
          <div>
            <dt>反馈</dt>
            <dd>{header.feedbackDate}</dd>
          </div>
        )}
        {header?.publishedDate && (
          <div>
            <dt>发布</dt>
            <dd>{header.publishedDate}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

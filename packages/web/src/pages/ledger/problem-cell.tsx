import type { FindingRow } from '@bihuan/contract';
import { Link, useLocation } from 'react-router';
import { MarkedText } from '../../parts/marked-text.js';
import { paths } from '../../paths.js';
import styles from './ledger.module.css';
import { tickKeys } from './tick-keys.js';
import type { Ticks } from './use-ticks.js';

/** The problem as a link to its page, with the place of the search hit beneath when it lies elsewhere. */
export function ProblemCell({ row, ticks }: { row: FindingRow; ticks: Ticks | null }) {
  const { search } = useLocation();
  const excerpt = row.hit?.excerpt;
  return (
    <>
      <Link
        to={paths.finding(row.id)}
        state={{ ledger: search.slice(1) }}
        className={styles.problem}
        data-finding={row.id}
        onKeyDown={tickKeys(ticks, row)}
      >
        <MarkedText text={row.problem} marks={row.hit?.problem ?? []} />
      </Link>
      {excerpt && (
        <span className={styles.excerpt}>
          {excerpt.label}　<MarkedText text={excerpt.text} marks={excerpt.marks} />
        </span>
      )}
    </>
  );
}

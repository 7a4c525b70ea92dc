import type { FindingRow } from '@bihuan/contract';
import { Link, useLocation } from 'react-router';
import { MarkedText } from '../../parts/marked-text.js';
import { paths } from '../../paths.js';
import styles from './ledger.module.css';

/** The problem as a link to its page, with the place of the search hit beneath when it lies elsewhere. */
export function ProblemCell({ row }: { row: FindingRow }) {
  const { search } = useLocation();
  const excerpt = row.hit?.excerpt;
  return (
    <>
      <Link
        to={paths.finding(row.id)}
        state={{ ledger: search.slice(1) }}
        className={styles.problem}
        data-finding={row.id}
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

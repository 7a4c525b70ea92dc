import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { queries } from '../../data/queries.js';
import { FewThenAll } from '../../parts/few-then-all.js';
import { shortened } from '../../parts/shortened.js';
import { paths } from '../../paths.js';
import styles from './plan.module.css';

interface FindingLinksProps {
  ids: readonly string[];
}

const FIRST = 5;

/** The findings that something is about, by number and words; the first few, then all. */
export function FindingLinks({ ids }: FindingLinksProps) {
  return (
    <FewThenAll
      rows={ids}
      first={FIRST}
      all={`看全部 ${ids.length} 个`}
      className={styles.links}
      keyOf={(id) => id}
      row={(id) => <FindingLink id={id} />}
    />
  );
}

function FindingLink({ id }: { id: string }) {
  const { data } = useQuery({ ...queries.finding(id), staleTime: 60_000 });
  return (
    <Link to={paths.finding(id)}>
      {data ? `${data.content.number} ${shortened(data.content.problem, 40)}` : '看这个问题'}
    </Link>
  );
}

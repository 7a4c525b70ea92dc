import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { queries } from '../../data/queries.js';
import { paths } from '../../paths.js';
import styles from './plan.module.css';

interface FindingLinksProps {
  ids: readonly string[];
}

const FIRST = 5;

/** The findings that something is about, by number and words; the first few, then all. */
export function FindingLinks({ ids }: FindingLinksProps) {
  const [all, setAll] = useState(false);
  const shown = all ? ids : ids.slice(0, FIRST);
  return (
    <ul className={styles.links}>
      {shown.map((id) => (
        <FindingLink key={id} id={id} />
      ))}
      {ids.length > shown.length && (
        <li>
          <Button type="link" size="small" onClick={() => setAll(true)}>
            看全部 {ids.length} 个
          </Button>
        </li>
      )}
    </ul>
  );
}

function FindingLink({ id }: { id: string }) {
  const { data } = useQuery({ ...queries.finding(id), staleTime: 60_000 });
  return (
    <li>
      <Link to={paths.finding(id)}>
        {data ? `${data.content.number} ${data.content.problem.slice(0, 40)}` : '看这个问题'}
      </Link>
    </li>
  );
}

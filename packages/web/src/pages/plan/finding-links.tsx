import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { queries } from '../../data/queries.js';
import { Tag } from '../../parts/tag.js';
import { paths } from '../../paths.js';
import styles from './plan.module.css';

interface FindingLinksProps {
  rectificationId: string;
  ids: readonly string[];
  /** Of a round of checks: shows the result on each finding. */
  check?: string;
}

const FIRST = 5;

/** The findings that something is about, by number and words; the first few, then all. */
export function FindingLinks({ ids, check }: FindingLinksProps) {
  const [all, setAll] = useState(false);
  const shown = all ? ids : ids.slice(0, FIRST);
  return (
    <ul className={styles.links}>
      {shown.map((id) => (
        <FindingLink key={id} id={id} check={check} />
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

function FindingLink({ id, check }: { id: string; check: string | undefined }) {
  const { data } = useQuery({ ...queries.finding(id), staleTime: 60_000 });
  const result = check === undefined ? undefined : data?.course?.checks.find((one) => one.id === check);
  return (
    <li>
      <Link to={paths.finding(id)}>
        {data ? `${data.content.number} ${data.content.problem.slice(0, 40)}` : '看这个问题'}
      </Link>
      {check !== undefined && (
        <Tag tone={result === undefined ? 'plain' : result.passed ? 'green' : 'red'}>
          {result === undefined ? '还没登记结果' : result.passed ? '合格' : '不合格'}
        </Tag>
      )}
    </li>
  );
}

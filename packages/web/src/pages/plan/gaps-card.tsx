import { Link } from 'react-router';
import { Card } from '../../parts/card.js';
import { paths } from '../../paths.js';
import styles from './plan.module.css';
import type { PlanSubject } from './plan-forms.js';

const MOST = 200;

/** What keeps the plan from being adopted, finding by finding, each leading to where it is filled in. */
export function GapsCard({ loop }: { loop: PlanSubject }) {
  if (loop.gaps.length === 0) return null;
  const words = loop.gaps.length >= MOST ? `先列 ${MOST} 个` : `${loop.gaps.length} 个问题还缺`;
  return (
    <Card title="审定以前还缺什么" note={words}>
      <ul className={styles.entries}>
        {loop.gaps.map(({ findingId, words: problem, gaps }) => (
          <li key={findingId}>
            <Link to={`${paths.finding(findingId)}?deed=duties`}>{problem}</Link>
            <p className={styles.missing}>缺：{gaps.join('、')}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

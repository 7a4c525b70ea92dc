import type { FindingPage } from '@bihuan/contract';
import { measureStateLabels } from '@bihuan/domain';
import { shortened } from '../../../parts/shortened.js';
import styles from './deeds.module.css';
import { HashWords } from './hash-words.js';

/** What is signed: the result as it was submitted, measures, evidence, and the hash that binds them. */
export function SignedContent({ finding }: { finding: FindingPage }) {
  const { course, content, contentHash } = finding;
  const submission = course?.submissions.at(-1);
  const states = new Map(course?.measureStates.map(({ measureId, state }) => [measureId, state]));
  const evidence = course?.evidence ?? [];
  return (
    <div className={styles.signed}>
      <p className={styles.signedProblem}>{content.problem}</p>
      {submission && (
        <p>
          <span className="note">{submission.by.unit}说</span> {submission.summary}
        </p>
      )}
      <ul>
        {content.measures.map(({ id, marker, text }, index) => (
          <li key={id}>
            {marker ?? index + 1} {shortened(text, 60)}{' '}
            <span className="note">{measureStateLabels[states.get(id) ?? 'notStarted']}</span>
          </li>
        ))}
      </ul>
      <p>
        <span className="note">佐证</span>{' '}
        {evidence.length === 0
          ? '没有'
          : evidence.map(({ name, effectiveDate }) => `${name}（${effectiveDate} 生效）`).join('、')}
      </p>
      <p>
        <span className="note">内容指纹</span> <HashWords hash={contentHash} />
      </p>
    </div>
  );
}

import type { FindingPage } from '@bihuan/contract';
import { isVoid } from '../../parts/status/stand.js';
import styles from './steps.module.css';

interface Step {
  name: string;
  /** Civil date, and who did it; null while it is to come. */
  done: { on: string; who: string } | null;
}

type Done = { on: string; by: { name: string | null; unit: string } } | undefined | null;
const doneBy = (entry: Done) => (entry ? { on: entry.on, who: entry.by.name ?? entry.by.unit } : null);

/** The way of a finding from its plan to its sign-off, in this round: which steps are done, by whom and when. */
export function stepsOf({ course, status }: Pick<FindingPage, 'course' | 'status'>): Step[] {
  const signed = (deed: string) =>
    course?.signatures.filter((one) => one.deed === deed && one.round === course.round).at(-1);
  const submission = course?.submissions.filter(({ round }) => round === course.round).at(-1);
  const back = status === 'underway' || status === 'registered' || status === 'longTerm';
  const ahead = <T,>(entry: T) => (back ? null : entry);
  return [
    { name: '审定方案', done: doneBy(course?.adoption) },
    { name: '申请销号', done: ahead(doneBy(submission)) },
    { name: '审核', done: ahead(doneBy(signed('endorse'))) },
    { name: '核验', done: ahead(doneBy(signed('verify'))) },
    { name: '两人签字', done: status === 'signedOff' ? doneBy(course?.signatures.at(-1)) : null },
  ];
}

/** The place of the first step that is a signature. */
const SIGNED = 2;

function classOf(index: number, { done, now, torn }: { done: boolean; now: number; torn: boolean }) {
  if (done) return torn && index >= SIGNED ? styles.torn : styles.done;
  return index === now ? styles.now : styles.ahead;
}

/** The path above a finding. */
export function Steps({ finding }: { finding: FindingPage }) {
  const steps = stepsOf(finding);
  const now = steps.findIndex(({ done }) => done === null);
  const returns = finding.course?.returns ?? [];
  const last = returns.at(-1);
  return (
    <div>
      <ol className={styles.steps} aria-label="办到哪一步">
        {steps.map(({ name, done }, index) => (
          <li
            key={name}
            className={classOf(index, { done: done !== null, now, torn: isVoid(finding) })}
            aria-current={index === now ? 'step' : undefined}
          >
            <span className={styles.name}>{name}</span>
            <span className="note">
              {done ? (
                <>
                  <span className="unbroken">{done.on.slice(5)}</span> <span>{done.who}</span>
                </>
              ) : index === now ? (
                '现在'
              ) : (
                '还没到'
              )}
            </span>
          </li>
        ))}
      </ol>
      {last && (
        <p className={styles.back}>
          退回过 {returns.length} 次，最近 {last.on}（{last.by.name ?? last.by.unit}）：{last.reason}
        </p>
      )}
    </div>
  );
}

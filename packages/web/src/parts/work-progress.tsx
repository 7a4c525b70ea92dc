import { type ReactNode, useState } from 'react';
import { remainingWords } from './remaining.js';
import { ProgressBar, StopButton } from './waiting.js';
import styles from './work-progress.module.css';

interface WorkProgressProps {
  /** The work as a whole: the name of the bar. */
  label: string;
  /** What is being done at this moment. */
  doing: string;
  done: number;
  /** 0 while it is unknown. */
  total: number;
  /** What has come of it so far. */
  soFar?: string | undefined;
  stop: () => void;
  stopping: boolean;
  /** What stays when it is stopped. */
  kept: string;
  /** What went wrong with stopping it. */
  children?: ReactNode;
}

/** A long work: a bar, how far it has come, the time left, and a way to stop it. */
export function WorkProgress(props: WorkProgressProps) {
  const { label, doing, done, total, soFar, stop, stopping, kept, children } = props;
  const [began, setBegan] = useState({ doing, at: Date.now() });
  // The pace of one stage says nothing of the next.
  if (began.doing !== doing) setBegan({ doing, at: Date.now() });
  const words = [
    doing,
    total > 0 && `${done} / ${total}`,
    soFar,
    remainingWords(done, total, Date.now() - began.at),
  ];
  return (
    <div className={styles.work}>
      <ProgressBar label={label} done={done} total={total} />
      <p role="status">{words.filter(Boolean).join(' ・ ')}</p>
      {children}
      <div className={styles.deeds}>
        <StopButton stop={stop} stopping={stopping} kept={kept} />
      </div>
    </div>
  );
}

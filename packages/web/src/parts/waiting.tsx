import { Button } from 'antd';
import { useEffect, useState } from 'react';
import styles from './waiting.module.css';

/** Words for a wait that has no count. Nothing shows in the first second. */
export function Waiting({ what }: { what: string }) {
  const late = useLater(1000);
  if (!late) return <div className={styles.quiet} aria-busy="true" />;
  return (
    <div className={styles.quiet} role="status">
      <div className={`${styles.track} ${styles.unknown}`} />
      {what}
    </div>
  );
}

interface ProgressBarProps {
  label: string;
  done: number;
  /** 0 while it is unknown: the bar then only moves. */
  total: number;
}

/** A bar that moves as the work does. */
export function ProgressBar({ label, done, total }: ProgressBarProps) {
  const known = total > 0;
  const share = known ? Math.min(100, Math.round((done / total) * 100)) : undefined;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share}
      className={`${styles.track} ${known ? '' : styles.unknown}`}
    >
      {known && <div className={styles.fill} style={{ width: `${share}%` }} />}
    </div>
  );
}

/** 停止 with a word on what stays. */
export function StopButton({ stop, stopping, kept }: { stop: () => void; stopping: boolean; kept: string }) {
  return (
    <>
      <Button onClick={stop} disabled={stopping}>
        {stopping ? '正在停' : '停止'}
      </Button>
      <span className="note">{kept}</span>
    </>
  );
}

/** True once `ms` milliseconds have passed since the part appeared: a timer is an outside system. */
function useLater(ms: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return late;
}

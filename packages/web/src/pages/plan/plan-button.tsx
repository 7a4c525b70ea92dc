import { Button } from 'antd';
import { Glyph } from '../../parts/glyph.js';
import styles from './plan.module.css';
import { type PlanDeed, type PlanSubject, planDeedTitle } from './plan-forms.js';
import type { StartPlanDeed } from './use-plan-deed.js';
import { usePlanOnPaper } from './use-plan-on-paper.js';

interface PlanButtonProps {
  loop: PlanSubject;
  name: PlanDeed;
  start: StartPlanDeed;
  given?: Record<string, string>;
  /** What it is about, told apart by screen readers. */
  about?: string;
  primary?: boolean;
}

/** A deed as a button; where it may not be done, its name locked, with the reason in text. */
export function PlanButton({ loop, name, start, given, about, primary }: PlanButtonProps) {
  const why = loop.can[name];
  const isOnPaper = usePlanOnPaper(loop, name);
  const title = isOnPaper ? `代录：${planDeedTitle(name)}` : planDeedTitle(name);
  if (why && !isOnPaper) {
    return (
      <p className={styles.locked}>
        <Glyph name="lock" size={14} /> {title} <span className="note">{why.message}</span>
      </p>
    );
  }
  return (
    <Button
      size={primary ? 'middle' : 'small'}
      type={primary ? 'primary' : 'default'}
      aria-label={about ? `${title}：${about}` : undefined}
      onClick={() => start(name, given)}
    >
      {title}
    </Button>
  );
}

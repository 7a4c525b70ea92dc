import { reportedStatusLabels } from '@bihuan/domain';
import type { ReactNode } from 'react';
import { type LightShape, lightShapes, type StatusShape, statusShapes } from './shapes.js';
import styles from './status-mark.module.css';

/** What a notice says of a finding; `null` where the finding was registered by hand. */
export type ReportedStatusValue = keyof typeof reportedStatusLabels | null;

const reportedShapes = {
  completed: 'reportedCompleted',
  ongoing: 'reportedOngoing',
  unspecified: 'reportedUnspecified',
} as const;

/** The word for a reported status, as the ledger counts it. */
export function reportedWord(status: ReportedStatusValue): string {
  return status === null ? '登记' : reportedStatusLabels[status];
}

/** Word first, shape second, colour third. */
export function StatusMark({ shape, children }: { shape: StatusShape; children: ReactNode }) {
  return (
    <span className={`${styles.mark} ${styles[shape] ?? ''}`}>
      <Shape>{statusShapes[shape]}</Shape>
      {children}
    </span>
  );
}

/** The status that an imported text claims; no colour, because nobody has verified it. */
export function ReportedMark({ status }: { status: ReportedStatusValue }) {
  const shape = status === null ? 'registered' : reportedShapes[status];
  return <StatusMark shape={shape}>{reportedWord(status)}</StatusMark>;
}

/** A deadline's light with its words. */
export function Light({ light, children }: { light: LightShape; children: ReactNode }) {
  return (
    <span className={`${styles.mark} ${styles[light] ?? ''}`}>
      <Shape>{lightShapes[light]}</Shape>
      {children}
    </span>
  );
}

function Shape({ children }: { children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      width="15"
      height="15"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}

import type { AuditStatus, AuditVerification, AuditVerificationProgress } from '@bihuan/contract';
import { refuse } from '@bihuan/domain';
import {
  accessFaultSentence,
  auditStatus,
  type CheckOptions,
  checkAccess,
  checkLog,
  LogRefused,
  type LogReport,
  readTrust,
  type Store,
  storedFaultSentence,
  type Trust,
} from '@bihuan/store';
import { type Course, type OneAtATime, oneAtATime } from '../../jobs/one-at-a-time.js';

/** Which chain is verified, and how much of it; a total of 0 is unknown. */
type AuditProgress = NonNullable<AuditVerificationProgress['running']>;
type AuditCourse = Course<AuditProgress>;

/** Refuses with `verificationRunning` and `verificationStopped`: then nothing was found. */
export type AuditVerifying = OneAtATime<AuditProgress, AuditVerification>;

/** Starts with none. */
export function auditVerifying(): AuditVerifying {
  return oneAtATime<AuditProgress, AuditVerification>(
    { chain: 'log', done: 0, total: 0 },
    {
      running: () => refuse('verificationRunning', {}),
      stopped: () => refuse('verificationStopped', {}),
    },
  );
}

/** How far the log is sealed and the access log kept. Nothing is verified. */
export async function readAuditStatus(store: Store): Promise<AuditStatus> {
  const status = await store.snapshot(auditStatus);
  const { sealed, waiting, checkpoint } = status;
  return {
    log: { crypto: store.crypto.name, sealed, waiting, checkpoint },
    accessLog: { lines: status.accessLines, keptFrom: status.accessKeptFrom },
  };
}

/** The records, and the folder that the key of the log lies in. */
export interface AuditedPlace {
  store: Store;
  keyFolder: string;
}

/**
 * Verifies both chains now, the log also against what lies in the folder of its key. That folder is this server's:
 * whoever distrusts it verifies an exported log with `bihuan log verify` and a key kept elsewhere.
 */
export async function verifyAudit(
  { store, keyFolder }: AuditedPlace,
  at: string,
  { signal, tell }: AuditCourse,
): Promise<AuditVerification> {
  const onProgress = (done: number, total: number) => tell({ chain: 'log', done, total });
  const trust = await readTrust(store, keyFolder).catch(untrusted);
  const log = await verifiedLog(store, trust, { signal, onProgress });
  signal.throwIfAborted();
  tell({ chain: 'accessLog', done: 0, total: 0 });
  const access = await store.snapshot((tx) => checkAccess(tx, trust));
  return {
    at,
    log,
    accessLog: access.sound
      ? { sound: true, line: access.head.seq, fault: null }
      : { sound: false, line: access.seq, fault: accessFaultSentence(access) },
  };
}

/** What was kept beside the key is not to be relied upon; `why` says that, and nothing is compared with it. */
interface CheckedAgainst extends Omit<Trust, 'witness'> {
  why?: string;
}

function untrusted(error: unknown): CheckedAgainst {
  if (!(error instanceof LogRefused)) throw error;
  return { key: null, kept: null, why: error.message };
}

async function verifiedLog(
  store: Store,
  { why, ...trust }: CheckedAgainst,
  course: Pick<CheckOptions, 'signal' | 'onProgress'>,
): Promise<AuditVerification['log']> {
  if (why !== undefined) return logAnswer({ sealed: 0, waiting: 0, checkpoints: 0 }, why);
  const report = await store.snapshot((tx) => checkLog(tx, { ...trust, ...course, witness: null }));
  return logAnswer(report, report.fault && storedFaultSentence(report.fault));
}

function logAnswer({ sealed, waiting, checkpoints }: Omit<LogReport, 'fault'>, fault: string | null) {
  return { sound: fault === null, sealed, waiting, checkpoints, fault };
}

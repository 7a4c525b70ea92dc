import type { AuditStatus, AuditVerification, AuditVerificationProgress } from '@bihuan/contract';
import { refuse } from '@bihuan/domain';
import {
  auditStatus,
  type CheckOptions,
  checkAccess,
  checkLog,
  LogRefused,
  type LogReport,
  readTrust,
  type Store,
  storedFaultSentence,
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
  const log = await verifiedLog({ store, keyFolder }, { signal, onProgress });
  signal.throwIfAborted();
  tell({ chain: 'accessLog', done: 0, total: 0 });
  const access = await store.snapshot(checkAccess);
  return {
    at,
    log,
    accessLog: access.sound
      ? { sound: true, line: access.head.seq, fault: null }
      : { sound: false, line: access.seq, fault: accessFault(access.seq) },
  };
}

async function verifiedLog(
  { store, keyFolder }: AuditedPlace,
  course: Pick<CheckOptions, 'signal' | 'onProgress'>,
): Promise<AuditVerification['log']> {
  try {
    const trust = await readTrust(store, keyFolder);
    const report = await store.snapshot((tx) => checkLog(tx, { ...trust, ...course, witness: null }));
    return logAnswer(report, report.fault && storedFaultSentence(report.fault));
  } catch (error) {
    if (!(error instanceof LogRefused)) throw error;
    // What was kept beside the key cannot be relied upon, and so neither can what would be compared with it.
    return logAnswer({ sealed: 0, waiting: 0, checkpoints: 0 }, error.message);
  }
}

function logAnswer({ sealed, waiting, checkpoints }: Omit<LogReport, 'fault'>, fault: string | null) {
  return { sound: fault === null, sealed, waiting, checkpoints, fault };
}

function accessFault(line: number): string {
  return `访问日志的第 ${line} 行与写下时不同，或者不在了。请保留数据库，与备份核对。`;
}

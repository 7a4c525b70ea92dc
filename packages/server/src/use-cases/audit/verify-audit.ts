import type { AuditStatus, AuditVerification, AuditVerificationProgress } from '@bihuan/contract';
import { parsePublicKey, refuse } from '@bihuan/domain';
import {
  auditStatus,
  checkAccess,
  checkLog,
  logPublicKey,
  recordCryptos,
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

/**
 * Verifies both chains now. The key is the one in the database: whoever distrusts that verifies an exported log
 * with `bihuan log verify` and a key kept elsewhere.
 */
export async function verifyAudit(
  store: Store,
  at: string,
  { signal, tell }: AuditCourse,
): Promise<AuditVerification> {
  const key = parsePublicKey((await logPublicKey(store)) ?? '', recordCryptos);
  const onProgress = (done: number, total: number) => tell({ chain: 'log', done, total });
  const report = await store.snapshot((tx) => checkLog(tx, { key, witness: null, signal, onProgress }));
  signal.throwIfAborted();
  tell({ chain: 'accessLog', done: 0, total: 0 });
  const access = await store.snapshot(checkAccess);
  const { sealed, waiting, checkpoints, fault } = report;
  return {
    at,
    log: {
      ...{ sound: fault === null, sealed, waiting, checkpoints },
      fault: fault && storedFaultSentence(fault),
    },
    accessLog: access.sound
      ? { sound: true, line: access.head.seq, fault: null }
      : { sound: false, line: access.seq, fault: accessFault(access.seq) },
  };
}

function accessFault(line: number): string {
  return `访问日志的第 ${line} 行与写下时不同，或者不在了。请保留数据库，与备份核对。`;
}

import type { AuditStatus, AuditVerification } from '@bihuan/contract';
import { parsePublicKey } from '@bihuan/domain';
import {
  auditStatus,
  checkAccess,
  checkLog,
  logPublicKey,
  recordCryptos,
  type Store,
  storedFaultSentence,
} from '@bihuan/store';

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
export async function verifyAudit(store: Store, at: string): Promise<AuditVerification> {
  const key = parsePublicKey((await logPublicKey(store)) ?? '', recordCryptos);
  const report = await store.snapshot((tx) => checkLog(tx, { key, witness: null }));
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

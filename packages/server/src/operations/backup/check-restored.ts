/** Whether what a backup has brought is as it was written: the log, the access log, and what the events make. */

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AccessVerdict, Checkpoint, NoteKey } from '@bihuan/domain';
import {
  checkAccess,
  checkLog,
  type Difference,
  logPublicKey,
  rebuild,
  type Store,
  type StoredFault,
} from '@bihuan/store';
import type { LedgerPlace } from './ledger-place.js';
import type { RestoreOptions } from './restore-options.js';

/** By what the log is judged: the key that came with the backup, and the last checkpoint it ends with. */
export interface BackedUpTrust {
  key: NoteKey | null;
  backedUp: Checkpoint | null;
}

/** What was found in the records that were restored. */
export interface CheckedRecords {
  /** The first thing in the log that is not as it was sealed or chained; null for a sound log. */
  logFault: StoredFault | null;
  /** The first line of the access log that is not as it was written or signed; null for a sound one. */
  accessFault: Extract<AccessVerdict, { sound: false }> | null;
  /** Rows that are not what the events say; null where the events cannot tell: the log is unsound, or was erased from. */
  differences: Difference[] | null;
  /** The log was signed, and the private key did not come with the backup and is not in the data folder. */
  lacksKey: boolean;
}

/** Checks what was restored, before anything else is written to it. @throws where it is stopped by the signal */
export async function checkRestored(
  store: Store,
  { dataFolder }: LedgerPlace,
  trust: BackedUpTrust,
  options: RestoreOptions,
): Promise<CheckedRecords> {
  const logFault = await faultInLog(store, trust, options);
  const accessFault = await faultInAccessLog(store, trust);
  const differences = logFault ? null : await differencesFromLog(store, options);
  const hasKey = (await stat(join(dataFolder, 'log.key')).catch(() => null)) !== null;
  return { logFault, accessFault, differences, lacksKey: (await logPublicKey(store)) !== null && !hasKey };
}

async function faultInLog(
  store: Store,
  { key, backedUp }: BackedUpTrust,
  { signal, onProgress }: RestoreOptions,
): Promise<StoredFault | null> {
  const progress = (done: number, total: number) => onProgress?.('log', done, total);
  const { fault } = await store.snapshot((tx) =>
    checkLog(tx, { key, kept: backedUp, witness: null, onProgress: progress, ...(signal && { signal }) }),
  );
  return fault;
}

async function faultInAccessLog(
  store: Store,
  { key, backedUp }: BackedUpTrust,
): Promise<CheckedRecords['accessFault']> {
  const verdict = await store.snapshot((tx) => checkAccess(tx, { key, kept: backedUp }));
  return verdict.sound ? null : verdict;
}

/** Null where contents were erased by a recorded deed: what they made cannot be made again. */
async function differencesFromLog(
  store: Store,
  { signal, onProgress }: RestoreOptions,
): Promise<Difference[] | null> {
  const progress = (done: number, total: number) => onProgress?.('state', done, total);
  try {
    return (await rebuild(store, { check: true, onProgress: progress, ...(signal && { signal }) }))
      .differences;
  } catch (error) {
    const erased = await store.read(({ db }) =>
      db.selectFrom('payloads').select('position').where('body', 'is', null).limit(1).execute(),
    );
    if (signal?.aborted || erased.length === 0) throw error;
    return null;
  }
}

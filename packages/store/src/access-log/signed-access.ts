/** What checkpoints of the log say of the access log, which has no signature of its own. */

import { type NoteKey, openCheckpoint, type SignedAccess, unverifiedCheckpoint } from '@bihuan/domain';
import { checkpointsSpread, latestCheckpoint } from '../log/checkpoints.js';
import type { ReadTransaction } from '../store.js';

/** Checkpoints that are looked at: what was altered is found between two of them. */
const MOST = 100;

/** The ends of the access log that this key has signed, some of many, shortest first. */
export async function signedAccesses(tx: ReadTransaction, key: NoteKey | null): Promise<SignedAccess[]> {
  const last = key && (await latestCheckpoint(tx));
  if (!last) return [];
  const records = [...(await checkpointsSpread(tx, last.size, MOST)), last];
  return records.flatMap(({ note }) => openCheckpoint(note, key)?.access ?? []);
}

/** Whether the line that was signed as the last one is in the access log, is gone, or has become another. */
export async function signedLine(
  { db }: ReadTransaction,
  { seq, hash }: SignedAccess,
): Promise<'same' | 'gone' | 'different'> {
  const line = await db.selectFrom('access_log').select('hash').where('seq', '=', seq).executeTakeFirst();
  if (!line) return 'gone';
  return line.hash === hash ? 'same' : 'different';
}

/** Number of the line that the last checkpoint was signed about, whoever signed it; null where it says nothing. */
export async function lastSignedLine(tx: ReadTransaction): Promise<number | null> {
  const last = await latestCheckpoint(tx);
  return (last && unverifiedCheckpoint(last.note)?.access?.seq) ?? null;
}

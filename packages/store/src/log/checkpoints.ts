import type { ReadTransaction } from '../store.js';

/** A checkpoint as it was signed. */
export interface CheckpointRecord {
  size: number;
  /** UTC instant of sealing. */
  at: string;
  /** Signed note. */
  note: string;
}

/** The last checkpoint; null where nothing has been sealed. */
export async function latestCheckpoint({ db }: ReadTransaction): Promise<CheckpointRecord | null> {
  const query = db.selectFrom('log_checkpoints').selectAll().orderBy('size', 'desc').limit(1);
  return (await query.executeTakeFirst()) ?? null;
}

/** Checkpoints behind this size, smallest first. */
export function checkpointsAfter({ db }: ReadTransaction, size: number, limit: number) {
  return db
    .selectFrom('log_checkpoints')
    .selectAll()
    .where('size', '>', size)
    .orderBy('size')
    .limit(limit)
    .execute();
}

/** At most `count` checkpoints below this size, spread evenly over the log, smallest first. */
export async function checkpointsSpread(
  tx: ReadTransaction,
  below: number,
  count: number,
): Promise<CheckpointRecord[]> {
  const found = new Map<number, CheckpointRecord>();
  for (let part = 1; part <= count; part += 1) {
    const [next] = await checkpointsAfter(tx, Math.floor((below * part) / (count + 1)) - 1, 1);
    if (next && next.size < below) found.set(next.size, next);
  }
  return [...found.values()];
}

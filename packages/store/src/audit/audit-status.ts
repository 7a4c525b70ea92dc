import { type CheckpointRecord, latestCheckpoint } from '../log/checkpoints.js';
import type { ReadTransaction } from '../store.js';

/** How far the log is sealed, and how far back the access log goes. */
export interface AuditStatusRecord {
  /** Events with a place in the sealed log. */
  sealed: number;
  /** Events that wait for the next checkpoint. */
  waiting: number;
  /** Null before the first one. */
  checkpoint: CheckpointRecord | null;
  /** Number of the last line of the access log. */
  accessLines: number;
  /** Instant of the oldest line that is kept. */
  accessKeptFrom: string | null;
}

/** Tells it without verifying anything: see `checkLog` and `checkAccess`. */
export async function auditStatus(tx: ReadTransaction): Promise<AuditStatusRecord> {
  const { db } = tx;
  const leaf = await db
    .selectFrom('log_leaves')
    .select('leaf')
    .orderBy('leaf', 'desc')
    .limit(1)
    .executeTakeFirst();
  const queue = await db
    .selectFrom('log_queue')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const head = await db.selectFrom('access_log_head').select('seq').executeTakeFirstOrThrow();
  const oldest = await db.selectFrom('access_log').select('at').orderBy('seq').limit(1).executeTakeFirst();
  return {
    sealed: leaf ? leaf.leaf + 1 : 0,
    waiting: queue.count,
    checkpoint: await latestCheckpoint(tx),
    accessLines: head.seq,
    accessKeptFrom: oldest?.at ?? null,
  };
}

import { Refused, retentionObjection } from '@bihuan/domain';
import type { Attribution } from '../events/write-streams.js';
import type { Transaction } from '../store.js';
import { appendAccess } from './append-access.js';
import { lastSignedLine } from './signed-access.js';

/**
 * Takes away the lines before a civil day (UTC), and records that with the hash of the last line that went: the
 * chain can still be followed from there. The database itself refuses to give up younger lines.
 * @returns how many lines went
 * @throws Refused `retentionNotOver`
 */
export async function purgeAccess(
  tx: Transaction,
  before: string,
  { actor, origin, at }: Attribution,
): Promise<number> {
  const objection = retentionObjection(before, at.slice(0, 10));
  if (objection) throw new Refused(objection);
  const last = await lastBefore(tx, `${before}T00:00:00.000Z`);
  if (!last) return 0;
  const { numDeletedRows } = await tx.db
    .deleteFrom('access_log')
    .where('seq', '<=', last.seq)
    .executeTakeFirst();
  const detail = { count: String(numDeletedRows), seq: String(last.seq), hash: last.hash, before };
  const entry = {
    at,
    kind: 'purged',
    actor,
    origin,
    address: null,
    device: null,
    object: null,
    detail,
  } as const;
  await appendAccess(tx, [entry]);
  return Number(numDeletedRows);
}

/** The last line behind which every line is of that instant or later: clocks of several servers differ. */
async function lastBefore(tx: Transaction, instant: string) {
  const { db } = tx;
  const first = await db
    .selectFrom('access_log')
    .select('seq')
    .where('at', '>=', instant)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  const signed = await lastSignedLine(tx);
  const stays = Math.min(first?.seq ?? Number.POSITIVE_INFINITY, signed ?? Number.POSITIVE_INFINITY);
  let query = db.selectFrom('access_log').select(['seq', 'hash']);
  if (Number.isFinite(stays)) query = query.where('seq', '<', stays);
  return query.orderBy('seq', 'desc').limit(1).executeTakeFirst();
}

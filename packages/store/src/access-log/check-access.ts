/** Checks the chain of the access log, from its first line that is kept to its head, and against what was signed. */

import {
  type AccessHead,
  type AccessLine,
  type AccessVerdict,
  type SignedAccess,
  verifyAccess,
} from '@bihuan/domain';
import type { Trust } from '../log/check/check-tree.js';
import type { ReadTransaction } from '../store.js';
import { signedAccesses, signedLine } from './signed-access.js';

const BATCH = 1_000;

/**
 * Sound, or the first line that is not as it was written; use a snapshot. Whoever has rewritten the chain as a whole
 * is told by the checkpoints that were signed about it, up to two of them.
 */
export async function checkAccess(
  tx: ReadTransaction,
  { key, kept }: Pick<Trust, 'key' | 'kept'>,
): Promise<AccessVerdict> {
  const verdict = await checkChain(tx);
  if (!verdict.sound) return verdict;
  const signed = await signedAccesses(tx, key);
  return (await deniedBy(tx, kept?.access ? [...signed, kept.access] : signed)) ?? verdict;
}

/** The last line that was signed must be there; earlier ones may be gone: the chain tells that it was by a purge. */
async function deniedBy(tx: ReadTransaction, signed: readonly SignedAccess[]): Promise<AccessVerdict | null> {
  const last = Math.max(0, ...signed.map(({ seq }) => seq));
  let confirmed = 0;
  for (const one of signed.toSorted((a, b) => a.seq - b.seq)) {
    const found = await signedLine(tx, one);
    if (found === 'different' || (found === 'gone' && one.seq === last))
      return { sound: false, seq: confirmed + 1, through: one.seq };
    confirmed = one.seq;
  }
  return null;
}

async function checkChain(tx: ReadTransaction): Promise<AccessVerdict> {
  const first = await tx.db.selectFrom('access_log').selectAll().orderBy('seq').limit(1).executeTakeFirst();
  if (first && first.seq > 1 && !(await wasPurged(tx, first))) return { sound: false, seq: first.seq };
  let head: AccessHead | null = first && first.seq > 1 ? null : { seq: 0, hash: null };
  for (let after = 0; ; ) {
    const lines = await linesAfter(tx, after);
    const verdict = verifyAccess(lines, head, tx.crypto.hash);
    if (!verdict.sound) return verdict;
    const last = lines.at(-1);
    if (!last) break;
    head = verdict.head;
    after = last.seq;
  }
  return isHead(tx, head ?? { seq: 0, hash: null });
}

function linesAfter({ db }: ReadTransaction, seq: number) {
  return db
    .selectFrom('access_log')
    .select(['seq', 'line', 'hash'])
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(BATCH)
    .execute();
}

/** Whether an entry tells of the purge of everything before this line. */
async function wasPurged({ db }: ReadTransaction, { line }: { line: string }): Promise<boolean> {
  const { seq, prev } = JSON.parse(line) as AccessLine;
  const rows = await db.selectFrom('access_log').select('line').where('kind', '=', 'purged').execute();
  return rows
    .map((row) => (JSON.parse(row.line) as AccessLine).detail)
    .some((detail) => detail.seq === String(seq - 1) && detail.hash === prev);
}

/** Lines that were cut off at the end are told by the head, as long as it was not changed as well. */
async function isHead({ db }: ReadTransaction, found: AccessHead): Promise<AccessVerdict> {
  const head = await db.selectFrom('access_log_head').select(['seq', 'hash']).executeTakeFirstOrThrow();
  return head.seq === found.seq && head.hash === found.hash
    ? { sound: true, head: found }
    : { sound: false, seq: found.seq + 1 };
}

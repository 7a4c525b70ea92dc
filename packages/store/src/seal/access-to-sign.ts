import type { SignedAccess } from '@bihuan/domain';
import { signedLine } from '../access-log/signed-access.js';
import type { ReadTransaction } from '../store.js';

/** What a checkpoint is to say of the access log. */
export interface AccessToSign {
  /** Absent while nothing is in it. */
  access?: SignedAccess;
  /** The access log does not go on from what was signed of it before. */
  isBroken: boolean;
}

/**
 * The present end of the access log; where that does not go on from what was signed before, what was signed stays as
 * it is, and the log of deeds is sealed all the same. Reads one line, however long the access log is.
 * @param signed what checkpoints have said before, as far as they have said anything
 */
export async function accessToSign(
  tx: ReadTransaction,
  signed: readonly (SignedAccess | undefined)[],
): Promise<AccessToSign> {
  const before = signed.reduce((a, b) => ((b?.seq ?? 0) > (a?.seq ?? 0) ? b : a), undefined);
  if (before && (await signedLine(tx, before)) !== 'same') return { access: before, isBroken: true };
  const query = tx.db.selectFrom('access_log_head').select(['seq', 'hash']);
  const { seq, hash } = await query.executeTakeFirstOrThrow();
  return hash === null ? { isBroken: false } : { access: { seq, hash }, isBroken: false };
}

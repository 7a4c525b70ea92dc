/** Files that were sent and are not attached yet; and where a file is held already. */

import type { EvidenceFile, LedgerScope } from '@bihuan/domain';
import { scopeEachFinding } from '../organisation/in-scope.js';
import { shapedRows } from '../queries/shaped.js';
import type { ReadTransaction, Transaction } from '../store.js';

/** A file that somebody has sent. */
export interface UploadRecord extends EvidenceFile {
  uploadedAt: string;
}

/** Records that this person has sent the file; sent again, it takes the newer name. */
export async function recordUpload(
  { db }: Transaction,
  ownerId: string,
  { digest, name, mediaType, size, uploadedAt }: UploadRecord,
): Promise<void> {
  await db
    .insertInto('uploads')
    .values({ digest, owner_id: ownerId, name, media_type: mediaType, size, uploaded_at: uploadedAt })
    .onConflict((conflict) =>
      conflict.columns(['digest', 'owner_id']).doUpdateSet({ name, uploaded_at: uploadedAt }),
    )
    .execute();
}

/** What this person has sent, latest first, at most `limit`. */
export async function uploadsOf(
  { db }: ReadTransaction,
  ownerId: string,
  limit: number,
): Promise<UploadRecord[]> {
  const rows = await db
    .selectFrom('uploads')
    .selectAll()
    .where('owner_id', '=', ownerId)
    .orderBy('uploaded_at', 'desc')
    .orderBy('digest')
    .limit(limit)
    .execute();
  return rows.map(uploadRecord);
}

/** The file of this digest, if this person has sent it; null otherwise. */
export async function findUpload(
  { db }: ReadTransaction,
  ownerId: string,
  digest: string,
): Promise<UploadRecord | null> {
  const row = await db
    .selectFrom('uploads')
    .selectAll()
    .where('digest', '=', digest)
    .where('owner_id', '=', ownerId)
    .executeTakeFirst();
  return row ? uploadRecord(row) : null;
}

/** It is attached, and no longer waits to be. */
export async function forgetUpload({ db }: Transaction, ownerId: string, digest: string): Promise<void> {
  await db.deleteFrom('uploads').where('digest', '=', digest).where('owner_id', '=', ownerId).execute();
}

/** Those that were sent before `before` and never attached wait no longer. @returns how many */
export async function sweepUploads({ db }: Transaction, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('uploads')
    .where('uploaded_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function uploadRecord(row: {
  digest: string;
  name: string;
  media_type: string;
  size: number;
  uploaded_at: string;
}): UploadRecord {
  const { digest, name, size, media_type: mediaType, uploaded_at: uploadedAt } = row;
  return { digest, name, mediaType, size, uploadedAt };
}

/** A finding that holds a file. */
export interface HeldOn {
  findingId: string;
  rectificationId: string;
  number: string;
}

/** The findings in this scope that hold this file, at most `limit`: it is linked then, not sent again. */
export async function findingsWithFile(
  tx: ReadTransaction,
  scope: LedgerScope,
  digest: string,
  limit: number,
): Promise<HeldOn[]> {
  const question = { name: 'findingsWithFile', values: { digest, limit }, scope };
  const rows = await shapedRows(tx, question, (asked, within) => {
    const query = tx.db
      .selectFrom('finding_evidence')
      .innerJoin('findings', 'findings.key', 'finding_evidence.finding_key')
      .select(['findings.id', 'findings.rectification_id', 'findings.summary'])
      .distinct()
      .where('finding_evidence.digest', '=', asked.digest);
    return scopeEachFinding(query, within).orderBy('findings.id').limit(asked.limit).compile();
  });
  return rows.map(({ id, rectification_id: rectificationId, summary }) => {
    const { number } = JSON.parse(summary) as { number: string };
    return { findingId: id, rectificationId, number };
  });
}

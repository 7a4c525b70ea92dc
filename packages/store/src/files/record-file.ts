import type { ReadTransaction, Transaction } from '../store.js';

/** A kept file; `receivedAt` is when it came for the first time. */
export interface FileRecord {
  sha256: string;
  size: number;
  mediaType: string;
  receivedAt: string;
}

/** Records a file that lies in the vault. One that is known stays as it was first received. */
export async function recordFile(tx: Transaction, file: FileRecord): Promise<FileRecord> {
  await tx.db
    .insertInto('files')
    .values({
      sha256: file.sha256,
      size: file.size,
      media_type: file.mediaType,
      received_at: file.receivedAt,
    })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  return (await findFile(tx, file.sha256)) ?? file;
}

/** The file of this digest; null when it never came. */
export async function findFile({ db }: ReadTransaction, sha256: string): Promise<FileRecord | null> {
  const row = await db.selectFrom('files').selectAll().where('sha256', '=', sha256).executeTakeFirst();
  if (!row) return null;
  return { sha256, size: row.size, mediaType: row.media_type, receivedAt: row.received_at };
}

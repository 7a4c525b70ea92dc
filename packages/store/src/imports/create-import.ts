import type { Transaction } from '../store.js';
import { loadImport } from './find-import.js';
import type { ImportRecord, ImportState } from './import-record.js';

export interface NewImport {
  id: string;
  at: string;
  state: ImportState;
  fileName: string;
  mediaType: string;
  size: number;
  /** Of the bytes, where a file was given; null for pasted text. */
  sha256: string | null;
  /** The person who begins it; null where there are no accounts, and at the command line. */
  ownerId: string | null;
}

/** Begins an import, at version 1. */
export async function createImport(tx: Transaction, { at, ...given }: NewImport): Promise<ImportRecord> {
  await tx.db
    .insertInto('imports')
    .values({
      id: given.id,
      version: 1,
      state: given.state,
      created_at: at,
      updated_at: at,
      file_name: given.fileName,
      media_type: given.mediaType,
      size: given.size,
      sha256: given.sha256,
      owner_id: given.ownerId,
      done: 0,
      total: 0,
      edits: '[]',
    })
    .execute();
  return loadImport(tx, given.id);
}

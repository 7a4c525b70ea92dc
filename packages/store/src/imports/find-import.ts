import { refuse } from '@bihuan/domain';
import type { ReadTransaction } from '../store.js';
import { type Draft, type ImportRecord, parsed, recordColumns, recordOf } from './import-record.js';

/**
 * The import of this id, without its texts.
 * @throws Refused `unknownImport`
 */
export async function findImport({ db }: ReadTransaction, id: string): Promise<ImportRecord> {
  const row = await db.selectFrom('imports').select(recordColumns).where('id', '=', id).executeTakeFirst();
  return row ? recordOf(row) : refuse('unknownImport', { id });
}

/**
 * The import of this id with its texts.
 * @throws Refused `unknownImport`
 */
export async function findDraft({ db }: ReadTransaction, id: string): Promise<Draft> {
  const row = await db.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return refuse('unknownImport', { id });
  return {
    ...recordOf(row),
    sourceText: row.source_text,
    source: parsed(row.source),
    mapping: parsed(row.mapping),
    reading: parsed(row.reading),
    edits: JSON.parse(row.edits) as unknown[],
  };
}

/** The text that an import was read from; null when there is no such import, or no text yet. */
export async function sourceText({ db }: ReadTransaction, importId: string): Promise<string | null> {
  const row = await db
    .selectFrom('imports')
    .select('source_text')
    .where('id', '=', importId)
    .executeTakeFirst();
  return row?.source_text ?? null;
}

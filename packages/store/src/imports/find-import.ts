import { refuse } from '@bihuan/domain';
import type { ReadTransaction } from '../store.js';
import { type Draft, type ImportRecord, parsed, recordColumns, recordOf } from './import-record.js';
import { ALL_IMPORTS, type ImportScope, scopeImports } from './import-scope.js';

/**
 * The import of this id, without its texts.
 * @throws Refused `unknownImport`, also for one that is not in scope
 */
export async function findImport(
  { db }: ReadTransaction,
  scope: ImportScope,
  id: string,
): Promise<ImportRecord> {
  const query = db.selectFrom('imports').select(recordColumns).where('id', '=', id);
  const row = await scopeImports(query, scope).executeTakeFirst();
  return row ? recordOf(row) : refuse('unknownImport', { id });
}

/**
 * The import of this id with its texts.
 * @throws Refused `unknownImport`, also for one that is not in scope
 */
export async function findDraft({ db }: ReadTransaction, scope: ImportScope, id: string): Promise<Draft> {
  const query = db.selectFrom('imports').selectAll().where('id', '=', id);
  const row = await scopeImports(query, scope).executeTakeFirst();
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

/**
 * An import for the work of the program itself, which has found it for somebody before.
 * @throws Refused `unknownImport`
 */
export function loadImport(tx: ReadTransaction, id: string): Promise<ImportRecord> {
  return findImport(tx, ALL_IMPORTS, id);
}

import { refuse } from '@bihuan/domain';
import type { Transaction } from '../store.js';
import type { ImportsTable } from '../tables.js';
import { loadImport } from './find-import.js';
import type { ImportState } from './import-record.js';

/** What is to be changed; absent members stay. Values of JSON columns are any JSON. */
export interface DraftChanges {
  state?: ImportState;
  itemCount?: number | null;
  failure?: { code: string; params: unknown } | null;
  rectificationId?: string;
  sourceText?: string;
  source?: unknown;
  mapping?: unknown;
  reading?: unknown;
  edits?: readonly unknown[];
}

/**
 * Changes an import and gives its new version.
 * @param expectedVersion what the caller saw; null when it changes whatever is there.
 * @throws Refused `unknownImport`, `staleVersion`
 */
export async function saveDraft(
  tx: Transaction,
  id: string,
  expectedVersion: number | null,
  changes: DraftChanges,
  at: string,
): Promise<number> {
  let update = tx.db
    .updateTable('imports')
    .set((eb) => ({ ...columnsOf(changes), version: eb('version', '+', 1), updated_at: at }))
    .where('id', '=', id);
  if (expectedVersion !== null) update = update.where('version', '=', expectedVersion);
  const changed = await update.returning('version').executeTakeFirst();
  if (changed) return changed.version;
  const { version } = await loadImport(tx, id);
  return refuse('staleVersion', { expected: expectedVersion ?? version, found: version });
}

function columnsOf(changes: DraftChanges): Partial<ImportsTable> {
  const columns: Partial<ImportsTable> = {};
  if (changes.state !== undefined) columns.state = changes.state;
  if (changes.itemCount !== undefined) columns.item_count = changes.itemCount;
  if (changes.rectificationId !== undefined) columns.rectification_id = changes.rectificationId;
  if (changes.sourceText !== undefined) columns.source_text = changes.sourceText;
  if (changes.failure !== undefined) {
    columns.error_code = changes.failure?.code ?? null;
    columns.error_params = changes.failure ? JSON.stringify(changes.failure.params) : null;
  }
  for (const name of ['source', 'mapping', 'reading', 'edits'] as const) {
    if (changes[name] !== undefined) columns[name] = JSON.stringify(changes[name]);
  }
  return columns;
}

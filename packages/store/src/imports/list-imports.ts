import { cursorValues, type Page, pageOf } from '../queries/cursor.js';
import type { ReadTransaction } from '../store.js';
import { type ImportRecord, type ImportState, recordColumns, recordOf } from './import-record.js';
import { type ImportScope, scopeImports } from './import-scope.js';

/** Imports in scope, newest first; `after` is the `next` of the page before. */
export async function listImports(
  { db }: ReadTransaction,
  scope: ImportScope,
  { after, limit }: { after?: string; limit: number },
): Promise<Page<ImportRecord>> {
  let query = db.selectFrom('imports').select(recordColumns);
  if (after !== undefined) {
    const [createdAt, id] = cursorValues(after, ['', ''] as const);
    query = query.where((eb) => eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(createdAt, id)));
  }
  const rows = await scopeImports(query, scope)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, recordOf, (row) => [row.created_at, row.id]);
}

/** The imports in these states, oldest first, whoever began them: what a server takes up again when it starts. */
export async function importsInState(
  { db }: ReadTransaction,
  states: readonly ImportState[],
): Promise<ImportRecord[]> {
  const rows = await db
    .selectFrom('imports')
    .select(recordColumns)
    .where('state', 'in', states)
    .orderBy('created_at')
    .execute();
  return rows.map(recordOf);
}

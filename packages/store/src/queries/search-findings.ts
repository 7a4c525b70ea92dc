import type { LedgerScope } from '@bihuan/domain';
import { scopeFindings } from '../organisation/in-scope.js';
import { searchTerms } from '../search/terms.js';
import type { ReadTransaction } from '../store.js';
import { cursorOf, cursorValues, type Page } from './cursor.js';
import { type FindingListRow, listRow } from './finding-list-row.js';
import { withHits } from './with-hits.js';

/** Findings in scope, of all rectifications, that hold the words, in the order of their registration. */
export async function searchFindings(
  tx: ReadTransaction,
  scope: LedgerScope,
  { text, after, limit }: { text: string; after?: string; limit: number },
): Promise<Page<FindingListRow>> {
  const terms = searchTerms(text);
  if (!terms) return { rows: [], next: null };
  const [behind] = after === undefined ? [0] : cursorValues(after, [0] as const);
  const keys = await tx.engine.search.hits(tx.db, scope, terms, { after: behind, limit: limit + 1 });
  const shown = keys.slice(0, limit);
  const rows = await rowsOf(tx, scope, shown);
  const last = keys.length > limit ? shown.at(-1) : undefined;
  return { rows: await withHits(tx, scope, rows, text), next: last === undefined ? null : cursorOf([last]) };
}

async function rowsOf(
  { db }: ReadTransaction,
  scope: LedgerScope,
  keys: readonly number[],
): Promise<FindingListRow[]> {
  if (keys.length === 0) return [];
  const query = db.selectFrom('findings').select('summary').where('key', 'in', keys).orderBy('key');
  const rows = await scopeFindings(query, scope).execute();
  return rows.map(listRow);
}

/** How many findings in scope, of all rectifications, hold the words, counted up to `cap`. */
export async function countSearchHits(
  { db, engine }: ReadTransaction,
  scope: LedgerScope,
  { text, cap }: { text: string; cap: number },
): Promise<{ count: number; capped: boolean }> {
  const terms = searchTerms(text);
  const count = terms ? await engine.search.countHits(db, scope, terms, cap + 1) : 0;
  return { count: Math.min(count, cap), capped: count > cap };
}

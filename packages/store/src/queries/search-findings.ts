import type { LedgerScope } from '@bihuan/domain';
import { sql } from 'kysely';
import type { Terms } from '../engines/engine.js';
import { evidenceHits } from '../evidence/evidence-hits.js';
import { isKeyInScope } from '../organisation/in-scope.js';
import { textHolds } from '../search/recheck.js';
import { searchTerms } from '../search/terms.js';
import type { ReadTransaction } from '../store.js';
import { cursorOf, cursorValues, type Page } from './cursor.js';
import type { FindingListRow } from './finding-list-row.js';
import { foundRows } from './found-rows.js';
import { shapedRows } from './shaped.js';

/**
 * Findings in scope, of all rectifications, that hold the words, or a file with the words, in the order of their
 * registration.
 */
export async function searchFindings(
  tx: ReadTransaction,
  scope: LedgerScope,
  { text, after, limit }: { text: string; after?: string; limit: number },
): Promise<Page<FindingListRow>> {
  const terms = searchTerms(text);
  if (!terms) return { rows: [], next: null };
  const [behind] = after === undefined ? [0] : cursorValues(after, [0] as const);
  const keys = await hits(tx, scope, terms, { after: behind, limit: limit + 1 });
  const shown = keys.slice(0, limit);
  const rows = await foundRows(tx, scope, shown, terms);
  const last = keys.length > limit ? shown.at(-1) : undefined;
  return { rows, next: last === undefined ? null : cursorOf([last]) };
}

/** The first of both, in order: each list holds as many as are wanted. */
async function hits(
  tx: ReadTransaction,
  scope: LedgerScope,
  terms: Terms,
  page: { after: number; limit: number },
): Promise<number[]> {
  const own = await tx.engine.search.hits(tx, scope, terms, page);
  const byEvidence = await evidenceHits(tx, scope, terms, page);
  if (byEvidence.length === 0) return own;
  return [...new Set([...own, ...byEvidence])].sort((a, b) => a - b).slice(0, page.limit);
}

/** How many findings in scope, of all rectifications, hold the words, counted up to `cap`. */
export async function countSearchHits(
  tx: ReadTransaction,
  scope: LedgerScope,
  { text, cap }: { text: string; cap: number },
): Promise<{ count: number; capped: boolean }> {
  const terms = searchTerms(text);
  const count = terms ? await countBoth(tx, scope, terms, cap + 1) : 0;
  return { count: Math.min(count, cap), capped: count > cap };
}

/** Findings that hold the words themselves are counted by the index; those that only a file tells of, by key. */
async function countBoth(
  tx: ReadTransaction,
  scope: LedgerScope,
  terms: Terms,
  cap: number,
): Promise<number> {
  const own = await countOwn(tx, scope, terms, cap);
  if (own >= cap) return own;
  const byEvidence = await evidenceHits(tx, scope, terms, { after: 0, limit: cap });
  if (byEvidence.length === 0) return own;
  const ownKeys = new Set(await tx.engine.search.hits(tx, scope, terms, { after: 0, limit: cap }));
  return Math.min(cap, own + byEvidence.filter((key) => !ownKeys.has(key)).length);
}

async function countOwn(tx: ReadTransaction, scope: LedgerScope, terms: Terms, cap: number): Promise<number> {
  const { search } = tx.engine;
  const question = { name: 'countHits', values: { ...search.wanted(terms, null), cap }, scope };
  const [row] = await shapedRows(tx, question, ({ words, patterns, cap: most }, asker) => {
    const key = sql<number>`held.key`;
    const inScope = isKeyInScope(key, asker);
    return sql<{ count: number }>`select count(*) as count from (
      select 1 from (${search.matching(words)}) as held
      where ${textHolds(key, patterns)}${inScope === null ? sql`` : sql` and ${inScope}`} limit ${most}
    ) as found`.compile(tx.db);
  });
  return row?.count ?? 0;
}

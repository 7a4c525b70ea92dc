import type { LedgerScope } from '@bihuan/domain';
import { scopeFindings } from '../organisation/in-scope.js';
import { stateOfRow } from '../projections/finding-row.js';
import { hitOf } from '../search/hit.js';
import { searchTerms } from '../search/terms.js';
import type { ReadTransaction } from '../store.js';
import type { FindingListRow } from './finding-list-row.js';

/** The rows of a page, each with the places where the searched words stand in it. */
export async function withHits(
  { db }: ReadTransaction,
  scope: LedgerScope,
  rows: readonly FindingListRow[],
  text: string,
): Promise<FindingListRow[]> {
  const terms = searchTerms(text);
  if (rows.length === 0 || !terms) return [...rows];
  const ids = rows.map(({ id }) => id);
  const query = db.selectFrom('findings').select(['id', 'state']).where('id', 'in', ids);
  const states = await scopeFindings(query, scope).execute();
  const contents = new Map(states.map((row) => [row.id, stateOfRow(row).content]));
  return rows.map((row) => {
    const content = contents.get(row.id);
    return { ...row, hit: content ? hitOf(content, terms) : null };
  });
}

import type { LedgerScope } from '@bihuan/domain';
import { type SqlBool, sql } from 'kysely';
import { scopeFindings } from '../organisation/in-scope.js';
import type { ReadTransaction } from '../store.js';
import { shapedRows } from './shaped.js';

/** The findings before and behind one in the order of its rectification. */
export interface Neighbours {
  previousId: string | null;
  nextId: string | null;
}

/** Which finding in scope comes before this one, and which behind. `ordinal` is the finding's own. */
export async function findingNeighbours(
  tx: ReadTransaction,
  scope: LedgerScope,
  { id, rectificationId, ordinal }: { id: string; rectificationId: string; ordinal: number },
): Promise<Neighbours> {
  const values = { rectificationId, ordinal, id };
  const beside = async (comparison: '<' | '>', direction: 'asc' | 'desc') => {
    const question = { name: `findingNeighbours ${direction}`, values, scope };
    const [found] = await shapedRows(tx, question, (asked, within) => {
      const query = tx.db
        .selectFrom('findings')
        .select('id')
        .where('rectification_id', '=', asked.rectificationId)
        .where(sql<SqlBool>`(findings.ordinal, findings.key) ${sql.raw(comparison)} (${asked.ordinal}, (
          select own.key from findings as own where own.id = ${asked.id}
        ))`)
        .orderBy('ordinal', direction)
        .orderBy('key', direction)
        .limit(1);
      return scopeFindings(query, within, asked.rectificationId).compile();
    });
    return found;
  };
  const [previous, next] = [await beside('<', 'desc'), await beside('>', 'asc')];
  return { previousId: previous?.id ?? null, nextId: next?.id ?? null };
}

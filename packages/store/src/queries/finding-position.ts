import type { LedgerScope } from '@bihuan/domain';
import { scopeFindings } from '../organisation/in-scope.js';
import type { ReadTransaction } from '../store.js';
import { shapedRows } from './shaped.js';

/** The 1-based place of an ordinal among the findings of a rectification that are in scope, and how many these are. */
export async function findingPosition(
  tx: ReadTransaction,
  scope: LedgerScope,
  rectificationId: string,
  ordinal: number,
): Promise<{ position: number; total: number }> {
  const counted = async (before: number | null) => {
    const question = { name: 'findingPosition', values: { rectificationId, before }, scope };
    const [row] = await shapedRows(tx, question, (asked, within) => {
      const query = tx.db
        .selectFrom('findings')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('rectification_id', '=', asked.rectificationId);
      const some = asked.before === null ? query : query.where('ordinal', '<', asked.before);
      return scopeFindings(some, within).compile();
    });
    return row?.count ?? 0;
  };
  return { position: (await counted(ordinal)) + 1, total: await counted(null) };
}

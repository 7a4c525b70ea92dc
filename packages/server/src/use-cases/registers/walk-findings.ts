import type { LedgerScope, LiveFinding } from '@bihuan/domain';
import { type ReadTransaction, readStates } from '@bihuan/store';

const BATCH = 500;

/**
 * The findings in scope that bear on a register. No index knows them: the whole rectification is walked, a page at
 * a time, and only what bears on the register is kept.
 */
export async function findingsThat(
  bear: (finding: LiveFinding) => boolean,
  tx: ReadTransaction,
  scope: LedgerScope,
  rectificationId: string,
): Promise<LiveFinding[]> {
  const kept: LiveFinding[] = [];
  let after: string | null = null;
  do {
    const stretch = { limit: BATCH, ...(after !== null && { after }) };
    const page: Awaited<ReturnType<typeof readStates>> = await readStates(
      tx,
      scope,
      rectificationId,
      stretch,
    );
    kept.push(...page.rows.filter(bear));
    after = page.next;
  } while (after !== null);
  return kept;
}

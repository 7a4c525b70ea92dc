import type { LedgerScope, LiveFinding } from '@bihuan/domain';
import { type ReadTransaction, readStates } from '@bihuan/store';
import { inPages } from '../findings/in-pages.js';

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
  for await (const one of inPages(readStates, tx, scope, rectificationId)) if (bear(one)) kept.push(one);
  return kept;
}

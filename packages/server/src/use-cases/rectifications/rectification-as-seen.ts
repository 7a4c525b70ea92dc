import { type LedgerScope, refuse } from '@bihuan/domain';
import {
  findRectification,
  isSeenWhole,
  type ReadTransaction,
  type RectificationRecord,
} from '@bihuan/store';

/** What tells of all findings at once is not for whoever sees only some of them. */
const UNTOLD = { organisation: null, nextSteps: null, statedCounts: [], source: null };

/**
 * A rectification as far as it may be seen: whoever sees only his own duties in it sees its header and contact,
 * not the chapters and counts that speak of the other findings.
 * @throws Refused `unknownRectification`
 */
export async function rectificationAsSeen(
  tx: ReadTransaction,
  scope: LedgerScope,
  id: string,
): Promise<RectificationRecord> {
  const record = (await findRectification(tx, scope, id)) ?? refuse('unknownRectification', { id });
  if (await isSeenWhole(tx, [scope.ledger], id)) return record;
  return { ...record, content: { ...record.content, ...UNTOLD } };
}

import { type KnownRectification, type LedgerScope, loopOf } from '@bihuan/domain';
import {
  findKnownRectification,
  hiddenFindings,
  isSeenWhole,
  type ReadTransaction,
  type RectificationRecord,
} from '@bihuan/store';

/**
 * The work above the findings as far as it is in sight: duties alone show nothing of it, and an amendment of hidden
 * findings only is left out. Its contents are those of the record, which is as it is seen already.
 */
export async function workAsSeen(
  tx: ReadTransaction,
  scope: LedgerScope,
  { id, version, content }: Pick<RectificationRecord, 'id' | 'version' | 'content'>,
): Promise<KnownRectification> {
  const known = await findKnownRectification(tx, scope, id);
  const isWhole = await isSeenWhole(tx, [scope.ledger], id);
  if (!known || !isWhole) return { id, status: 'open', version, content, loop: {} };
  const hidden = await hiddenFindings(tx, scope, id);
  const amendments = loopOf(known).amendments.flatMap((amendment) => {
    const findingIds = amendment.findingIds.filter((one) => !hidden.has(one));
    return findingIds.length > 0 ? [{ ...amendment, findingIds }] : [];
  });
  return { ...known, content, loop: { ...known.loop, amendments } };
}

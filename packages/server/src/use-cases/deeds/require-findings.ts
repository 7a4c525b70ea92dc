import { refuse } from '@bihuan/domain';
import { type ReadTransaction, statesOf } from '@bihuan/store';

/**
 * Holds that all of these are findings of the rectification: a round or a batch with others in it could never be
 * looked through, and a sample drawn of them would be none.
 * @throws Refused `unknownFinding`
 */
export async function requireFindings(
  tx: ReadTransaction,
  rectificationId: string,
  findingIds: readonly string[],
): Promise<void> {
  const known = new Set((await statesOf(tx, rectificationId, findingIds)).map(({ id }) => id));
  const foreign = findingIds.find((id) => !known.has(id));
  if (foreign !== undefined) refuse('unknownFinding', { id: foreign });
}

import type { Sha256 } from '../../audit/hash.js';
import { commitmentOf, isSeed, sampleOf } from '../../look-back/sample.js';
import { refuse } from '../../refusal.js';
import type { KnownRectification } from '../rectification.js';
import type { DrawLookBack } from './commands.js';
import { loopOf } from './loop.js';

/**
 * The command that draws the sample of a batch: the seed is held against what was published with the sign-off.
 * @throws Refused `unknownBatch`, `seedNotCommitted`, `sampleSizeNotValid`
 */
export function drawLookBack(
  rectification: KnownRectification,
  ask: { batchId: string; on: string; seed: string; size: number },
  sha256: Sha256,
): DrawLookBack {
  const { batchId, on, seed, size } = ask;
  const batch = loopOf(rectification).batches.find(({ id }) => id === batchId);
  if (!batch) return refuse('unknownBatch', { id: batchId });
  if (!isSeed(seed) || commitmentOf(seed, sha256) !== batch.commitment) return refuse('seedNotCommitted', {});
  const of = batch.findingIds.length;
  if (!Number.isInteger(size) || size < 1 || size > of) return refuse('sampleSizeNotValid', { size, of });
  const sample = sampleOf(seed, batch.findingIds, size, sha256);
  return { type: 'DrawLookBack', rectificationId: rectification.id, batchId, on, seed, sample };
}

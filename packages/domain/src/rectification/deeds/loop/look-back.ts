import { isSeed } from '../../../look-back/sample.js';
import { refusal } from '../../../refusal.js';
import type { LoopDataOf } from '../../loop/events.js';
import { loopOf, withLoop } from '../../loop/loop.js';
import type { LoopDeed } from '../../loop/loop-deed.js';
import { choiceObjection, dateObjection, freshObjection, orderObjection } from '../../loop/payload.js';
import type { OpenRectification } from '../../rectification.js';

/** 公布回头看抽样摘要: with the sign-off of a batch, before anybody can know which of it will be drawn. */
export const commitLookBack: LoopDeed<'CommitLookBack'> = {
  from: ['open'],
  objection: ({ batchId, on, findingIds, commitment }, state) =>
    freshObjection(batchId, loopOf(state).batches) ??
    dateObjection('销号日期', on) ??
    choiceObjection('这一批的问题', findingIds) ??
    // A digest is written as a seed is: 64 lower-case hex digits.
    (isSeed(commitment) ? null : refusal('notACommitment', { found: commitment })),
  decide: ({ batchId: id, on, findingIds, commitment }) => [
    {
      type: 'LookBackCommitted',
      data: { id, on, findingIds: [...new Set(findingIds)].sort(), commitment },
    },
  ],
};

/** 抽取回头看样本: once. The seed comes with the sample that it draws (`drawLookBack`); anybody can check both. */
export const drawLookBackDeed: LoopDeed<'DrawLookBack'> = {
  from: ['open'],
  objection({ batchId, on, seed, sample }, state) {
    const batch = loopOf(state).batches.find(({ id }) => id === batchId);
    if (!batch) return refusal('unknownBatch', { id: batchId });
    if (batch.draw) return refusal('alreadyDrawn', { date: batch.draw.on });
    if (!isSeed(seed)) return refusal('seedNotCommitted', {});
    const ofBatch = new Set(sample.filter((id) => batch.findingIds.includes(id)));
    if (sample.length === 0 || ofBatch.size !== sample.length) {
      return refusal('sampleSizeNotValid', { size: sample.length, of: batch.findingIds.length });
    }
    return (
      dateObjection('抽样日期', on) ??
      orderObjection({ field: '销号日期', date: batch.on }, { field: '抽样日期', date: on })
    );
  },
  decide: ({ batchId, on, seed, sample }) => [{ type: 'LookBackDrawn', data: { batchId, on, seed, sample } }],
};

export function lookBackCommitted(
  state: OpenRectification,
  batch: LoopDataOf<'LookBackCommitted'>,
): OpenRectification {
  return withLoop(state, ({ batches }) => ({ batches: [...batches, { ...batch, draw: null }] }));
}

export function lookBackDrawn(
  state: OpenRectification,
  { batchId, ...draw }: LoopDataOf<'LookBackDrawn'>,
): OpenRectification {
  return withLoop(state, ({ batches }) => ({
    batches: batches.map((batch) => (batch.id === batchId ? { ...batch, draw } : batch)),
  }));
}

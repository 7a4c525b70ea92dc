import type { FindingEventOf } from '@bihuan/domain';
import type { Outcome } from '@bihuan/store';
import type { Changed, Deed } from '../ledger.js';
import { mentionsIn } from '../mentions-in.js';
import { changeFinding, headerOf, type Target } from './change-finding.js';
import { newMeasure } from './new-measure.js';

interface Addition extends Target {
  text: string;
  marker?: string | null | undefined;
  level?: number | undefined;
  /** Id of the measure that it follows; absent: at the end. */
  after?: string | undefined;
  /** Needed once work has begun. */
  reason?: string | undefined;
}

function addedMeasure({ events }: Outcome): string {
  const { measure } = JSON.parse(events[0]?.body ?? '{}') as FindingEventOf<'MeasureAdded'>['data'];
  return measure.id;
}

/** 增加措施. @returns the new measure's id and the finding's version @throws Refused */
export async function addMeasure(deed: Deed, addition: Addition): Promise<Changed & { id: string }> {
  const { findingId } = addition;
  const measure = newMeasure(addition);
  const outcome = await changeFinding(deed, addition, async ({ content, rectificationId }, tx) => {
    const after = addition.after ?? content.measures.at(-1)?.id ?? null;
    const mentions = mentionsIn(measure.text, await headerOf(tx, rectificationId));
    const { reason = null } = addition;
    return [{ type: 'AddMeasure', findingId, after, measure, mentions, reason }];
  });
  return { id: addedMeasure(outcome), version: outcome.version };
}

import type { FindingEventOf } from '@bihuan/domain';
import { execute, type Outcome } from '@bihuan/store';
import type { Changed, Deed } from '../ledger.js';
import { mentionsIn } from '../mentions-in.js';
import { findingWithHeader } from './header-of-finding.js';
import { newMeasure } from './new-measure.js';

interface Addition {
  findingId: string;
  version: number;
  text: string;
  marker?: string | null | undefined;
  level?: number | undefined;
  /** Id of the measure that it follows; absent: at the end. */
  after?: string | undefined;
}

function addedMeasure({ events }: Outcome): string {
  const { measure } = JSON.parse(events[0]?.body ?? '{}') as FindingEventOf<'MeasureAdded'>['data'];
  return measure.id;
}

/** 增加措施. @returns the new measure's id and the finding's version @throws Refused */
export async function addMeasure(
  { store, caller }: Deed,
  addition: Addition,
): Promise<Changed & { id: string }> {
  const { findingId, version: expectedVersion } = addition;
  const measure = newMeasure(addition);
  return store.transaction(async (tx) => {
    const { finding, header } = await findingWithHeader(tx, findingId);
    const after = addition.after ?? finding.content.measures.at(-1)?.id ?? null;
    const mentions = mentionsIn(measure.text, header);
    const command = { type: 'AddMeasure', findingId, after, measure, mentions } as const;
    const outcome = await execute(tx, command, { ...caller, expectedVersion });
    return { id: addedMeasure(outcome), version: outcome.version };
  });
}

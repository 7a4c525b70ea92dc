import type { NewFinding } from '@bihuan/contract';
import type { FindingContent, Measure } from '@bihuan/domain';
import { execute, nextOrdinal } from '@bihuan/store';
import type { z } from 'zod';
import { authorisedOnRectification } from '../authorised-deeds.js';
import type { Changed, Deed } from '../ledger.js';
import type { DatedHeader } from '../mentions-in.js';
import { placedMentions } from '../placed-mentions.js';
import { newMeasure } from './new-measure.js';

type Typed = z.output<typeof NewFinding>;

/** A finding as somebody types it: figures, documents and dates are read from its words. */
export function typedFinding(typed: Typed, header: DatedHeader, newId: () => string): FindingContent {
  const introduction = typed.introduction?.trim() || null;
  const measures: Measure[] = (typed.measures ?? []).map((measure) => ({
    ...newMeasure(measure),
    id: newId(),
  }));
  const reportedStatus = typed.reportedStatus;
  return {
    part: typed.part ?? '主报告',
    level: typed.level ?? 1,
    parentId: null,
    number: typed.number ?? '',
    section: typed.section ?? null,
    problem: typed.problem.trim(),
    introduction,
    measures,
    ...placedMentions(introduction, measures, header, newId),
    ...{ leadLeaders: [], leadUnits: [], participatingUnits: [] },
    ...{ responsibleSection: null, responsiblePerson: null },
    ...{ resultsDue: null, completionDue: null, acceptanceCriterion: null },
    reported: reportedStatus ? { status: reportedStatus, open: false, text: '', range: null } : null,
    ...{ sourceRange: null, problemRange: null, visibility: 'public' },
  };
}

/** 登记问题, behind the last one. @throws Refused */
export async function registerFinding(
  { store, ...asked }: Deed,
  rectificationId: string,
  typed: Typed,
): Promise<Changed & { id: string }> {
  return store.transaction(async (tx) => {
    const { rectification, recordedBy } = await authorisedOnRectification(tx, asked, rectificationId);
    const ordinal = await nextOrdinal(tx, rectificationId);
    const findingId = tx.newId();
    const content = typedFinding(typed, rectification.content.header, tx.newId);
    const command = { type: 'RegisterFinding', findingId, rectificationId, ordinal, content } as const;
    const { version } = await execute(tx, command, recordedBy);
    return { id: findingId, version };
  });
}

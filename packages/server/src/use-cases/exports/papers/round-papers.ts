import { writeCheckForm, writeLookBackForm } from '@bihuan/documents';
import { checkOutcomes, courseOf, loopOf } from '@bihuan/domain';
import type { ReadTransaction } from '@bihuan/store';
import type { Printing, Written } from './printing.js';
import type { WorkInSight } from './work-in-sight.js';

/** Duties alone show no round of checks and no look-back: both are about findings that are not theirs. */
function indexIn(rounds: readonly { id: string }[], { isWhole }: WorkInSight, paperId: string): number {
  return isWhole ? rounds.findIndex(({ id }) => id === paperId) : -1;
}

/** 督查记录 of a round; null where it is not there or nothing of it is in sight. */
export async function checkPaper(
  _: ReadTransaction,
  work: WorkInSight,
  { paperId, printedOn, at }: Printing,
): Promise<Written | null> {
  const { checks } = loopOf(work.rectification);
  const index = indexIn(checks, work, paperId);
  const round = checks[index];
  const findings = round ? await work.seen(round.findingIds) : [];
  if (!round || findings.length === 0) return null;
  const courses = new Map(findings.map((finding) => [finding.id, courseOf(finding)]));
  const outcomes = checkOutcomes(round, (id) => courses.get(id)?.checks ?? []);
  const bytes = writeCheckForm({ round, ordinal: index + 1, outcomes, findings, printedOn, at });
  return { name: `整改督查记录${round.on}`, bytes };
}

/** 回头看抽查单 of a batch; null where it is not there or nothing of it is in sight. */
export async function lookBackPaper(
  _: ReadTransaction,
  work: WorkInSight,
  { paperId, printedOn, at }: Printing,
): Promise<Written | null> {
  const { batches } = loopOf(work.rectification);
  const index = indexIn(batches, work, paperId);
  const batch = batches[index];
  const findings = batch ? await work.seen(batch.findingIds) : [];
  if (!batch || findings.length === 0) return null;
  const findingIds = findings.map(({ id }) => id);
  const hidden = new Set(batch.findingIds).size - new Set(findingIds).size;
  const bytes = writeLookBackForm({
    ...{ batch: { ...batch, findingIds }, hidden, ordinal: index + 1, findings, printedOn, at },
  });
  return { name: `回头看抽查单${batch.on}`, bytes };
}

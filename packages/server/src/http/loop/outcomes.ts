import type { RoundOutcome } from '@bihuan/contract';
import {
  type CheckResult,
  checkOutcomes,
  courseOf,
  type LiveFinding,
  type LookBack,
  ledgerScope,
  loopOf,
  refuse,
} from '@bihuan/domain';
import {
  findKnownRectification,
  hiddenFindings,
  isSeenWhole,
  type Names,
  namesOf,
  type ReadTransaction,
  statesOf,
} from '@bihuan/store';
import type { Caller } from '../../app/caller.js';

type Loop = ReturnType<typeof loopOf>;
type Result = CheckResult | (LookBack & { passed: boolean });

/**
 * What was found at each finding of a round of checks, or of the sample of a look-back, in its order; none for a
 * round that is not there, and none of a finding that is kept from the reader.
 * @throws Refused `unknownRectification` for one that the reader does not see whole
 */
export async function outcomesOf(
  tx: ReadTransaction,
  caller: Caller,
  { rectificationId, round }: { rectificationId: string; round: string },
): Promise<RoundOutcome[]> {
  const scope = ledgerScope(caller.profile);
  const rectification = await findKnownRectification(tx, scope, rectificationId);
  if (!rectification || !(await isSeenWhole(tx, [scope.ledger], rectificationId))) {
    return refuse('unknownRectification', { id: rectificationId });
  }
  const loop = loopOf(rectification);
  const hidden = await hiddenFindings(tx, scope, rectificationId);
  const ids = findingsOf(loop, round).filter((id) => !hidden.has(id));
  const findings = new Map((await statesOf(tx, rectificationId, ids)).map((one) => [one.id, one]));
  const results = resultsOf(loop, round, findings);
  const names = await namesOf(tx, {
    personIds: [...new Set([...results.values()].map(({ by }) => by.personId))],
    unitIds: [...new Set([...results.values()].map(({ by }) => by.unitId))],
  });
  return ids.flatMap((id) => {
    const finding = findings.get(id);
    return finding ? [outcome(finding, results.get(id), names)] : [];
  });
}

function findingsOf({ checks, batches }: Loop, round: string): readonly string[] {
  const check = checks.find(({ id }) => id === round);
  return check?.findingIds ?? batches.find(({ id }) => id === round)?.draw?.sample ?? [];
}

/** The last result of each: of the round by its id, of a look-back since its draw. */
function resultsOf(
  { checks, batches }: Loop,
  round: string,
  findings: ReadonlyMap<string, LiveFinding>,
): Map<string, Result> {
  const courses = [...findings.values()].map((finding) => ({ id: finding.id, course: courseOf(finding) }));
  const check = checks.find(({ id }) => id === round);
  if (check) {
    const of = new Map(courses.map(({ id, course }) => [id, course.checks]));
    const outcomes = checkOutcomes(check, (id) => of.get(id) ?? []);
    return new Map(outcomes.flatMap(({ findingId, result }) => (result ? [[findingId, result]] : [])));
  }
  const since = batches.find(({ id }) => id === round)?.draw?.on ?? '';
  return new Map(
    courses.flatMap(({ id, course }): [string, Result][] => {
      const last = course.lookBacks.findLast(({ on }) => on >= since);
      return last ? [[id, { ...last, passed: last.confirmed }]] : [];
    }),
  );
}

function outcome(
  { id, status, content: { number, problem, visibility } }: LiveFinding,
  result: Result | undefined,
  { people, units }: Names,
): RoundOutcome {
  const finding = { id, visibility, number, problem, status };
  if (!result) return { ...finding, result: null };
  const { passed, date, methods, findings, by } = result;
  const who = { by: people.get(by.personId) ?? '已删除姓名的人员', unit: units.get(by.unitId) ?? by.unitId };
  return { ...finding, result: { passed, date, methods, findings, ...who } };
}

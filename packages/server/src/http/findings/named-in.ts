import { type Course, courseOf, type Done, type LiveFinding } from '@bihuan/domain';

/** Everybody and every unit that the course names. */
export function namedIn(finding: LiveFinding): { personIds: string[]; unitIds: string[] } {
  const course = courseOf(finding);
  const done = doneIn(course);
  const units = [
    ...done.map(({ by }) => by.unitId),
    ...course.reminders.flatMap(({ toUnitIds }) => toUnitIds),
    ...course.substitutes.map(({ unitId }) => unitId),
  ];
  const typists = course.signatures.flatMap(({ recordedFor }) => recordedFor?.typist.personId ?? []);
  const voiders = course.signatures.flatMap(({ void: mark }) =>
    mark?.by.kind === 'person' ? [mark.by.personId] : [],
  );
  const people = [...done.map(({ by }) => by.personId), ...typists, ...voiders];
  return { personIds: [...new Set(people)], unitIds: [...new Set(units)] };
}

/** Every entry of the course that somebody made. */
function doneIn(course: Course): Done[] {
  const stages = [course.adoption, course.started, course.wording, course.withheld].filter(
    (entry) => entry !== null,
  );
  return [
    ...stages,
    ...course.progress,
    ...course.evidence,
    ...(course.withdrawnEvidence ?? []).flatMap((piece) => [piece, piece.withdrawn]),
    ...course.concurrences,
    ...course.submissions,
    ...course.returns,
    ...course.verifications,
    ...course.signatures,
    ...course.extensions,
    ...course.extensions.flatMap(({ decision }) => decision ?? []),
    ...course.reminders,
    ...course.reminders.flatMap(({ answers }) => answers),
    ...course.checks,
    ...course.lookBacks,
    ...course.evaluations,
    ...course.relations,
  ];
}

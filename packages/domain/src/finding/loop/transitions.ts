/** The steps from state to state that several deeds share. */

import { type Done, standing, type VoidMark, voided } from '../../signature/signature.js';
import { type Course, courseOf, type ReturnEntry } from '../course.js';
import type { FindingIn, LiveFinding, WorkingFinding } from '../finding.js';
import type { LoopEvent } from './loop-events.js';

/** What every state has, without what belongs to one state alone. */
export function workOf(finding: LiveFinding) {
  const { id, rectificationId, ordinal, content, version } = finding;
  return { id, rectificationId, ordinal, content, version, course: courseOf(finding) };
}

/** The same state with something more in its course. */
export function withCourse<F extends LiveFinding>(
  finding: F,
  changes: (course: Course) => Partial<Course>,
): F {
  const course = courseOf(finding);
  return { ...finding, course: { ...course, ...changes(course) } };
}

/** Back to 整改中: a new round, in which concurrences and signatures are asked for again. */
export function backToWork(finding: LiveFinding, entry: ReturnEntry): FindingIn<'underway'> {
  const work = workOf(finding);
  const course = {
    ...work.course,
    round: work.course.round + 1,
    returns: [...work.course.returns, entry],
  };
  return { ...work, status: 'underway', course, pending: null };
}

/** The mark on a signature that somebody's deed on the finding made void; `what` is the event of that deed. */
export function voidMark(
  { by, at }: Pick<Done, 'by' | 'at'>,
  what: LoopEvent['type'],
  reason: string | null = null,
): VoidMark {
  const { personId, postId } = by;
  return { at, by: { kind: 'person', personId, postId }, what, reason };
}

/** A first signature lapses when what it stands under grows, changes or moves on before the second one comes. */
export function withoutPending<F extends LiveFinding>(finding: F, mark: VoidMark): F {
  if (!('pending' in finding) || finding.pending === null) return finding;
  const { firstSignatureId } = finding.pending;
  const lapsed = withCourse(finding, ({ signatures }) => ({
    signatures: voided(signatures, [firstSignatureId], mark),
  }));
  return { ...lapsed, pending: null };
}

/** The signature of this id, which the state names. */
export function signatureOf(finding: WorkingFinding, id: string) {
  const signature = finding.course.signatures.find((candidate) => candidate.id === id);
  if (!signature) throw new Error(`no signature ${id} in the finding ${finding.id}, whose state names it`);
  return signature;
}

/** The signatures that still hold. */
export function standingIn(finding: LiveFinding) {
  const { signatures, round } = courseOf(finding);
  return standing(signatures, round);
}

import type { CourseView } from '@bihuan/contract';
import {
  type Actor,
  type Course,
  type Done,
  eventLabel,
  type LiveFinding,
  type Signature,
  substituteOf,
} from '@bihuan/domain';
import type { HeldOn, Names } from '@bihuan/store';
import { doneView } from './done-view.js';
import { picked } from './picked.js';
import { standingView } from './present-standing.js';

/** What the page needs besides the finding. */
export interface Around {
  names: Names;
  feedbackDate: string | null;
  /** By digest: other findings in sight that hold the same file. */
  alsoOn: ReadonlyMap<string, readonly HeldOn[]>;
  /** Digests of files that carry a mark of classification. */
  withheld: ReadonlySet<string>;
}

/** The course as the page shows it; null on a finding on which nothing was done. */
export function courseView(finding: LiveFinding, around: Around): CourseView | null {
  if (finding.course === undefined) return null;
  const { names } = around;
  const done = (entry: Done) => doneView(entry, names);
  const course = finding.course;
  return {
    round: course.round,
    adoption: course.adoption && {
      ...done(course.adoption),
      minutes: course.adoption.minutes,
      originalDues: {
        resultsDue: course.adoption.originalDues.resultsDue,
        completionDue: course.adoption.originalDues.completionDue,
      },
    },
    measureStates: course.measureStates,
    progress: course.progress.map((entry) => ({
      ...done(entry),
      ...picked(entry, 'id', 'measureId', 'text', 'noChange'),
    })),
    evidence: course.evidence.map((entry) => ({
      ...done(entry),
      ...picked(entry, 'id', 'digest', 'name', 'mediaType', 'size', 'kind', 'effectiveDate', 'receivedAt'),
      ...picked(entry, 'measureIds', 'how', 'attachedBy'),
      beforeFeedback: around.feedbackDate !== null && entry.effectiveDate < around.feedbackDate,
      withheld: around.withheld.has(entry.digest),
      alsoOn: elsewhere(around, entry.digest, finding.id),
    })),
    withdrawnEvidence: (course.withdrawnEvidence ?? []).map((entry) => ({
      ...done(entry),
      ...picked(entry, 'id', 'name', 'kind', 'effectiveDate'),
      withdrawn: { ...done(entry.withdrawn), reason: entry.withdrawn.reason },
    })),
    concurrences: course.concurrences.map((entry) => ({ ...done(entry), round: entry.round })),
    submissions: course.submissions.map((entry) => ({
      ...done(entry),
      ...picked(entry, 'id', 'summary', 'round'),
    })),
    returns: course.returns.map((entry) => ({
      ...done(entry),
      ...picked(entry, 'kind', 'reason', 'cause', 'from'),
    })),
    verifications: course.verifications.map((entry) => ({
      ...done(entry),
      ...picked(entry, 'methods', 'date', 'findings', 'id', 'passed', 'contentHash', 'documentNumber'),
      substituteMinutes: entry.substituteMinutes ?? null,
    })),
    signatures: course.signatures.map((signature) => signatureView(signature, names)),
    extensions: course.extensions.map((entry) => ({
      ...done(entry),
      ...picked(entry, 'id', 'measureId', 'was', 'newDate', 'reason', 'progress', 'late', 'overdueDays'),
      decision: entry.decision && {
        ...done(entry.decision),
        ...picked(entry.decision, 'granted', 'opinion', 'minutes'),
      },
    })),
    reminders: course.reminders.map((entry) => ({
      ...done(entry),
      ...picked(entry, 'id', 'number', 'text', 'replyDue'),
      toUnits: entry.toUnitIds.map((id) => names.units.get(id) ?? id),
      answers: entry.answers.map((answer) => ({ ...done(answer), text: answer.text })),
    })),
    checks: course.checks.map((entry) => ({
      ...done(entry),
      ...picked(entry, 'methods', 'date', 'findings', 'id', 'checkId', 'passed'),
    })),
    lookBacks: course.lookBacks.map((entry) => ({
      ...done(entry),
      ...picked(entry, 'methods', 'date', 'findings', 'confirmed'),
    })),
    evaluations: course.evaluations.map((entry) => ({ ...done(entry), opinion: entry.opinion })),
    relations: course.relations.map((entry) => ({
      ...done(entry),
      ...picked(entry, 'kind', 'findingId', 'note'),
    })),
    ...standingView(finding, names),
    substitute: substituteView(course, names),
    wording: course.wording?.text ?? null,
    withheldGround: course.withheld?.ground ?? null,
  };
}

function substituteView(course: Course, names: Names): CourseView['substitute'] {
  const named = substituteOf(course);
  return named ? { unit: names.units.get(named.unitId) ?? named.unitId, minutes: named.minutes } : null;
}

function signatureView(signature: Signature, names: Names): CourseView['signatures'][number] {
  const { recordedFor, void: mark } = signature;
  return {
    ...doneView(signature, names),
    ...picked(signature, 'id', 'deed', 'capacity', 'contentHash', 'round'),
    recordedFor: recordedFor && {
      typist: names.people.get(recordedFor.typist.personId) ?? null,
      scanDigest: recordedFor.scanDigest,
    },
    void: mark && {
      at: mark.at,
      by: actorName(mark.by, names),
      what: eventLabel(mark.what),
      reason: mark.reason,
    },
  };
}

/** Who did it, as people call him. */
function actorName(actor: Actor, names: Names): string {
  if (actor.kind === 'operator') return `操作员 ${actor.osUser}@${actor.host}`;
  return actor.kind === 'local' ? '本机' : (names.people.get(actor.personId) ?? '已删除姓名的人员');
}

function elsewhere({ alsoOn }: Around, digest: string, findingId: string) {
  const held = alsoOn.get(digest) ?? [];
  return held
    .filter((other) => other.findingId !== findingId)
    .map((other) => ({ findingId: other.findingId, number: other.number }));
}

/** What waits for whom: the rows of everybody's desk (工作台), derived from the state of a finding. Never stored twice. */

import { courseOf, type ExtensionRequest, substituteOf } from '../finding/course.js';
import { coLeadsPending } from '../finding/deeds/concur.js';
import { endorsementStands } from '../finding/deeds/endorse.js';
import { measureStateOf } from '../finding/deeds/report-measure-state.js';
import { verificationStands } from '../finding/deeds/verify.js';
import { dueDate } from '../finding/due.js';
import type { FindingIn, FindingState, LiveFinding, Party, WorkingFinding } from '../finding/finding.js';
import { acceptanceDue, stageAhead } from '../finding/long-term-stages.js';
import { idsOf } from '../finding/loop/holders.js';
import { standingIn } from '../finding/loop/transitions.js';
import { type OwedMeasure, owedMeasures } from '../finding/owed-measures.js';
import type { LedgerRole } from '../organisation/roles.js';

/** What is to be done next; a row of the desk is named by it. */
export const waitKinds = [
  'work',
  'concur',
  'submit',
  'endorse',
  'verify',
  'signOff',
  'secondSignature',
  'acceptStage',
  'decideExtension',
  'decideLateExtension',
  'answerReminder',
] as const;
export type WaitKind = (typeof waitKinds)[number];

/** One thing that waits. */
export interface Wait {
  kind: WaitKind;
  /** Whose desk it lies on: those who hold the role in this rectification … */
  role: LedgerRole;
  /** … and for this unit or post; null: for anybody in the role. */
  partyId: string | null;
  /** Civil date by which it is asked for; null where none is named. */
  due: string | null;
}

/** Everything that waits for somebody on this finding; before work begins, the answer to a reminder at most. */
export function waitsOf(finding: FindingState): Wait[] {
  const waits = stateWaits(finding);
  const substitute = 'content' in finding && substituteOf(courseOf(finding));
  return substitute ? [...waits, ...substituteWaits(waits, substitute.unitId)] : waits;
}

/** What a verifier is to check is also asked of the unit that was named in place of another. */
function substituteWaits(waits: readonly Wait[], unitId: string): Wait[] {
  return waits
    .filter(({ kind }) => kind === 'verify' || kind === 'acceptStage')
    .flatMap(({ kind, due }) => forUnits(kind, [unitId], due));
}

function stateWaits(finding: FindingState): Wait[] {
  switch (finding.status) {
    case 'registered':
      return reminderWaits(finding);
    case 'underway':
      return [
        ...workWaits(finding),
        ...pendingWaits(finding),
        ...extensionWaits(finding),
        ...reminderWaits(finding),
      ];
    case 'submitted':
      return [...endorsementWaits(finding), ...reminderWaits(finding)];
    case 'endorsed':
      return [...verificationWaits(finding), ...pendingWaits(finding), ...reminderWaits(finding)];
    case 'verified':
      return [...signatureWaits(finding), ...reminderWaits(finding)];
    case 'longTerm':
      return [...stageWaits(finding), ...reminderWaits(finding)];
    case 'signedOff':
      return reminderWaits(finding);
    default:
      return [];
  }
}

function wait(kind: WaitKind, role: LedgerRole, partyId: string | null, due: string | null): Wait {
  return { kind, role, partyId, due };
}

/** For the liaison of a unit; its head sees it through the unit as well. */
function forUnits(kind: WaitKind, unitIds: readonly string[], due: string | null): Wait[] {
  return unitIds.map((unitId) => wait(kind, 'liaison', unitId, due));
}

function dueOf({ content }: WorkingFinding): string | null {
  return dueDate(content.completionDue);
}

/** Open measures wait for their units. */
function workWaits(finding: FindingIn<'underway'>): Wait[] {
  const { content, course } = finding;
  const open = owedMeasures(content).filter(
    ({ measure }) => !['done', 'longTerm'].includes(measureStateOf(course, measure.id)),
  );
  return open.length > 0 ? earliestByUnit(open) : submissionWaits(finding);
}

/** The work is done: the further leads concur, then the first one submits. */
function submissionWaits(finding: FindingIn<'underway' | 'longTerm'>): Wait[] {
  const { content, course } = finding;
  const pending = idsOf(coLeadsPending(content, course));
  if (pending.length > 0) return forUnits('concur', pending, dueOf(finding));
  return forUnits('submit', idsOf(content.leadUnits.slice(0, 1)), dueOf(finding));
}

/** One row for each unit, however many measures it owes, with the earliest of their dates. */
function earliestByUnit(open: readonly OwedMeasure[]): Wait[] {
  const earliest = new Map<string, string | null>();
  for (const { leadUnits, participatingUnits, due } of open) {
    for (const unitId of idsOf([...leadUnits, ...participatingUnits] as Party[])) {
      earliest.set(unitId, earlier(earliest.get(unitId) ?? null, dueDate(due)));
    }
  }
  return [...earliest].map(([unitId, due]) => wait('work', 'liaison', unitId, due));
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function endorsementWaits(finding: FindingIn<'submitted' | 'endorsed' | 'verified'>): Wait[] {
  const endorsed = standingIn(finding)
    .filter(({ deed }) => deed === 'endorse')
    .map(({ by }) => by.postId);
  const posts = idsOf(finding.content.leadLeaders).filter((postId) => !endorsed.includes(postId));
  return posts.map((postId) => wait('endorse', 'leadLeader', postId, dueOf(finding)));
}

/** What was corrected after it was endorsed goes to the leaders again before anybody verifies it. */
function verificationWaits(finding: FindingIn<'endorsed' | 'verified'>): Wait[] {
  return endorsementStands(finding)
    ? [wait('verify', 'verifier', null, dueOf(finding))]
    : endorsementWaits(finding);
}

/** Both sides are asked until one has signed, then only the other; nobody for what was corrected after verification. */
function signatureWaits(finding: FindingIn<'verified'>): Wait[] {
  if (!verificationStands(finding)) return verificationWaits(finding);
  if (finding.pending !== null) return pendingWaits(finding);
  const due = dueOf(finding);
  return [wait('signOff', 'office', null, due), wait('signOff', 'verifier', null, due)];
}

function pendingWaits(finding: FindingIn<'underway' | 'endorsed' | 'verified'>): Wait[] {
  const { pending, course } = finding;
  const first = course.signatures.find(({ id }) => id === pending?.firstSignatureId);
  if (!first || first.void !== null) return [];
  const role = first.capacity === 'office' ? 'verifier' : 'office';
  return [wait('secondSignature', role, null, dueOf(finding))];
}

/** The stage that comes next: its units work on it, and it is looked at every year and at its date. */
function stageWaits(finding: FindingIn<'longTerm'>): Wait[] {
  const { content } = finding;
  const next = stageAhead(finding);
  if (!next) return submissionWaits(finding);
  return [
    ...forUnits('work', idsOf([...content.leadUnits, ...content.participatingUnits]), next.date),
    wait('acceptStage', 'verifier', null, acceptanceDue(finding, next)),
  ];
}

/** Only the state in which an extension is decided asks for the decision. */
function extensionWaits({ course }: FindingIn<'underway'>): Wait[] {
  return course.extensions.filter(({ decision }) => decision === null).map(extensionWait);
}

function extensionWait({ late, was }: ExtensionRequest): Wait {
  const due = dueDate(was);
  return late
    ? wait('decideLateExtension', 'leadingGroup', null, due)
    : wait('decideExtension', 'office', null, due);
}

function reminderWaits(finding: LiveFinding): Wait[] {
  return courseOf(finding).reminders.flatMap(({ toUnitIds, answers, replyDue }) => {
    const answered = answers.map(({ unitId }) => unitId);
    const asked = toUnitIds.filter((id) => !answered.includes(id));
    return forUnits('answerReminder', asked, replyDue);
  });
}

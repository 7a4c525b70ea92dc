import { waitKinds } from '@bihuan/domain';
import { z } from 'zod';
import { CivilDate, Id, Instant } from './common.js';
import { done } from './done.js';
import { Due } from './duty.js';
import { EvidenceItem, WithdrawnEvidenceItem } from './evidence-item.js';

const Checked = {
  methods: z.array(z.enum(['site', 'ledger', 'interview'])),
  date: CivilDate,
  findings: z.string(),
};
const RecordedFor = z.object({ typist: z.string().nullable(), scanDigest: z.string() }).nullable();

/** What two people sign: the second signs what the first has written. */
export const Decision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('resolved') }),
  z.object({
    kind: z.literal('notImplemented'),
    ground: z.string(),
    approval: z.object({
      title: z.string(),
      number: z.string(),
      authority: z.string(),
      date: CivilDate,
    }),
  }),
  z.object({
    kind: z.literal('longTerm'),
    stages: z.array(z.object({ date: CivilDate, goal: z.string() })),
    minutes: z.string(),
  }),
]);
export type Decision = z.infer<typeof Decision>;

export const MeasureState = z.enum(['notStarted', 'advancing', 'partlyDone', 'done', 'longTerm']);

/** A signature, and whether it still holds; a void one says what voided it (签字已失效). */
export const SignatureItem = z.object({
  ...done,
  id: Id,
  deed: z.string(),
  capacity: z.string(),
  contentHash: z.string(),
  round: z.number().int(),
  recordedFor: RecordedFor,
  void: z.object({ at: Instant, by: z.string(), what: z.string(), reason: z.string().nullable() }).nullable(),
});
export type SignatureItem = z.infer<typeof SignatureItem>;

/** What the loop has left on a finding, newest last; who is named, by the names of now. */
export const CourseView = z.object({
  round: z.number().int(),
  adoption: z
    .object({
      ...done,
      minutes: z.string(),
      originalDues: z.object({ resultsDue: Due.nullable(), completionDue: Due.nullable() }),
    })
    .nullable(),
  measureStates: z.array(z.object({ measureId: Id, state: MeasureState })),
  progress: z.array(
    z.object({ ...done, id: Id, measureId: Id.nullable(), text: z.string(), noChange: z.boolean() }),
  ),
  evidence: z.array(EvidenceItem),
  withdrawnEvidence: z.array(WithdrawnEvidenceItem),
  concurrences: z.array(z.object({ ...done, round: z.number().int() })),
  submissions: z.array(z.object({ ...done, id: Id, summary: z.string(), round: z.number().int() })),
  returns: z.array(
    z.object({
      ...done,
      kind: z.string(),
      reason: z.string(),
      cause: z.string().nullable(),
      from: z.string(),
    }),
  ),
  verifications: z.array(
    z.object({
      ...done,
      ...Checked,
      id: Id,
      passed: z.boolean(),
      contentHash: z.string(),
      documentNumber: z.string().nullable(),
      /** By which minutes the unit was named in place of another; null where it was not. */
      substituteMinutes: z.string().nullable(),
    }),
  ),
  signatures: z.array(SignatureItem),
  extensions: z.array(
    z.object({
      ...done,
      id: Id,
      measureId: Id.nullable(),
      was: Due,
      newDate: CivilDate,
      reason: z.string(),
      progress: z.string(),
      late: z.boolean(),
      overdueDays: z.number().int(),
      decision: z
        .object({ ...done, granted: z.boolean(), opinion: z.string(), minutes: z.string().nullable() })
        .nullable(),
    }),
  ),
  reminders: z.array(
    z.object({
      ...done,
      id: Id,
      number: z.string(),
      text: z.string(),
      toUnits: z.array(z.string()),
      replyDue: CivilDate,
      answers: z.array(z.object({ ...done, text: z.string() })),
    }),
  ),
  checks: z.array(
    z.object({
      ...done,
      ...Checked,
      id: Id,
      /** The round of checks (督查轮次) it belongs to; null for a single one. */
      checkId: Id.nullable(),
      passed: z.boolean(),
    }),
  ),
  lookBacks: z.array(z.object({ ...done, ...Checked, confirmed: z.boolean() })),
  evaluations: z.array(z.object({ ...done, opinion: z.string() })),
  relations: z.array(z.object({ ...done, kind: z.string(), findingId: Id, note: z.string().nullable() })),
  stages: z.array(
    z.object({
      id: Id,
      date: CivilDate,
      goal: z.string(),
      /** A check on its day or later has found it accepted. */
      reached: z.boolean(),
      /** By when a verifier looks at it next; null when it is reached, or another one comes first. */
      nextCheck: CivilDate.nullable(),
      acceptances: z.array(z.object({ ...done, ...Checked, accepted: z.boolean() })),
    }),
  ),
  /** How it was signed off; null before. */
  outcome: z
    .object({ kind: z.enum(['resolved', 'notImplemented']), ground: z.string().nullable() })
    .nullable(),
  /** 两人签字中 the first has signed: what for, whole, so that the second need not write it again. */
  pending: z.object({ decision: Decision, signatureId: Id }).nullable(),
  /** Who verifies in place of the usual body, and by which minutes of the leading group. */
  substitute: z.object({ unit: z.string(), minutes: z.string() }).nullable(),
  wording: z.string().nullable(),
  withheldGround: z.string().nullable(),
});
export type CourseView = z.infer<typeof CourseView>;

/** What is to be done next; a row of the desk is named by it. */
export const WaitKind = z.enum(waitKinds);

/** Something that waits, and on whose desk it lies. */
export const Waiting = z.object({
  kind: WaitKind,
  role: z.string(),
  /** The unit or post it waits for, by the name of now or of the plan; null: anybody in the role. */
  holder: z.string().nullable(),
  due: CivilDate.nullable(),
});
export type Waiting = z.infer<typeof Waiting>;

/** Why a deed may not be done now, in the words of its refusal. */
export const Hindrance = z.object({ code: z.string(), message: z.string() });
export type Hindrance = z.infer<typeof Hindrance>;

/** 红、黄、绿、无、未知: computed for today, never stored. */
export const Light = z.enum(['red', 'yellow', 'green', 'none', 'unknown']);

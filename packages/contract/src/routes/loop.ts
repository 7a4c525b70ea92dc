import { z } from 'zod';
import { route } from '../route.js';
import { CivilDate, Id } from '../schemas/common.js';
import { Hindrance, Light } from '../schemas/course.js';
import { Party } from '../schemas/duty.js';
import { FindingStatus, Visibility } from '../schemas/finding.js';
import { Rule } from '../schemas/rule.js';

const KeptFile = z.object({ fileName: z.string(), sha256: z.string() }).nullable();
const Method = z.enum(['site', 'ledger', 'interview']);

/** Something that is due by a rule, with where the rule comes from. */
const RuleDeadline = z.object({
  ruleId: z.string(),
  name: z.string(),
  /** Document and article; for practice a sentence that says so. */
  basis: z.string(),
  /** One that nobody has compared with its document shows a badge, and turns nothing red. */
  isVerified: z.boolean(),
  /** Null while what it counts from has not happened; `unknown` beyond the calendar. */
  date: z.union([CivilDate, z.literal('unknown')]).nullable(),
  metOn: CivilDate.nullable(),
  light: Light,
});

/** The work on a rectification above its findings: who leads it, its plan, dates, reminders, checks, look-backs. */
export const RectificationLoopView = z.object({
  version: z.number().int(),
  status: z.enum(['open', 'concluded']),
  organs: z.array(
    z.object({
      organ: z.string(),
      name: z.string(),
      members: z.array(z.object({ party: Party, duty: z.string() })),
      document: z.string().nullable(),
      setUpOn: CivilDate.nullable(),
    }),
  ),
  milestones: z.record(z.string(), CivilDate),
  deadlines: z.array(RuleDeadline),
  /** The whole table of rules, those not in force among them; `isOwn`: set by this body. */
  rules: z.array(z.object({ ...Rule.shape, isOwn: z.boolean() })),
  rounds: z.array(
    z.object({
      id: Id,
      ordinal: z.number().int(),
      on: CivilDate,
      title: z.string(),
      note: z.string().nullable(),
      file: KeptFile,
      adoption: z.object({ on: CivilDate, minutes: z.string(), leaves: z.number().int() }).nullable(),
      consultations: z.array(
        z.object({
          id: Id,
          on: CivilDate,
          bodies: z.array(Party),
          minutes: z.string(),
          file: KeptFile,
          opinions: z.array(
            z.object({
              id: Id,
              body: Party,
              text: z.string(),
              answer: z
                .object({ taken: z.enum(['adopted', 'partly', 'notAdopted']), text: z.string() })
                .nullable(),
            }),
          ),
        }),
      ),
    }),
  ),
  /** What keeps the plan from being adopted: the gaps of every leaf that waits for adoption, at most 200. */
  gaps: z.array(
    z.object({ findingId: Id, visibility: Visibility, words: z.string(), gaps: z.array(z.string()) }),
  ),
  amendments: z.array(
    z.object({
      id: Id,
      on: CivilDate,
      minutes: z.string(),
      reason: z.string(),
      findingIds: z.array(Id),
    }),
  ),
  reminders: z.array(
    z.object({
      id: Id,
      title: z.string(),
      on: CivilDate,
      to: z.array(Party),
      findingIds: z.array(Id),
      replyDue: CivilDate,
    }),
  ),
  checks: z.array(
    z.object({
      id: Id,
      on: CivilDate,
      methods: z.array(Method),
      by: z.array(Party),
      findingIds: z.array(Id),
    }),
  ),
  batches: z.array(
    z.object({
      id: Id,
      on: CivilDate,
      findingIds: z.array(Id),
      /** Hex SHA-256 of the seed, published with the sign-off. */
      commitment: z.string(),
      draw: z.object({ on: CivilDate, seed: z.string(), sample: z.array(Id) }).nullable(),
      /** False where findings of it are kept from the reader: without them nobody draws the sample again. */
      isWhole: z.boolean(),
    }),
  ),
  judgements: z.array(
    z.object({
      kind: z.enum(['evaluated', 'returned']),
      on: CivilDate,
      opinion: z.string(),
      documentNumber: z.string().nullable(),
    }),
  ),
  /** Of each deed by its name why the reader may not do it now; null: he may. */
  can: z.record(z.string(), Hindrance.nullable()),
});
export type RectificationLoopView = z.infer<typeof RectificationLoopView>;

/** How a finding of a round came out; `result` is null while nobody has looked at it. */
const RoundOutcome = z.object({
  /** Of the finding, with its visibility: what is restricted leaves an entry when it is read. */
  id: Id,
  visibility: Visibility,
  number: z.string(),
  problem: z.string(),
  status: FindingStatus,
  result: z
    .object({
      passed: z.boolean(),
      date: CivilDate,
      methods: z.array(Method),
      findings: z.string(),
      by: z.string(),
      unit: z.string(),
    })
    .nullable(),
});
export type RoundOutcome = z.infer<typeof RoundOutcome>;

export const loopRoutes = {
  getLoop: route({
    method: 'GET',
    path: '/api/rectifications/:rectificationId/loop',
    summary: '整改工作的机构、方案、节点、提示单、督查和回头看',
    tag: '整改工作',
    policy: 'readWork',
    params: z.object({ rectificationId: Id }),
    response: RectificationLoopView,
  }),
  /** Of a round of checks, or of the sample of a look-back: what was found at each of its findings. */
  listOutcomes: route({
    method: 'GET',
    path: '/api/rectifications/:rectificationId/outcomes',
    summary: '一轮督查或一批回头看，每个问题的结果',
    tag: '整改工作',
    policy: 'readWork',
    params: z.object({ rectificationId: Id }),
    query: z.object({ round: Id }),
    response: z.object({ rows: z.array(RoundOutcome) }),
  }),
} as const;

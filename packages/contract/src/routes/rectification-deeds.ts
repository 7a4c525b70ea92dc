import type { PolicyName } from '@bihuan/domain';
import { z } from 'zod';
import { route } from '../route.js';
import { CivilDate, FileDigest, Id } from '../schemas/common.js';
import { Due, Part, Party } from '../schemas/finding.js';
import { onPaper } from '../schemas/on-paper.js';
import { Rule } from '../schemas/rule.js';

const version = z.number().int().positive();
const line = z.string().trim().min(1).max(200);
const words = z.string().trim().min(1).max(5_000);
/** May come empty: the domain knows what it is needed for, and says so in its refusal. */
const said = z.string().trim().max(5_000);
const cited = z.string().trim().max(200);
const file = z.object({ fileName: line, sha256: FileDigest }).nullable().default(null);
const findingIds = z.array(Id).max(2_000);
const parties = z.array(Party).max(50);

const planChanges = z.object({
  leadLeaders: z.array(Party).optional(),
  leadUnits: z.array(Party).optional(),
  participatingUnits: z.array(Party).optional(),
  resultsDue: Due.nullable().optional(),
  completionDue: Due.nullable().optional(),
  acceptanceCriterion: z.string().max(2_000).nullable().optional(),
});
const measureChanges = z.object({
  measureId: Id,
  changes: z.object({
    leadUnits: z.array(Party).optional(),
    participatingUnits: z.array(Party).optional(),
    responsiblePerson: Party.nullable().optional(),
    due: Due.nullable().optional(),
    acceptanceCriterion: z.string().max(2_000).nullable().optional(),
  }),
});

/** The route of one deed on a rectification; a stale `version` is answered with 409. */
function deed<Shape extends z.ZodRawShape>(path: string, policy: PolicyName, summary: string, shape: Shape) {
  return route({
    method: 'POST',
    path: `/api/rectifications/:rectificationId/deeds/${path}`,
    summary,
    tag: '整改工作',
    policy,
    ...('onPaper' in shape && { onPaper: 'recordFor' as const }),
    params: z.object({ rectificationId: Id }),
    body: z.object({ version, ...shape }),
    response: z.object({
      version,
      warnings: z.array(z.string()),
      /** Of what the deed made: a round, a reminder, a batch; null where it made nothing of its own. */
      id: Id.nullable(),
    }),
  });
}

/** The deeds on a rectification, each named as the domain names its command, with a small first letter. */
export const rectificationDeedRoutes = {
  nameOrgan: deed('name-organ', 'changeLedger', '成立或调整整改机构', {
    organ: z.union([z.enum(['leadingGroup', 'office']), Part.exclude(['主报告'])]),
    becomes: z.object({
      name: cited,
      members: z.array(z.object({ party: Party, duty: line })).max(100),
      document: z.string().max(200).nullable(),
      setUpOn: CivilDate.nullable(),
    }),
    reason: words.nullable().default(null),
  }),
  recordMilestone: deed('record-milestone', 'changeLedger', '登记时间节点', {
    milestone: z.enum([
      'feedbackReceived',
      'concentratedBegan',
      'concentratedEnded',
      'reportSubmitted',
      'noticePublished',
    ]),
    on: CivilDate,
    reason: words.nullable().default(null),
  }),
  setRule: deed('set-rule', 'changeLedger', '设定期限规则', { rule: Rule, reason: said }),
  withdrawRule: deed('withdraw-rule', 'changeLedger', '停用期限规则', { ruleId: line, reason: said }),
  draftPlanRound: deed('draft-plan-round', 'changeLedger', '登记方案稿', {
    on: CivilDate,
    title: cited,
    note: words.nullable().default(null),
    file,
  }),
  holdConsultation: deed('hold-consultation', 'changeLedger', '登记会商', {
    roundId: Id,
    on: CivilDate,
    bodies: parties,
    minutes: said,
    file,
  }),
  recordOpinion: deed('record-opinion', 'changeLedger', '登记会商意见', {
    consultationId: Id,
    body: Party,
    text: said,
  }),
  answerOpinion: deed('answer-opinion', 'changeLedger', '答复会商意见', {
    opinionId: Id,
    answer: z.object({ taken: z.enum(['adopted', 'partly', 'notAdopted']), text: said }),
  }),
  /** The whole plan: every leaf that is registered and not yet adopted. */
  adoptRectificationPlan: deed('adopt-plan', 'adoptPlan', '审定整改方案', {
    roundId: Id,
    on: CivilDate,
    minutes: cited,
    ...onPaper,
  }),
  amendRectificationPlan: deed('amend-plan', 'amendPlan', '调整整改方案', {
    on: CivilDate,
    minutes: cited,
    reason: said,
    leaves: z
      .array(
        z.object({
          findingId: Id,
          plan: planChanges,
          measures: z.array(measureChanges).max(200).default([]),
        }),
      )
      .max(200),
    ...onPaper,
  }),
  /** The number is given by the ledger, without gaps by year; the reminder stands on every finding it names. */
  issueReminder: deed('issue-reminder', 'sendReminder', '发工作提示单', {
    on: CivilDate,
    to: parties,
    findingIds,
    text: said,
    replyDue: CivilDate,
  }),
  openCheckRound: deed('open-check-round', 'recordCheck', '布置督查', {
    on: CivilDate,
    methods: z.array(z.enum(['site', 'ledger', 'interview'])).max(3),
    by: parties,
    findingIds,
  }),
  /** The seed is made and kept by the program; its hash is published at once, the seed at the draw. */
  commitLookBack: deed('commit-look-back', 'changeLedger', '公布回头看抽样摘要', {
    on: CivilDate,
    findingIds,
  }),
  drawLookBack: deed('draw-look-back', 'lookBack', '抽取回头看样本', {
    batchId: Id,
    on: CivilDate,
    size: z.number().int().min(1).max(2_000),
  }),
  evaluateRectification: deed('evaluate', 'evaluate', '评估整改', {
    on: CivilDate,
    opinion: said,
    documentNumber: line.nullable().default(null),
  }),
  returnRectification: deed('return', 'superiorReturn', '退回补课', {
    on: CivilDate,
    opinion: said,
    documentNumber: cited,
  }),
  concludeRectification: deed('conclude', 'changeLedger', '结束整改工作', { on: CivilDate, reason: said }),
  reopenRectification: deed('reopen', 'changeLedger', '重新打开整改工作', { reason: said }),
} as const;

/** The name of a deed on a rectification. */
export type RectificationDeedName = keyof typeof rectificationDeedRoutes;
export const RECTIFICATION_DEED_NAMES = Object.keys(rectificationDeedRoutes) as RectificationDeedName[];

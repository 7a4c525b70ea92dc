import type { PolicyName } from '@bihuan/domain';
import { z } from 'zod';
import { route } from '../route.js';
import { CivilDate, FileDigest, Id } from '../schemas/common.js';
import { Party, Visibility } from '../schemas/finding.js';
import { onPaper } from '../schemas/on-paper.js';

const version = z.number().int().positive();
const words = z.string().trim().min(1).max(5_000);
/** May come empty: the domain knows what it is needed for, and says so in its refusal. */
const said = z.string().trim().max(5_000);
const cited = z.string().trim().max(200);
const digest = FileDigest;

/** How, when and with what result something was checked. */
const checked = {
  methods: z.array(z.enum(['site', 'ledger', 'interview'])).max(3),
  date: CivilDate,
  findings: words,
};

const measureId = Id.nullable().default(null);

/**
 * The route of one deed on a finding. A stale `version` is answered with 409 and the version that is there;
 * `warnings` are what to know besides.
 */
function deed<Shape extends z.ZodRawShape>(path: string, policy: PolicyName, summary: string, shape: Shape) {
  return route({
    method: 'POST',
    path: `/api/findings/:findingId/deeds/${path}`,
    summary,
    tag: '闭环',
    policy,
    ...('onPaper' in shape && { onPaper: 'recordFor' as const }),
    params: z.object({ findingId: Id }),
    body: z.object({ version, ...shape }),
    response: z.object({ version, warnings: z.array(z.string()) }),
  });
}

/**
 * The deeds of the loop on one finding (LIFECYCLE), each named as the domain names its command, with a small first
 * letter. What is decided for several findings at once stands with the rectification.
 */
export const deedRoutes = {
  startImmediate: deed('start-immediate', 'startImmediate', '立行立改', {}),
  reportProgress: deed('report-progress', 'reportProgress', '报进展', { measureId, text: said }),
  reportNoChange: deed('report-no-change', 'reportProgress', '报本期无变化', { measureId, reason: said }),
  reportMeasureState: deed('report-measure-state', 'reportProgress', '报措施的状态', {
    measureId: Id,
    state: z.enum(['notStarted', 'advancing', 'partlyDone', 'done', 'longTerm']),
  }),
  /** The file was uploaded before, or lies on another finding: its digest names it. */
  attachEvidence: deed('attach-evidence', 'attachEvidence', '附佐证材料', {
    digest,
    name: z.string().trim().min(1).max(200),
    kind: z.enum([
      'voucher',
      'accountExtract',
      'adoptedText',
      'firstUse',
      'decision',
      'siteRecord',
      'meeting',
      'notice',
      'other',
    ]),
    effectiveDate: CivilDate.nullable(),
    measureIds: z.array(Id).max(200).default([]),
  }),
  withdrawEvidence: deed('withdraw-evidence', 'withdrawEvidence', '撤回佐证材料', {
    evidenceId: Id,
    reason: said,
  }),
  concur: deed('concur', 'concur', '会签同意', {}),
  submit: deed('submit', 'submit', '申请销号', { summary: words }),
  withdrawSubmission: deed('withdraw-submission', 'withdraw', '撤回申请', {
    reason: words.nullable().default(null),
  }),
  endorse: deed('endorse', 'endorse', '审核同意', { opinion: words.nullable().default(null), ...onPaper }),
  returnSubmission: deed('return-submission', 'returnSubmission', '退回申请', { reason: said, ...onPaper }),
  verify: deed('verify', 'verify', '核验', { ...checked, passed: z.boolean() }),
  verifyAsSuperior: deed('verify-as-superior', 'verifyAsSuperior', '以上级文件核验', {
    ...checked,
    passed: z.boolean(),
    documentNumber: cited,
  }),
  signOff: deed('sign-off', 'signOff', '签字销号', {}),
  refuseSignOff: deed('refuse-sign-off', 'refuseSignOff', '不予销号', { reason: said }),
  closeNotImplemented: deed('close-not-implemented', 'closeNotImplemented', '以“未落实”结案', {
    ground: said,
    approval: z.object({ title: cited, number: cited, authority: cited, date: CivilDate }),
  }),
  moveToLongTerm: deed('move-to-long-term', 'moveToLongTerm', '转入长期坚持', {
    stages: z.array(z.object({ date: CivilDate, goal: said })).max(20),
    minutes: cited,
  }),
  acceptStage: deed('accept-stage', 'acceptStage', '验收阶段目标', {
    ...checked,
    stageId: Id,
    accepted: z.boolean(),
  }),
  requestExtension: deed('request-extension', 'requestExtension', '申请延期', {
    measureId,
    newDate: CivilDate,
    reason: said,
    progress: said,
  }),
  decideExtension: deed('decide-extension', 'decideExtension', '审批延期', {
    extensionId: Id,
    granted: z.boolean(),
    opinion: words,
  }),
  decideLateExtension: deed('decide-late-extension', 'decideLateExtension', '审批逾期后的延期', {
    extensionId: Id,
    granted: z.boolean(),
    opinion: words,
    minutes: cited,
    ...onPaper,
  }),
  reopen: deed('reopen', 'reopen', '重新整改', {
    cause: z.enum(['lookBack', 'opinion', 'superior', 'audit', 'media', 'voidedSignature']),
    reason: said,
  }),
  relate: deed('relate', 'relateFindings', '关联问题', {
    kind: z.enum(['sameRoot', 'recurrence', 'split', 'merge']),
    relatedId: Id,
    note: words.nullable().default(null),
  }),
  answerReminder: deed('answer-reminder', 'answerReminder', '答复工作提示单', {
    reminderId: Id,
    text: said,
  }),
  recordCheck: deed('record-check', 'recordCheck', '登记督查', {
    ...checked,
    checkId: Id.nullable().default(null),
    passed: z.boolean(),
  }),
  lookBackAt: deed('look-back', 'lookBack', '回头看', { ...checked, confirmed: z.boolean() }),
  returnAsSuperior: deed('return-as-superior', 'superiorReturn', '退回补课', { reason: said }),
  evaluate: deed('evaluate', 'evaluate', '评估整改', { opinion: said }),
  handOverDuty: deed('hand-over-duty', 'handOver', '交接责任', {
    measureId,
    from: Id,
    to: Party,
    reason: said,
  }),
  nameSubstitute: deed('name-substitute', 'nameSubstitute', '指定替代核验单位', {
    unitId: Id,
    minutes: cited,
    ...onPaper,
  }),
  setVisibility: deed('set-visibility', 'setVisibility', '确定公开范围', {
    visibility: Visibility,
    ground: words.nullable().default(null),
  }),
  approveWording: deed('approve-wording', 'approveWording', '审定公开表述', { text: said }),
} as const;

/** The name of a deed on a finding. */
export type DeedName = keyof typeof deedRoutes;
export const DEED_NAMES = Object.keys(deedRoutes) as DeedName[];

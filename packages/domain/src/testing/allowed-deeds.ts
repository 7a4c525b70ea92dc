/** Every deed of the loop, asked for as it is allowed: what tests change one thing at a time. */

import { courseOf } from '../finding/course.js';
import type { FindingEvent } from '../finding/events.js';
import type { FindingState, LiveFinding } from '../finding/finding.js';
import type { FindingContext } from '../finding/loop/context.js';
import type { LoopDeedName } from '../finding/loop/loop-commands.js';
import type { RefusalCode } from '../refusals.js';
import {
  type Asked,
  checked,
  codeOf,
  contextOf,
  done,
  eventsOf,
  evidence,
  leaf,
  type PersonName,
  passing,
  submission,
  toLongTerm,
} from './loop-world.js';

type Allowed = readonly [state: () => FindingState, by: PersonName, asked: (state: LiveFinding) => Asked];

const minutes = '会纪〔2026〕12号';
const approval = { title: '复函', number: '省巡函〔2026〕5号', authority: '省委', date: '2026-08-20' };
const reminder = {
  number: '工作提示单〔2026〕1号',
  text: '请抓紧',
  toUnitIds: ['u-housing'],
  replyDue: '2026-09-10',
};
export const extension: Asked = {
  ...{ type: 'RequestExtension', measureId: 'm1', newDate: '2026-10-15' },
  ...{ reason: '雨季停工', progress: '已收回一半' },
};
const asking = () => done(leaf.underway(), extension, 'housing');
const reminded = () => done(leaf.registered(), { type: 'SendReminder', ...reminder }, 'office');
const check = { ...checked, methods: [...checked.methods] };
const extensionId = (state: LiveFinding) => courseOf(state).extensions[0]?.id ?? '';

/** One asking of each deed that is allowed: from its state, by its person. */
const allowed: Record<LoopDeedName, Allowed> = {
  StartImmediate: [leaf.registered, 'housing', () => ({ type: 'StartImmediate' })],
  AdoptPlan: [leaf.registered, 'group', () => ({ type: 'AdoptPlan', minutes })],
  AmendPlan: [
    leaf.underway,
    'group',
    () => ({
      type: 'AmendPlan',
      minutes,
      reason: '雨季停工',
      plan: { acceptanceCriterion: '全部收回' },
      measures: [],
    }),
  ],
  ReportProgress: [
    leaf.underway,
    'housing',
    () => ({ type: 'ReportProgress', measureId: 'm1', text: '已收回一半' }),
  ],
  ReportNoChange: [
    leaf.underway,
    'housing',
    () => ({ type: 'ReportNoChange', measureId: 'm1', reason: '等审计' }),
  ],
  ReportMeasureState: [
    leaf.underway,
    'housing',
    () => ({ type: 'ReportMeasureState', measureId: 'm1', state: 'done' }),
  ],
  AttachEvidence: [leaf.underway, 'housing', () => evidence('缴款凭证.pdf')],
  WithdrawEvidence: [
    leaf.ready,
    'housing',
    (state) => ({
      ...{ type: 'WithdrawEvidence', reason: '传错了文件' },
      evidenceId: courseOf(state).evidence[0]?.id ?? '',
    }),
  ],
  Concur: [
    () => leaf.underway({ leadUnits: ['u-housing', 'u-finance'].map((id) => ({ text: id, partyId: id })) }),
    'finance',
    () => ({ type: 'Concur' }),
  ],
  Submit: [leaf.ready, 'housing', () => submission],
  WithdrawSubmission: [leaf.submitted, 'housing', () => ({ type: 'WithdrawSubmission', reason: null })],
  Endorse: [leaf.submitted, 'leader', () => ({ type: 'Endorse', opinion: null })],
  ReturnSubmission: [leaf.submitted, 'leader', () => ({ type: 'ReturnSubmission', reason: '凭证不全' })],
  Verify: [leaf.endorsed, 'verifier', () => passing],
  VerifyAsSuperior: [
    leaf.endorsed,
    'superior',
    () => ({ type: 'VerifyAsSuperior', passed: true, ...check, documentNumber: '云省巡〔2026〕3号' }),
  ],
  SignOff: [leaf.verified, 'office', () => ({ type: 'SignOff' })],
  RefuseSignOff: [leaf.verified, 'office', () => ({ type: 'RefuseSignOff', reason: '凭证与账目不符' })],
  CloseNotImplemented: [
    leaf.endorsed,
    'office',
    () => ({ type: 'CloseNotImplemented', ground: '项目已取消', approval }),
  ],
  MoveToLongTerm: [leaf.ready, 'office', () => toLongTerm],
  AcceptStage: [
    leaf.longTerm,
    'verifier',
    (state) => ({ type: 'AcceptStage', accepted: true, ...check, stageId: stageOf(state) }),
  ],
  RequestExtension: [leaf.underway, 'housing', () => extension],
  DecideExtension: [
    asking,
    'office',
    (state) => ({ type: 'DecideExtension', extensionId: extensionId(state), granted: true, opinion: '同意' }),
  ],
  DecideLateExtension: [
    asking,
    'group',
    (state) => ({
      ...{ type: 'DecideLateExtension', extensionId: extensionId(state), granted: true },
      ...{ opinion: '同意', minutes },
    }),
  ],
  Reopen: [leaf.signedOff, 'office', () => ({ type: 'Reopen', cause: 'opinion', reason: '仍有沉淀' })],
  Relate: [
    leaf.registered,
    'office',
    () => ({ type: 'Relate', kind: 'sameRoot', relatedId: 'f2', note: null }),
  ],
  SendReminder: [leaf.registered, 'office', () => ({ type: 'SendReminder', ...reminder })],
  AnswerReminder: [
    reminded,
    'housing',
    (state) => ({
      type: 'AnswerReminder',
      reminderId: courseOf(state).reminders[0]?.id ?? '',
      text: '本周收回',
    }),
  ],
  RecordCheck: [
    leaf.registered,
    'office',
    () => ({ type: 'RecordCheck', checkId: null, passed: true, ...check }),
  ],
  LookBackAt: [leaf.signedOff, 'verifier', () => ({ type: 'LookBackAt', confirmed: true, ...check })],
  ReturnAsSuperior: [leaf.underway, 'superior', () => ({ type: 'ReturnAsSuperior', reason: '没有落到人' })],
  Evaluate: [leaf.registered, 'superior', () => ({ type: 'Evaluate', opinion: '措施可行' })],
  HandOverDuty: [
    leaf.underway,
    'office',
    () => ({
      ...{ type: 'HandOverDuty', measureId: null, from: 'u-finance', reason: '机构改革' },
      to: { text: '市水务局', partyId: 'u-water' },
    }),
  ],
  NameSubstitute: [
    leaf.endorsed,
    'group',
    () => ({ type: 'NameSubstitute', unitId: 'u-organisation', minutes }),
  ],
  SetVisibility: [
    leaf.registered,
    'office',
    () => ({ type: 'SetVisibility', visibility: 'internal', ground: '涉及商业秘密' }),
  ],
  ApproveWording: [leaf.registered, 'office', () => ({ type: 'ApproveWording', text: '资金使用不及时' })],
};

function stageOf(state: FindingState): string {
  return state.status === 'longTerm' ? (state.stages[0]?.id ?? '') : '';
}

export interface Differently {
  words?: object;
  state?: () => FindingState;
  by?: PersonName;
  context?: Partial<FindingContext>;
}

/** What the deed leaves behind when it is asked for as it is allowed. */
export function eventsWith(deed: LoopDeedName): FindingEvent[] {
  const [made, by, usual] = allowed[deed];
  const from = made();
  return eventsOf(from, usual(from as LiveFinding), contextOf(by));
}

/** Why the deed is refused when it is asked for as it is allowed, but for what is said otherwise; null: it is not. */
export function refusalWith(
  deed: LoopDeedName,
  { words, state, by, context }: Differently = {},
): RefusalCode | null {
  const [made, person, usual] = allowed[deed];
  const from = (state ?? made)();
  return codeOf(from, { ...usual(from as LiveFinding), ...words } as Asked, by ?? person, context);
}

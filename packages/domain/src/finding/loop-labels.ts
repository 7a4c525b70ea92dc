/** Chinese words for the loop of a finding. */

import type { Capacity, SignedDeed } from '../signature/signature.js';
import type { CheckMethod, Decision, MeasureState, RelationKind, ReopenCause, ReturnKind } from './course.js';
import type { EvidenceKind } from './evidence.js';
import type { ResultType } from './finding.js';
import type { LoopDeedName } from './loop/loop-commands.js';
import type { LoopEvent } from './loop/loop-events.js';

export const loopStatusLabels = {
  underway: '整改中',
  submitted: '申请销号',
  endorsed: '已审',
  verified: '已核验',
  signedOff: '已销号',
  longTerm: '长期坚持',
} as const;

export const measureStateLabels: Record<MeasureState, string> = {
  notStarted: '未启动',
  advancing: '推进中',
  partlyDone: '阶段性完成',
  done: '完成',
  longTerm: '长期坚持',
};

export const resultTypeLabels: Record<ResultType, string> = {
  money: '资金',
  document: '制度',
  people: '人员处理',
  physical: '实物现场',
};

export const evidenceKindLabels: Record<EvidenceKind, string> = {
  voucher: '支付或缴款凭证',
  accountExtract: '账目摘录',
  adoptedText: '印发的制度文本',
  firstUse: '首次执行的记录',
  decision: '处理决定',
  siteRecord: '注明日期的现场记录',
  meeting: '会议材料',
  notice: '通知',
  other: '其他材料',
};

export const checkMethodLabels: Record<CheckMethod, string> = {
  site: '现场查看',
  ledger: '查阅台账资料',
  interview: '访谈',
};

export const reopenCauseLabels: Record<ReopenCause, string> = {
  lookBack: '回头看',
  opinion: '群众意见',
  superior: '上级要求',
  audit: '审计',
  media: '媒体反映',
  voidedSignature: '签字已失效',
};

export const returnKindLabels: Record<ReturnKind, string> = {
  withdrawn: '撤回',
  returned: '退回',
  verificationFailed: '核验不通过',
  signOffRefused: '不予销号',
  superior: '退回补课',
  reopened: '重新整改',
};

export const relationKindLabels: Record<RelationKind, string> = {
  sameRoot: '举一反三',
  recurrence: '上一轮问题再次出现',
  split: '拆分',
  merge: '合并',
};

export const decisionLabels: Record<Decision['kind'], string> = {
  resolved: '销号',
  notImplemented: '以“未落实”结案',
  longTerm: '转入长期坚持',
};

export const capacityLabels: Record<Capacity, string> = {
  leadLeader: '牵头领导',
  verifier: '核验人',
  superior: '上级',
  office: '整改办',
  supervisor: '监督单位',
};

export const signedDeedLabels: Record<SignedDeed, string> = {
  endorse: '审核',
  verify: '核验',
  signOff: '销号',
  closeNotImplemented: '未落实结案',
  moveToLongTerm: '转入长期坚持',
  lookBack: '回头看',
};

/** Said wherever a signature is shown that no longer holds. */
export const SIGNATURE_VOID = '签字已失效';
/** Said wherever something was typed for a leader. */
export const RECORDED_FOR = '代录';

/** Each deed as a verb with its object, fit to stand after 不能 or on a button. */
export const loopDeedLabels: Record<LoopDeedName, string> = {
  StartImmediate: '立行立改',
  AdoptPlan: '审定整改方案',
  AmendPlan: '调整整改方案',
  ReportProgress: '报进展',
  ReportNoChange: '报无变化',
  ReportMeasureState: '报措施状态',
  AttachEvidence: '附佐证材料',
  WithdrawEvidence: '撤回佐证材料',
  Concur: '会签同意',
  Submit: '申请销号',
  WithdrawSubmission: '撤回申请',
  Endorse: '审核同意',
  ReturnSubmission: '退回申请',
  Verify: '核验',
  VerifyAsSuperior: '以上级文件核验',
  SignOff: '签字销号',
  RefuseSignOff: '不予销号',
  CloseNotImplemented: '以“未落实”结案',
  MoveToLongTerm: '转入长期坚持',
  AcceptStage: '验收阶段目标',
  RequestExtension: '申请延期',
  DecideExtension: '审批延期',
  DecideLateExtension: '审批逾期后的延期',
  Reopen: '重新整改',
  Relate: '关联问题',
  SendReminder: '发工作提示单',
  AnswerReminder: '答复工作提示单',
  RecordCheck: '登记督查',
  LookBackAt: '回头看',
  ReturnAsSuperior: '退回补课',
  Evaluate: '评估整改',
  HandOverDuty: '交接责任',
  NameSubstitute: '指定替代核验单位',
  SetVisibility: '确定公开范围',
  ApproveWording: '审定公开表述',
};

/** Each event as it reads in a history. */
export const loopEventLabels: Record<LoopEvent['type'], string> = {
  ImmediateStarted: '开始立行立改',
  LeafPlanAdopted: '审定了整改方案',
  LeafPlanAmended: '调整了整改方案',
  ProgressReported: '报了进展',
  MeasureStateReported: '报了措施状态',
  EvidenceAttached: '附了佐证材料',
  EvidenceWithdrawn: '撤回了佐证材料',
  LeadConcurred: '会签同意',
  FindingSubmitted: '申请销号',
  SubmissionWithdrawn: '撤回了申请',
  SubmissionEndorsed: '审核同意',
  SubmissionReturned: '退回了申请',
  FindingVerified: '核验',
  DecisionSigned: '签了第一个字',
  FindingSignedOff: '签字销号',
  MovedToLongTerm: '转入长期坚持',
  SignOffRefused: '不予销号',
  DecisionRefused: '不同意第一个签字的决定',
  StageAccepted: '验收了阶段目标',
  ExtensionRequested: '申请延期',
  ExtensionDecided: '审批了延期',
  FindingReopened: '重新整改',
  SignaturesVoided: '签字已失效',
  FindingRelated: '关联了问题',
  ReminderSent: '发了工作提示单',
  ReminderAnswered: '答复了工作提示单',
  CheckRecorded: '登记了督查',
  FindingLookedBack: '做了回头看',
  ReturnedBySuperior: '退回补课',
  FindingEvaluated: '评估了整改',
  DutyHandedOver: '交接了责任',
  SubstituteNamed: '指定了替代核验单位',
  VisibilitySet: '确定了公开范围',
  WordingApproved: '审定了公开表述',
};

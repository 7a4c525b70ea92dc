/** Chinese words for the loop of a rectification. */

import type { RectificationLoopCommand } from './commands.js';
import type { RectificationLoopEvent } from './events.js';
import type { Milestone, OrganName } from './loop.js';

export const organLabels: Record<OrganName, string> = {
  leadingGroup: '整改工作领导小组',
  office: '领导小组办公室（整改办）',
  选人用人: '选人用人专项整改组',
  意识形态: '意识形态专项整改组',
  巡察: '巡察工作专项整改组',
};

export const milestoneLabels: Record<Milestone, string> = {
  feedbackReceived: '收到反馈日期',
  concentratedBegan: '集中整改开始日期',
  concentratedEnded: '集中整改结束日期',
  reportSubmitted: '报送整改情况报告日期',
  noticePublished: '公布通报日期',
};

export const rectificationLoopStatusLabels = { concluded: '已结束' } as const;

export const rectificationLoopDeedLabels: Record<RectificationLoopCommand['type'], string> = {
  NameOrgan: '成立或调整整改机构',
  RecordMilestone: '登记时间节点',
  SetRule: '设定期限规则',
  WithdrawRule: '停用期限规则',
  DraftPlanRound: '登记方案稿',
  HoldConsultation: '登记会商',
  RecordOpinion: '登记会商意见',
  AnswerOpinion: '答复会商意见',
  AdoptRectificationPlan: '审定整改方案',
  AmendRectificationPlan: '调整整改方案',
  IssueReminder: '发工作提示单',
  OpenCheckRound: '布置督查',
  CommitLookBack: '公布回头看抽样摘要',
  DrawLookBack: '抽取回头看样本',
  EvaluateRectification: '评估整改',
  ReturnRectification: '退回补课',
  ConcludeRectification: '结束整改工作',
  ReopenRectification: '重新打开整改工作',
};

export const rectificationLoopEventLabels: Record<RectificationLoopEvent['type'], string> = {
  OrganNamed: '成立或调整了整改机构',
  MilestoneRecorded: '登记了时间节点',
  RuleSet: '设定了期限规则',
  RuleWithdrawn: '停用了期限规则',
  PlanRoundDrafted: '登记了方案稿',
  ConsultationHeld: '登记了会商',
  OpinionRecorded: '登记了会商意见',
  OpinionAnswered: '答复了会商意见',
  RectificationPlanAdopted: '审定了整改方案',
  RectificationPlanAmended: '调整了整改方案',
  ReminderIssued: '发出了工作提示单',
  CheckRoundOpened: '布置了督查',
  LookBackCommitted: '公布了回头看抽样摘要',
  LookBackDrawn: '抽取了回头看样本',
  RectificationEvaluated: '评估了整改',
  RectificationReturned: '退回补课',
  RectificationConcluded: '结束了整改工作',
  RectificationReopened: '重新打开了整改工作',
};

/** Chinese words for what the records hold. The identifiers are the glossary's; the words are what people read. */

import type { Due, FindingState, Part, Reported } from './finding/finding.js';
import { loopDeedLabels, loopEventLabels, loopStatusLabels } from './finding/loop-labels.js';
import {
  organisationDeedLabels,
  organisationEventLabels,
  organisationStatusLabels,
} from './organisation/labels.js';
import type { PersonState } from './organisation/person/person.js';
import type { UnitState } from './organisation/unit/unit.js';
import {
  rectificationLoopDeedLabels,
  rectificationLoopEventLabels,
  rectificationLoopStatusLabels,
} from './rectification/loop/labels.js';
import type { InspectionKind, RectificationState, SourceGenre } from './rectification/rectification.js';

type Status = (FindingState | RectificationState | UnitState | PersonState)['status'];

export const statusLabels: Record<Status, string> = {
  absent: '未登记',
  registered: '登记',
  removed: '已移除',
  open: '进行中',
  ...loopStatusLabels,
  ...rectificationLoopStatusLabels,
  ...organisationStatusLabels,
};

export const reportedStatusLabels: Record<Reported['status'], string> = {
  completed: '已完成整改',
  ongoing: '持续推进',
  unspecified: '未区分',
};

/** Said wherever a reported status is shown: an imported statement is no sign-off. */
export const REPORTED_NOT_VERIFIED = '通报所述，未经核验';

export const levelLabels: Record<1 | 2 | 3, string> = { 1: '方面', 2: '问题', 3: '具体表现' };

export const parts: readonly Part[] = ['主报告', '选人用人', '意识形态', '巡察'];

export const dueKindLabels: Record<Due['kind'], string> = {
  date: '限期',
  immediate: '立行立改',
  longTerm: '长期坚持',
  unclear: '时限不明',
};

export const visibilityLabels = { public: '公开', internal: '内部', restricted: '限定范围' } as const;

export const inspectionKinds: readonly InspectionKind[] = ['巡视', '巡察', '审计', '督察'];

export const genreLabels: Record<SourceGenre, string> = {
  notice: '整改通报',
  feedback: '反馈意见',
  plan: '整改方案',
  report: '整改报告',
};

export const documentActionLabels: Record<string, string> = {
  issued: '制定',
  revised: '修订',
  planned: '拟出台',
  followed: '落实',
  other: '提及',
};

export const dateRoleLabels: Record<string, string> = { past: '已发生', deadline: '期限', period: '期间' };

export const qualifierLabels: Record<string, string> = {
  about: '约',
  over: '超过',
  under: '不足',
  increase: '增长',
  decrease: '下降',
  rank: '位次',
  total: '累计',
};

/** Each deed as a verb with its object, fit to stand after 不能 or on a button. */
export const deedLabels = {
  RegisterRectification: '登记整改工作',
  CorrectHeader: '更正通报信息',
  CorrectChapter: '更正章节',
  CorrectContact: '更正联系方式',
  AssignBody: '认定被巡视单位',
  RegisterFinding: '登记问题',
  RewordProblem: '修改问题表述',
  RewordIntroduction: '修改引言',
  CorrectFinding: '更正问题信息',
  AddMeasure: '增加措施',
  RewordMeasure: '修改措施',
  CorrectMeasure: '更正措施信息',
  RemoveMeasure: '删去措施',
  CorrectFigure: '更正数字',
  RemoveFinding: '移除问题',
  ...loopDeedLabels,
  ...rectificationLoopDeedLabels,
  ...organisationDeedLabels,
} as const;

/** Each event as it reads in a history. */
export const eventLabels = {
  RectificationRegistered: '登记了整改工作',
  HeaderCorrected: '更正了通报信息',
  ChapterCorrected: '更正了章节',
  ContactCorrected: '更正了联系方式',
  BodyAssigned: '认定了被巡视单位',
  FindingRegistered: '登记了问题',
  ProblemReworded: '修改了问题表述',
  IntroductionReworded: '修改了引言',
  FindingCorrected: '更正了问题信息',
  MeasureAdded: '增加了措施',
  MeasureReworded: '修改了措施',
  MeasureCorrected: '更正了措施信息',
  MeasureRemoved: '删去了措施',
  FigureCorrected: '更正了数字',
  FindingRemoved: '移除了问题',
  ...loopEventLabels,
  ...rectificationLoopEventLabels,
  ...organisationEventLabels,
} as const;

/** Names of the fields of a rectification, a finding and a measure. */
export const fieldLabels: Record<string, string> = {
  kind: '类别',
  genre: '文种',
  title: '标题',
  issuer: '发布单位',
  inspectedBody: '被巡视党组织',
  inspectionTeam: '巡视组',
  authority: '派出机关',
  round: '轮次',
  inspectedFrom: '巡视开始日期',
  inspectedTo: '巡视结束日期',
  feedbackDate: '反馈日期',
  publishedDate: '发布日期',
  organisation: '组织领导情况',
  nextSteps: '下一步工作打算',
  phone: '电话',
  email: '电子邮箱',
  post: '邮政信箱',
  part: '所属报告',
  level: '层级',
  parentId: '上级问题',
  number: '序号',
  section: '所在部分',
  problem: '问题',
  introduction: '引言',
  measures: '措施',
  marker: '序号标记',
  text: '文字',
  ownLine: '另起一行',
  leadLeaders: '牵头领导',
  leadUnits: '牵头单位',
  participatingUnits: '参与单位',
  responsibleSection: '责任科室',
  responsiblePerson: '责任人',
  resultsDue: '取得明显成效时限',
  completionDue: '整改到位时限',
  due: '完成时限',
  acceptanceCriterion: '验收标准',
  goal: '整改目标',
  goals: '整改目标',
  reported: '通报所述情况',
  visibility: '公开范围',
  resultType: '成果类型',
  effectiveDate: '生效日期',
  checkDate: '核查日期',
  approvalDate: '批准文件的日期',
  stageDate: '阶段日期',
  newDate: '新的日期',
  replyDue: '回复期限',
};

/** The word for a state; an unknown one is given back as it is. */
export function statusLabel(status: string): string {
  return statusLabels[status as Status] ?? status;
}

/** The words for a deed; an unknown one is given back as it is. */
export function deedLabel(deed: string): string {
  return deedLabels[deed as keyof typeof deedLabels] ?? deed;
}

/** The words for an event type; an unknown one is given back as it is. */
export function eventLabel(type: string): string {
  return eventLabels[type as keyof typeof eventLabels] ?? type;
}

/** The name of a field; an unknown one is given back as it is. */
export function fieldLabel(field: string): string {
  return fieldLabels[field] ?? field;
}

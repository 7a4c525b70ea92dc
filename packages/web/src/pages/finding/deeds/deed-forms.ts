import type { DeedName, FindingPage } from '@bihuan/contract';
import {
  loopDeedLabels,
  measureStateLabels,
  relationKindLabels,
  reopenCauseLabels,
  visibilityLabels,
} from '@bihuan/domain';
import type { DeedForm as Form, Option } from '../../../forms/deeds/deed-form.js';

type DeedForm = Form<FindingPage>;

const yesNo = (name: string, label: string, yes: string, no: string) =>
  ({
    kind: 'choice',
    name,
    label,
    options: [
      { value: true, label: yes },
      { value: false, label: no },
    ],
  }) as const;
const words = (name: string, label: string, hint?: string) =>
  ({ kind: 'words', name, label, ...(hint && { hint }) }) as const;
const choices = (table: Record<string, string>, from = Object.keys(table)): Option[] =>
  from.map((value) => ({ value, label: table[value] ?? value }));

const checked = [
  { kind: 'methods', name: 'methods', label: '怎么查的' },
  { kind: 'date', name: 'date', label: '哪天查的' },
  words('findings', '查到什么', '写看到的事实'),
] as const;
const minutes = { kind: 'line', name: 'minutes', label: '会议纪要文号' } as const;
const reason = words('reason', '理由', '会记在经过里');

const measures = ({ content }: FindingPage): Option[] =>
  content.measures.map(({ id, marker, text }, index) => ({
    value: id,
    label: `${marker ?? index + 1} ${text.slice(0, 40)}`,
  }));
const measure = {
  kind: 'pick',
  name: 'measureId',
  label: '哪条措施',
  optional: '整个问题',
  options: measures,
} as const;

const openExtensions = ({ course }: FindingPage): Option[] =>
  (course?.extensions ?? [])
    .filter(({ decision }) => decision === null)
    .map(({ id, newDate, by }) => ({ value: id, label: `${by.unit}申请延到 ${newDate}` }));
const extension = { kind: 'pick', name: 'extensionId', label: '哪个申请', options: openExtensions } as const;
const decision = [
  extension,
  yesNo('granted', '决定', '同意延期', '不同意'),
  words('opinion', '意见'),
] as const;

const reminders = ({ course }: FindingPage): Option[] =>
  (course?.reminders ?? []).map(({ id, number, text }) => ({
    value: id,
    label: `${number} ${text.slice(0, 30)}`,
  }));
const stages = ({ course }: FindingPage): Option[] =>
  (course?.stages ?? []).map(({ id, date, goal }) => ({ value: id, label: `${date} ${goal.slice(0, 40)}` }));
const holders = ({ content }: FindingPage): Option[] =>
  [...content.leadLeaders, ...content.leadUnits, ...content.participatingUnits].flatMap(
    ({ partyId, text }) => (partyId ? [{ value: partyId, label: text }] : []),
  );

/** The deeds that are told by a form of fields; 报进展 has a form of its own. */
export type FormDeed = Exclude<DeedName, 'reportProgress' | 'attachEvidence'>;

/** What each deed asks for: the whole of its form. Its words on a button, what it does, and its fields. */
export const deedForms: Record<FormDeed, DeedForm> = {
  startImmediate: { act: '开始立行立改', note: '不等方案审定，现在就开始整改。', fields: [] },
  reportNoChange: { act: '报本期无变化', fields: [measure, words('reason', '为什么没有变化')] },
  reportMeasureState: {
    act: '报这个状态',
    fields: [
      { kind: 'pick', name: 'measureId', label: '哪条措施', options: measures },
      { kind: 'choice', name: 'state', label: '状态', options: choices(measureStateLabels) },
    ],
  },
  concur: { act: '会签同意', note: '表示你单位负责的部分已经办完，同意由第一牵头单位申请销号。', fields: [] },
  submit: {
    act: '申请销号',
    note: '送牵头领导审核。审核前可以撤回。',
    fields: [words('summary', '整改结果', '照验收标准写：办成了什么，凭什么说办成了')],
  },
  withdrawSubmission: { act: '撤回申请', fields: [{ ...reason, optional: true }] },
  endorse: {
    act: '确认同意',
    label: '同意，送核验',
    note: '同意后由监督核验单位独立核验。你签的是下面这一版内容，以后改动会使签字失效。',
    signs: true,
    fields: [{ ...words('opinion', '意见', '可不填'), optional: true }],
    paper: true,
  },
  returnSubmission: {
    act: '退回给牵头单位',
    label: '退回',
    note: '问题回到整改中，牵头单位会看到你的理由。',
    fields: [words('reason', '退回理由', '写缺什么、要补什么')],
    paper: true,
  },
  verify: {
    act: '记下核验结论',
    label: '核验',
    note: '核验通过后，由整改办和监督单位各一人签字销号。',
    signs: true,
    fields: [...checked, yesNo('passed', '结论', '核验通过', '核验不通过')],
  },
  verifyAsSuperior: {
    act: '记下核验结论',
    signs: true,
    fields: [
      { kind: 'line', name: 'documentNumber', label: '上级文件文号' },
      ...checked,
      yesNo('passed', '结论', '核验通过', '核验不通过'),
    ],
  },
  signOff: {
    act: '签字销号：已解决',
    note: '要整改办和监督单位各一人签字。两签齐了才算销号。',
    signs: true,
    fields: [],
  },
  refuseSignOff: { act: '不予销号，退回整改', danger: true, fields: [reason] },
  closeNotImplemented: {
    act: '以“未落实”结案',
    note: '单独计数，不算已解决。要两人签字，还要反馈机关的批准文件。',
    signs: true,
    danger: true,
    fields: [
      words('ground', '结案依据', '为什么不能落实'),
      { kind: 'line', name: 'approval.title', label: '批准文件标题' },
      { kind: 'line', name: 'approval.number', label: '批准文件文号' },
      { kind: 'line', name: 'approval.authority', label: '批准机关' },
      { kind: 'date', name: 'approval.date', label: '批准日期' },
    ],
  },
  moveToLongTerm: {
    act: '转入长期坚持',
    note: '要两人签字和领导小组的会议纪要。已经逾期的天数留在记录里。',
    signs: true,
    fields: [{ kind: 'stages', name: 'stages', label: '阶段目标' }, minutes],
  },
  acceptStage: {
    act: '记下验收结论',
    fields: [
      { kind: 'pick', name: 'stageId', label: '哪个阶段', options: stages },
      ...checked,
      yesNo('accepted', '结论', '通过', '不通过'),
    ],
  },
  requestExtension: {
    act: '申请延期',
    note: '原来的期限一直看得到。到期以后再申请，要由领导小组决定。',
    fields: [
      measure,
      { kind: 'date', name: 'newDate', label: '延到哪天' },
      words('reason', '为什么要延期'),
      words('progress', '到现在办了什么'),
    ],
  },
  decideExtension: { act: '记下决定', fields: decision },
  decideLateExtension: { act: '记下决定', fields: [...decision, minutes], paper: true },
  reopen: {
    act: '重新整改',
    note: '问题回到整改中，责任单位会看到理由。',
    danger: true,
    fields: [
      { kind: 'choice', name: 'cause', label: '由什么引起', options: choices(reopenCauseLabels) },
      reason,
    ],
  },
  relate: {
    act: '关联这个问题',
    fields: [
      { kind: 'choice', name: 'kind', label: '什么关系', options: choices(relationKindLabels) },
      { kind: 'finding', name: 'relatedId', label: '哪个问题' },
      { ...words('note', '说明', '可不填'), optional: true },
    ],
  },
  answerReminder: {
    act: '答复提示单',
    fields: [
      { kind: 'pick', name: 'reminderId', label: '哪份提示单', options: reminders },
      words('text', '答复'),
    ],
  },
  recordCheck: { act: '登记督查', fields: [...checked, yesNo('passed', '结果', '合格', '不合格')] },
  lookBackAt: {
    act: '记下回头看结论',
    note: '没有整改到位的，可以接着重新整改。',
    signs: true,
    fields: [...checked, yesNo('confirmed', '结论', '确认整改到位', '没有整改到位')],
  },
  returnAsSuperior: { act: '退回补课', danger: true, fields: [reason] },
  evaluate: { act: '记下评估意见', fields: [words('opinion', '评估意见')] },
  handOverDuty: {
    act: '交接这份责任',
    fields: [
      measure,
      { kind: 'pick', name: 'from', label: '从谁', options: holders },
      { kind: 'party', name: 'to', label: '交给哪个单位' },
      reason,
    ],
  },
  nameSubstitute: {
    act: '指定这个单位核验',
    note: '原核验单位与这个问题有关，不能自己核验自己。',
    fields: [{ kind: 'unit', name: 'unitId', label: '替代核验单位' }, minutes],
    paper: true,
  },
  setVisibility: {
    act: '定下公开范围',
    fields: [
      { kind: 'choice', name: 'visibility', label: '公开范围', options: choices(visibilityLabels) },
      { ...words('ground', '依据', '不公开的写依据，可不填'), optional: true },
    ],
  },
  approveWording: { act: '审定这段表述', fields: [words('text', '公开表述', '通报里照这段写')] },
};

/** What a deed is called on its button. */
export function deedTitle(name: DeedName): string {
  const own = name in deedForms ? deedForms[name as FormDeed].label : undefined;
  const command = `${name.charAt(0).toUpperCase()}${name.slice(1)}` as keyof typeof loopDeedLabels;
  return own ?? loopDeedLabels[command] ?? name;
}

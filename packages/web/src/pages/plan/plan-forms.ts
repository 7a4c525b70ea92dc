import { commandName, type RectificationDeedName, type RectificationLoopView } from '@bihuan/contract';
import { deedLabel, milestoneLabels, organLabels } from '@bihuan/domain';
import type { DeedForm, Option } from '../../forms/deeds/deed-form.js';
import { shortened } from '../../parts/shortened.js';

/** The work above the findings, as the forms take their options from it. */
export type PlanSubject = RectificationLoopView & { rectificationId: string };
export type PlanForm = DeedForm<PlanSubject>;

const words = (name: string, label: string, hint?: string) =>
  ({ kind: 'words', name, label, ...(hint && { hint }) }) as const;
const on = (label: string) => ({ kind: 'date', name: 'on', label }) as const;
const minutes = { kind: 'line', name: 'minutes', label: '会议纪要文号' } as const;
const findings = { kind: 'findings', name: 'findingIds', label: '哪些问题' } as const;
const reason = words('reason', '理由', '会记在经过里');
const choices = (table: Record<string, string>): Option[] =>
  Object.entries(table).map(([value, label]) => ({ value, label }));

const rounds = ({ rounds: list }: PlanSubject): Option[] =>
  list.map(({ id, title, on: day }) => ({ value: id, label: `${title}（${day}）` }));
const round = { kind: 'pick', name: 'roundId', label: '哪一稿', options: rounds } as const;
const consultations = ({ rounds: list }: PlanSubject): Option[] =>
  list.flatMap(({ title, consultations: held }) =>
    held.map(({ id, on: day }) => ({ value: id, label: `${title}，${day} 会商` })),
  );
const opinions = ({ rounds: list }: PlanSubject): Option[] =>
  list
    .flatMap(({ consultations: held }) => held.flatMap(({ opinions: said }) => said))
    .map(({ id, body, text }) => ({ value: id, label: `${body.text}：${shortened(text, 30)}` }));
const rules = ({ rules: list }: PlanSubject): Option[] =>
  list.map(({ id, name }) => ({ value: id, label: name }));
const undrawn = ({ batches }: PlanSubject): Option[] =>
  batches
    .filter(({ draw }) => draw === null)
    .map(({ id, on: day, findingIds }) => ({ value: id, label: `${day} 公布，${findingIds.length} 个问题` }));

/** How the opinion of a body that was consulted was taken. */
export const takenLabels = { adopted: '采纳', partly: '部分采纳', notAdopted: '未采纳' } as const;
const methodOptions = { kind: 'methods', name: 'methods', label: '怎么查' } as const;

/** Deeds that have a form on this page; what each asks for. */
export const planForms = {
  nameOrgan: {
    act: '记下这个机构',
    fields: [
      { kind: 'pick', name: 'organ', label: '哪个机构', options: () => choices(organLabels) },
      { kind: 'line', name: 'becomes.name', label: '名称' },
      { kind: 'members', name: 'becomes.members', label: '成员', hint: '一行一个：某某，组长' },
      { kind: 'line', name: 'becomes.document', label: '成立文件文号，可不填', optional: true },
      { kind: 'date', name: 'becomes.setUpOn', label: '成立日期', optional: true },
      { ...words('reason', '理由', '调整时写，可不填'), optional: true },
    ],
  },
  recordMilestone: {
    act: '记下这个日期',
    note: '期限从这些日期起算。',
    fields: [
      { kind: 'pick', name: 'milestone', label: '哪个时间节点', options: () => choices(milestoneLabels) },
      on('哪天'),
      { ...words('reason', '理由', '更正时写，可不填'), optional: true },
    ],
  },
  withdrawRule: {
    act: '停用这条规则',
    danger: true,
    note: '以后不再按它算期限；停用以前的记录都在。',
    fields: [{ kind: 'pick', name: 'ruleId', label: '哪条规则', options: rules }, reason],
  },
  draftPlanRound: {
    act: '登记这一稿',
    fields: [
      on('哪天成稿'),
      { kind: 'line', name: 'title', label: '名称' },
      { ...words('note', '说明', '改了什么，可不填'), optional: true },
    ],
  },
  holdConsultation: {
    act: '登记这次会商',
    fields: [
      round,
      on('哪天'),
      { kind: 'units', name: 'bodies', label: '同哪些单位会商' },
      words('minutes', '会商纪要', '文号或要点'),
    ],
  },
  recordOpinion: {
    act: '登记这条意见',
    fields: [
      { kind: 'pick', name: 'consultationId', label: '哪次会商', options: consultations },
      { kind: 'party', name: 'body', label: '哪个单位提的' },
      words('text', '意见'),
    ],
  },
  answerOpinion: {
    act: '答复这条意见',
    fields: [
      { kind: 'pick', name: 'opinionId', label: '哪条意见', options: opinions },
      { kind: 'choice', name: 'answer.taken', label: '怎么处理', options: choices(takenLabels) },
      words('answer.text', '答复'),
    ],
  },
  adoptRectificationPlan: {
    act: '审定方案，开始整改',
    note: '所有登记了还没有审定的问题一起进入整改中。期限从此计算。',
    fields: [round, on('哪天审定'), minutes],
    paper: true,
  },
  issueReminder: {
    act: '发工作提示单',
    note: '编号自动给。每个问题上都会记下，收单的单位要答复。',
    fields: [
      findings,
      { kind: 'units', name: 'to', label: '发给哪些单位' },
      words('text', '提示什么'),
      on('哪天发'),
      { kind: 'date', name: 'replyDue', label: '哪天前答复' },
    ],
  },
  openCheckRound: {
    act: '布置这次督查',
    note: '结果在每个问题上登记。',
    fields: [findings, methodOptions, { kind: 'units', name: 'by', label: '由哪些单位督查' }, on('哪天开始')],
  },
  commitLookBack: {
    act: '公布抽样摘要',
    note: '程序现在就定下抽样的种子，只公布它的摘要。抽取时公开种子，谁都能重算样本。',
    fields: [findings, on('哪天公布')],
  },
  drawLookBack: {
    act: '公开种子，抽取样本',
    fields: [
      { kind: 'pick', name: 'batchId', label: '哪一批', options: undrawn },
      { kind: 'number', name: 'size', label: '抽几个' },
      on('哪天抽取'),
    ],
  },
  evaluateRectification: {
    act: '记下评估意见',
    fields: [
      on('哪天'),
      words('opinion', '评估意见'),
      { kind: 'line', name: 'documentNumber', label: '文号，可不填', optional: true },
    ],
  },
  returnRectification: {
    act: '退回补课',
    danger: true,
    fields: [
      on('哪天'),
      words('opinion', '退回意见'),
      { kind: 'line', name: 'documentNumber', label: '文号' },
    ],
  },
  concludeRectification: { act: '结束整改工作', danger: true, fields: [on('哪天'), reason] },
  reopenRectification: { act: '重新打开整改工作', fields: [reason] },
} as const satisfies Partial<Record<RectificationDeedName, PlanForm>>;

/** A deed that is told by a form of fields. */
export type FormPlanDeed = keyof typeof planForms;
/** A deed that has a form on this page; two have one of their own. */
export type PlanDeed = FormPlanDeed | 'amendRectificationPlan' | 'setRule';

/** Whether a deed of this name has a form here. */
export function isPlanDeed(name: string): name is PlanDeed {
  return name in planForms || name === 'amendRectificationPlan' || name === 'setRule';
}

/** What a deed is called on its button. */
export function planDeedTitle(name: RectificationDeedName): string {
  return deedLabel(commandName(name));
}

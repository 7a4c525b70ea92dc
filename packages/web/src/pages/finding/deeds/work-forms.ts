import type { FindingPage } from '@bihuan/contract';
import { measureStateLabels, relationKindLabels } from '@bihuan/domain';
import type { DeedForm } from '../../../forms/deeds/deed-form.js';
import {
  choices,
  decision,
  holders,
  measure,
  measures,
  minutes,
  pieces,
  reason,
  reminders,
  words,
} from './deed-fields.js';

/** What the deeds of whoever works on a finding ask for, and the decisions on his dates. */
export const workForms = {
  startImmediate: { act: '开始立行立改', note: '不等方案审定，现在就开始整改。', fields: [] },
  reportNoChange: { act: '报本期无变化', fields: [measure, words('reason', '为什么没有变化')] },
  reportMeasureState: {
    act: '报这个状态',
    fields: [
      { kind: 'pick', name: 'measureId', label: '哪条措施', options: measures },
      { kind: 'choice', name: 'state', label: '状态', options: choices(measureStateLabels) },
    ],
  },
  withdrawEvidence: {
    act: '撤回这份材料',
    note: '撤回后它不再证明任何事，内容也不能再看；名称、谁撤回的和理由留在记录里。',
    danger: true,
    fields: [{ kind: 'pick', name: 'evidenceId', label: '哪份材料', options: pieces }, reason],
  },
  concur: { act: '会签同意', note: '表示你单位负责的部分已经办完，同意由第一牵头单位申请销号。', fields: [] },
  submit: {
    act: '申请销号',
    note: '送牵头领导审核。审核前可以撤回。',
    fields: [words('summary', '整改结果', '照验收标准写：办成了什么，凭什么说办成了')],
  },
  withdrawSubmission: { act: '撤回申请', fields: [{ ...reason, optional: true }] },
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
  handOverDuty: {
    act: '交接这份责任',
    fields: [
      measure,
      { kind: 'pick', name: 'from', label: '从谁', options: holders },
      { kind: 'party', name: 'to', label: '交给哪个单位' },
      reason,
    ],
  },
} as const satisfies Record<string, DeedForm<FindingPage>>;

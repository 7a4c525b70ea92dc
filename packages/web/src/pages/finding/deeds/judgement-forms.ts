import type { FindingPage } from '@bihuan/contract';
import { reopenCauseLabels, visibilityLabels } from '@bihuan/domain';
import type { DeedForm } from '../../../forms/deeds/deed-form.js';
import { checked, choices, minutes, reason, stages, words, yesNo } from './deed-fields.js';

/** What the deeds of whoever reviews, verifies, signs, supervises or publishes ask for. */
export const judgementForms = {
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
  refuseSignOff: {
    act: '不予同意',
    note: '已经核验的退回整改；还没有核验的，第一个签字作废，问题停在原处。',
    danger: true,
    fields: [reason],
  },
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
    note: '到了阶段日期当天或以后验收通过，这个阶段才算完成；日期还远的，每年先验收一次。',
    fields: [
      { kind: 'pick', name: 'stageId', label: '哪个阶段', options: stages },
      ...checked,
      yesNo('accepted', '结论', '通过', '不通过'),
    ],
  },
  reopen: {
    act: '重新整改',
    note: '问题回到整改中，责任单位会看到理由。',
    danger: true,
    fields: [
      { kind: 'choice', name: 'cause', label: '由什么引起', options: choices(reopenCauseLabels) },
      reason,
    ],
  },
  recordCheck: {
    act: '登记督查',
    fields: [
      { kind: 'checkRound', name: 'checkId', label: '哪轮督查' },
      ...checked,
      yesNo('passed', '结果', '合格', '不合格'),
    ],
  },
  lookBackAt: {
    act: '记下回头看结论',
    note: '没有整改到位的，可以接着重新整改。',
    signs: true,
    fields: [...checked, yesNo('confirmed', '结论', '确认整改到位', '没有整改到位')],
  },
  returnAsSuperior: { act: '退回补课', danger: true, fields: [reason] },
  evaluate: { act: '记下评估意见', fields: [words('opinion', '评估意见')] },
  nameSubstitute: {
    act: '指定这个单位核验',
    note: '原核验单位与这个问题有关，不能自己核验自己。由这个单位的联络员或负责人核验；还没有的，请安全管理员授予角色。',
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
} as const satisfies Record<string, DeedForm<FindingPage>>;

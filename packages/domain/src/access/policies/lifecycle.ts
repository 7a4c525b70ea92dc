/**
 * The deeds of the loop. What a row cannot say stands in the deed itself: that the doer never verifies, that two
 * signatures come from two bodies, that a measure is one's own.
 */

import type { Policy } from '../policy.js';

const byUnits = [{ who: ['liaison', 'unitHead'], relation: 'unit' }] as const;
const byOffice = [{ who: ['office'], relation: 'rectification' }] as const;
const byVerifier = [{ who: ['verifier'], relation: 'rectification' }] as const;
/** Whoever verifies, or was named to do it in place of another: the file and the check go together. */
const byChecker = [...byVerifier, { who: ['liaison', 'unitHead'], relation: 'substitute' }] as const;
const byLeadingGroup = [{ who: ['leadingGroup'], relation: 'rectification' }] as const;
const byLeader = [{ who: ['leadLeader'], relation: 'own' }] as const;
const bySuperior = [{ who: ['superiorReader'], relation: 'rectification' }] as const;
const byBothSigners = [{ who: ['office', 'verifier'], relation: 'rectification' }] as const;

export const lifecyclePolicies = {
  /** Until the work has begun: the units write what they will do, the office what it asks of them. */
  draftPlan: {
    label: '草拟整改方案',
    rows: [...byOffice, ...byUnits, { who: ['local'], relation: 'any' }],
  },
  adoptPlan: { label: '审定整改方案', rows: byLeadingGroup, signs: true },
  amendPlan: { label: '调整整改方案', rows: byLeadingGroup, signs: true },
  startImmediate: { label: '立行立改', rows: [...byOffice, ...byUnits] },
  reportProgress: { label: '报进展', rows: byUnits },
  attachEvidence: { label: '附佐证材料', rows: [...byUnits, ...byChecker] },
  withdrawEvidence: { label: '撤回佐证材料', rows: [...byUnits, ...byChecker] },
  /** A file that is to prove something, or the scan of a paper that somebody else signed. */
  sendFile: { label: '上传文件', rows: [...byUnits, ...byVerifier, ...byOffice] },
  concur: { label: '会签同意', rows: byUnits },
  submit: { label: '申请销号', rows: byUnits },
  withdraw: { label: '撤回申请', rows: byUnits },
  endorse: { label: '审核同意', rows: byLeader, signs: true },
  returnSubmission: { label: '退回申请', rows: byLeader },
  verify: { label: '核验', rows: byChecker, signs: true },
  /** Where no body below is independent; the document's number stands in the record. */
  verifyAsSuperior: { label: '以上级文件核验', rows: bySuperior, signs: true },
  signOff: { label: '签字销号', rows: byBothSigners, signs: true },
  refuseSignOff: { label: '不予销号', rows: byBothSigners },
  closeNotImplemented: { label: '以“未落实”结案', rows: byBothSigners, signs: true },
  moveToLongTerm: { label: '转入长期坚持', rows: byBothSigners, signs: true },
  acceptStage: { label: '验收阶段目标', rows: byChecker, signs: true },
  requestExtension: { label: '申请延期', rows: byUnits },
  decideExtension: { label: '审批延期', rows: byOffice },
  decideLateExtension: { label: '审批逾期后的延期', rows: byLeadingGroup, signs: true },
  reopen: { label: '重新整改', rows: [...byOffice, ...byVerifier, ...bySuperior] },
  relateFindings: { label: '关联问题', rows: byOffice },
  sendReminder: { label: '发工作提示单', rows: byOffice },
  answerReminder: { label: '答复工作提示单', rows: byUnits },
  recordCheck: { label: '登记督查', rows: [...byOffice, ...byVerifier] },
  lookBack: { label: '回头看', rows: byVerifier, signs: true },
  nameSubstitute: { label: '指定替代核验单位', rows: byLeadingGroup, signs: true },
  superiorReturn: { label: '退回补课', rows: bySuperior },
  evaluate: { label: '评估整改', rows: bySuperior },
  handOver: { label: '交接责任', rows: byOffice },
  recordFor: { label: '代录', rows: [...byOffice, ...byUnits] },
  setVisibility: { label: '确定公开范围', rows: byOffice },
  approveWording: { label: '审定公开表述', rows: byOffice },
} as const satisfies Record<string, Policy>;

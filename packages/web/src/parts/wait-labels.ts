import type { DeskRow } from '@bihuan/contract';

/** What is to be done next, as one says it to whoever has it. */
export const waitLabels: Record<DeskRow['kind'], string> = {
  work: '办理整改',
  concur: '会签',
  submit: '申请销号',
  endorse: '审核',
  verify: '核验',
  signOff: '签字销号',
  secondSignature: '第二签',
  acceptStage: '验收阶段目标',
  decideExtension: '审批延期',
  decideLateExtension: '审批逾期后的延期',
  answerReminder: '答复提示单',
};

/** What refusals in the loop of a finding say: why, and what to do next. Part of the one table. */

import { deedLabel } from '../labels.js';

export const loopSentences = {
  notALeaf: ({ deed }: { deed: string; id: string }) =>
    `这个问题下面还有具体表现，不能直接${deedLabel(deed)}。请到下面的每一条具体表现上办理。`,
  noMeasure: (_: Record<string, never>) => '这个问题还没有整改措施。请先写明至少一条措施。',
  holderMissing: ({ missing }: { missing: string }) =>
    `这个问题还没有对应到人的“${missing}”，办下去会没有人负责。请先确定${missing}。`,
  notYourDuty: ({ deed, holder }: { deed: string; holder: string }) =>
    `${deedLabel(deed)}由“${holder}”办理。请转给他们，责任有变动的请整改办先交接。`,
  noEffectiveDate: (_: Record<string, never>) =>
    '佐证材料没有写明生效日期。请填材料本身的日期（例如印发、支付、拍摄的那一天），不是上传的日期。',
  alreadyHeld: ({ name }: { name: string }) =>
    `这份材料已经附在这个问题上（“${name}”）。不用再传，请直接引用原来的那一份。`,
  evidenceNotHeld: (_: Record<string, never>) => '这个问题上没有这份材料，可能已经撤回。请刷新后再选。',
  evidenceVerified: ({ name }: { name: string }) =>
    `“${name}”已经用来核验过，不能再撤回。有误的请附上正确的材料，并在进展里写明。`,
  coLeadPending: ({ units }: { units: string }) =>
    `共同牵头的单位还没有会签同意：${units}。请先请他们会签，再申请销号。`,
  measureOpen: ({ count, first }: { count: number; first: string }) =>
    `还有 ${count} 条措施没有完成，例如“${first}”。请先完成并报措施状态，再申请销号。`,
  evidenceMissing: ({ measure, needed }: { measure: string; needed: string }) =>
    `措施“${measure}”还缺佐证：${needed}。只有会议材料或通知不能证明已经做到，请补上再申请销号。`,
  stageOpen: ({ date, goal }: { date: string; goal: string }) =>
    `长期坚持的阶段目标“${goal}”要到 ${date} 当天或以后验收通过才算完成，现在还没有。请等每个阶段都验收后再申请销号。`,
  measureNotLongTerm: (_: Record<string, never>) =>
    '这条措施有明确的完成日期，不能报“长期坚持”。请报实际状态，确需长期坚持的由整改办提请转入。',
  sameActor: ({ deed }: { deed: string }) =>
    `这个问题前面的一步就是你办的，${deedLabel(deed)}要由另一个人办理。请转给别的有权的人。`,
  sameBody: ({ deed }: { deed: string }) =>
    `${deedLabel(deed)}要由两个不同单位的人签字，第一个签字的人和你是同一个单位。请另一个单位的人签。`,
  notIndependent: ({ unit }: { unit: string }) =>
    `“${unit}”是这个问题的牵头或参与单位，或者隶属于它们：谁整改，谁就不能核验。请领导小组指定替代核验单位，或报请上级核验。`,
  noMethod: (_: Record<string, never>) =>
    '没有写明用什么办法核查。请至少选一种：现场查看、查阅台账资料、访谈。',
  siteCheckRequired: (_: Record<string, never>) =>
    '这个问题有实物现场的成果，没有现场查看不能通过。请先到现场，再登记核验。',
  secondSignatureNeeded: ({ deed, side }: { deed: string; side: string }) =>
    `${deedLabel(deed)}还要${side}的人签字，一方签两次不算。请转给${side}。`,
  contentChanged: ({ deed, again }: { deed: string; again: string }) =>
    `签字以后内容改过，原来的签字已失效，现在不能${deedLabel(deed)}。请先看改动，再请${again}。`,
  noGround: (_: Record<string, never>) =>
    '以“未落实”结案要写明理由，并有反馈机关同意的文件（标题、文号、机关、日期）。请补齐后再办。',
  noDocumentNumber: (_: Record<string, never>) => '上级核验要有上级文件的文号。请填上文号，再登记核验。',
  noStages: (_: Record<string, never>) => '转入长期坚持要有阶段目标。请写明每个阶段的日期和目标，至少一个。',
  unknownStage: ({ id }: { id: string }) => `没有找到这个阶段（编号 ${id}）。请刷新后再选。`,
  extensionIncomplete: ({ missing }: { missing: string }) => `延期申请还缺：${missing}。请补齐后再申请。`,
  lateExtension: ({ due }: { due: string }) =>
    `已经超过原定的 ${due}，延期只能由领导小组决定，逾期的天数照样记着。请提请领导小组审批。`,
  extensionWaiting: (_: Record<string, never>) =>
    '这个时限的延期已经申请过，还在等审批。请等审批有了结果，再申请。',
  extensionOvertaken: (_: Record<string, never>) =>
    '申请延期以后，这个时限已经调整过，不能再按原来的申请同意。请不予同意，仍需延期的由牵头单位重新申请。',
  unknownExtension: ({ id }: { id: string }) => `没有找到这次延期申请（编号 ${id}）。请刷新后再选。`,
  nothingRequested: (_: Record<string, never>) => '现在没有等着答复的事项。请刷新后再看。',
  alreadyDecided: (_: Record<string, never>) => '这一项已经有结论了。请刷新后再看。',
  relatedToItself: (_: Record<string, never>) => '不能把问题关联到它自己。请选另一个问题。',
  reminderIncomplete: (_: Record<string, never>) =>
    '工作提示单还没有编号，或者没有发给谁。请填上编号，选至少一个单位。',
  unknownReminder: ({ id }: { id: string }) => `没有找到这份工作提示单（编号 ${id}）。请刷新后再选。`,
  alreadyAnswered: (_: Record<string, never>) => '你们单位已经答复过这份工作提示单。有新的情况请报进展。',
  unknownDuty: ({ holder }: { holder: string }) =>
    `“${holder}”在这个问题里没有责任。请刷新后从责任清单里选。`,
  scanMissing: (_: Record<string, never>) => '代录要附上领导签字的扫描件。请先上传扫描件，再代录。',
  notForAnother: ({ deed }: { deed: string }) => `${deedLabel(deed)}不能代录。请本人登录后亲自办理。`,
  dateSetByPlan: ({ field }: { field: string }) =>
    `“${field}”已由整改方案审定，不能直接更正。请申请延期，或提请领导小组调整方案。`,
  beforeFeedback: ({ date, feedback }: { date: string; feedback: string }) =>
    `材料的日期（${date}）早于反馈日期（${feedback}）。反馈以前的材料说明不了整改，请核对，必要时补新的。`,
} as const;

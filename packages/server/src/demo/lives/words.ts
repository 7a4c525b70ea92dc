/** What people of the demo say. Which of several, the leaf's own chance decides. */

import { between } from '../chance.js';

/** One of these. */
export function oneOf(draw: () => number, sentences: readonly string[]): string {
  return sentences[between(draw, 0, sentences.length - 1)] ?? '';
}

export const BEGUN = [
  '已摸清底数，列出清单，逐条定了经办人。',
  '与参与单位碰了头，分清各自要办的事，下周一起到现场。',
  '查了近三年的台账，把没有办结的一件件挑了出来。',
  '分管负责人到现场看了两次，确定先办最急的几件。',
];
export const MOVING = [
  '已办结过半，剩下的排出了日期。',
  '又办结一批，其中两件要和参与单位一起办，已约定时间。',
  '初稿已征求意见，正在逐条采纳。',
  '现场进度正常，遇到的管线问题已协调解决。',
  '核对中发现三处对不上，已退回重查。',
];
export const STANDING = ['等待上级批复，本期没有新的进展。', '汛期不具备施工条件，本期无变化。'];
export const SUMMARIES = [
  '各项措施已经完成，佐证材料齐全，群众反映的问题没有再发生，申请销号。',
  '逐条对照验收标准自查，全部达到，申请销号。',
  '已办结并运行一段时间，情况稳定，申请销号。',
];
export const ENDORSED = ['情况属实，同意申请。', '已到现场看过，同意。', '材料齐全，同意报核验。'];
export const RETURNED = [
  '只写了完成，没有写群众满不满意。请补充回访情况后再报。',
  '佐证材料看不出资金是哪一天到账的，请补齐。',
  '还有两处没有整改到位，请办完再报。',
];
export const PASSED = [
  '到现场核对，与上报材料一致。',
  '抽查了十件，办理过程和结果都有记录。',
  '随机访谈六人，都说情况有改善。',
];
export const FAILED = [
  '抽查的八件中有三件没有办结，台账与现场不符，不予通过。',
  '现场只完成了主体，附属部分未建，不予通过。',
];
export const REMINDED = [
  '该项临近时限，进展偏慢。请说明原因和下一步安排。',
  '该项连续两个月没有实质进展。请抓紧办理并书面答复。',
];
export const ANSWERED = ['已增派人手，倒排了日期，确保按期完成。', '影响进度的问题已协调解决，月底前办结。'];

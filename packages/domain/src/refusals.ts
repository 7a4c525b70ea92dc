/**
 * What each refusal says: why it is refused, and what to do next. The keys are the closed union of codes;
 * the parameter of each function is what a refusal of that code carries.
 */

import { accessSentences } from './access/refusal-sentences.js';
import { loopSentences } from './finding/refusal-sentences.js';
import { deedLabel, statusLabel } from './labels.js';
import { notificationSentences } from './notification/refusal-sentences.js';
import { organisationSentences } from './organisation/refusal-sentences.js';
import { rectificationSentences } from './rectification/refusal-sentences.js';

const sentences = {
  wrongState: ({ deed, status }: { deed: string; status: string }) =>
    `现在的状态是“${statusLabel(status)}”，不能${deedLabel(deed)}。请刷新后看看现在可以做什么。`,
  staleVersion: ({ expected, found }: { expected: number; found: number }) =>
    `你打开后别人已经改过（你看到的是第 ${expected} 版，现在是第 ${found} 版）。请先看改动，再改一次。`,
  unknownRectification: ({ id }: { id: string }) =>
    `没有找到这项整改工作（编号 ${id}）。请从整改工作列表重新打开。`,
  unknownFinding: ({ id }: { id: string }) => `没有找到这个问题（编号 ${id}）。请从台账重新打开。`,
  unknownMeasure: ({ id }: { id: string }) =>
    `这个问题里没有这条措施（编号 ${id}），可能已被删去。请刷新后再选。`,
  unknownFigure: ({ id }: { id: string }) =>
    `这个问题里没有这个数字（编号 ${id}），可能已随文字改掉。请刷新后再选。`,
  unknownImport: ({ id }: { id: string }) => `没有找到这次导入（编号 ${id}）。请重新选择文件。`,
  alreadyRegistered: ({ id }: { id: string }) =>
    `编号 ${id} 已经登记过，不能再登记一次。请打开已有的那一条。`,
  rectificationClosed: ({ id }: { id: string }) =>
    `这项整改工作（编号 ${id}）已经结束，不能再登记或修改。确需修改，请整改办先重新打开。`,
  emptyProblem: (_: Record<string, never>) => '问题的文字是空的。请写出反馈意见中的问题。',
  emptyMeasure: (_: Record<string, never>) => '措施的文字是空的。请写出措施；不要这一条，就把它删去。',
  emptyFigure: (_: Record<string, never>) => '数字的文字是空的。请照原文写，例如“35件”。',
  figureNotDecimal: ({ found }: { found: string }) =>
    `数值应为十进制数（例如 35 或 12.5），现在是“${found}”。请改成数。`,
  figureNotInText: ({ text, found }: { text: string; found: string }) =>
    `数字“${text}”应在所在的文字里，那个位置现在是“${found}”。请先改文字，再改数字。`,
  mentionNotInText: ({ text, found }: { text: string; found: string }) =>
    `“${text}”应在所在的文字里，那个位置现在是“${found}”。请重新识别这段文字。`,
  noReason: ({ deed }: { deed: string }) => `${deedLabel(deed)}要写明理由。请写一句为什么。`,
  classifiedText: ({ marking }: { marking: string }) =>
    `文字里有密级标志“${marking}”。涉密内容不能录入本系统，请按保密规定处理。`,
  invalidDate: ({ field, found }: { field: string; found: string }) =>
    `“${field}”应为真实的日期（年-月-日，例如 2026-03-15），现在是“${found}”。请改正。`,
  datesOutOfOrder: ({ earlier, later, from, to }: DatesOutOfOrder) =>
    `“${earlier}”（${from}）应不晚于“${later}”（${to}）。请核对这两个日期。`,
  brokenText: (_: Record<string, never>) =>
    '文字里有残缺的字符（只有半个的表情或生僻字）。请找出显示不出来的字，删去后再存。',
  storeBusy: ({ seconds }: { seconds: number }) =>
    `另一个程序正在写入台账，等了 ${seconds} 秒还没有轮到。什么都没有改，请稍后再试一次。`,
  invalidCursor: (_: Record<string, never>) => '翻页的位置无效。请回到第一页重新翻。',
  levelOutOfRange: ({ found }: { found: number }) =>
    `层级应为 1（方面）、2（问题）或 3（具体表现），现在是 ${found}。请改正。`,
  ...organisationSentences,
  ...rectificationSentences,
  ...accessSentences,
  ...loopSentences,
  ...notificationSentences,
} as const;

interface DatesOutOfOrder {
  earlier: string;
  later: string;
  from: string;
  to: string;
}

/** Closed union of the reasons for which the domain refuses. Codes are never reused for another reason. */
export type RefusalCode = keyof typeof sentences;

/** What a refusal of code `C` carries. */
export type RefusalParams<C extends RefusalCode> = Parameters<(typeof sentences)[C]>[0];

/** All codes, for tables that map each of them (to an HTTP status, say). */
export const REFUSAL_CODES = Object.keys(sentences) as RefusalCode[];

/** The Chinese sentence of a refusal: why, and what to do next. */
export function refusalSentence<C extends RefusalCode>(code: C, params: RefusalParams<C>): string {
  return (sentences[code] as (params: RefusalParams<C>) => string)(params);
}

import type { Span } from '../../normalise/page.js';
import type { FormReader } from './form.js';

// > 1.问题1:截至本轮进驻,仍有9个未完成。      > (一)反馈问题:改得不彻底      > 整改任务:推动不力。
//     ^^^^^                                          ^^^^^^^^^                    ^^^^^
const LABEL =
  /(?:(?:反馈|存在|具体|主要|突出|指出|发现|查出)的?|(?:审计|巡[视察]|督察)(?:发现|查出|指出|反馈)?的?)?问题(?:描述|表述|内容|表现|简述|概述)?[一二三四五六七八九十\d]{0,3}:|(?:整改任务|整改事项|反馈事项|具体表现)(?:[一二三四五六七八九十\d]{0,3}|\((?:序号)?[一二三四五六七八九十\d]{1,3}\)):/y;

// > 问题:台账混乱。整改:建立台账。
//               ^^^^
const NEXT_LABEL = /(?:整改|责任|牵头|完成|目标|措施)[\u4e00-\u9fff]{0,6}:/;

/** How far the next label is looked for. */
const LONGEST = 600;

// > 整改任务(序号七):
//               ^
const SERIAL = /\((?:序号)?(?<serial>[一二三四五六七八九十\d]{1,3})\):$/;

function serialIn(text: string, start: number, end: number): Span | null {
  const serial = SERIAL.exec(text.slice(start, end))?.groups?.serial;
  if (serial === undefined) return null;
  const to = end - '):'.length;
  return { start: to - serial.length, end: to };
}

/** Whether a problem label stands at `at`. */
export function problemLabelEnd(text: string, at: number): number {
  LABEL.lastIndex = at;
  return LABEL.test(text) ? LABEL.lastIndex : -1;
}

/** `[start, end)` without quotation marks that enclose the whole of it and without its full stop. */
export function bareProblem(text: string, start: number, end: number): { start: number; end: number } {
  let to = end;
  while (to > start && '。;\n'.includes(text[to - 1] as string)) to -= 1;
  const isQuoted = text[start] === '“' && text[to - 1] === '”' && text.indexOf('”', start) === to - 1;
  return isQuoted ? { start: start + 1, end: to - 1 } : { start, end: to };
}

/**
 * The problem behind a label, to the end of the paragraph or to the next label in it. A label that ends its
 * paragraph is answered by the next one.
 */
export const labelled: FormReader = ({ text, start, limit }) => {
  const labelEnd = problemLabelEnd(text, start);
  if (labelEnd < 0) return null;
  let from = labelEnd;
  let to = limit;
  if (from >= limit) {
    from = limit + 1;
    const found = text.indexOf('\n', from);
    to = found < 0 ? text.length : found;
  }
  if (from >= to) return null;
  const next = text.slice(from, Math.min(to, from + LONGEST)).search(NEXT_LABEL);
  const end = next > 0 ? from + next : to;
  const problem = bareProblem(text, from, end);
  if (problem.end <= problem.start) return null;
  const number = serialIn(text, start, labelEnd);
  return { rule: 'labelled', strength: 'strong', problem, end, ...(number && { number }) };
};

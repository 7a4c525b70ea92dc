import type { Page, Span } from '../normalise/page.js';

/** What a label announces in the body of a finding. */
export type LabelKind =
  | 'problem'
  | 'status'
  | 'goal'
  | 'measures'
  | 'progress'
  | 'leadLeaders'
  | 'leadUnits'
  | 'responsibleUnits'
  | 'participatingUnits'
  | 'responsibleSection'
  | 'responsiblePerson'
  | 'resultsDue'
  | 'completionDue'
  | 'criterion';

export interface Label {
  readonly kind: LabelKind;
  readonly name: string;
  readonly start: number;
  /** Where its value begins: behind the colon. */
  readonly end: number;
}

/** The first row whose pattern fits the whole label decides. */
const KINDS: readonly (readonly [LabelKind, RegExp])[] = [
  [
    'problem',
    /^(?:[\u4e00-\u9fff]{0,6}问题(?:描述|表述|内容|表现|简述|概述)?|整改任务|整改事项|反馈事项)[一二三四五六七八九十\d]{0,3}$/,
  ],
  ['status', /^(?:整改|完成|办理|销号|目前)(?:完成)?(?:状态|结果|结论)$|^销号情况$/],
  ['goal', /^(?:整改|工作|预期)?目标(?:要求|任务)?$/],
  ['measures', /^(?:整改|具体|工作|主要|拟采取的?|下一步)?(?:整改)?(?:措施|举措)$/],
  [
    'progress',
    /^(?:(?:整改|落实|目前|工作)*(?:完成|进展|落实|推进)*(?:情况|成效|进展|进度)|整改|整改落实|整改完成)$/,
  ],
  ['leadLeaders', /^(?:总?牵头|责任|包抓|包保|分管|挂牌|督办|牵头责任)[\u4e00-\u9fff]{0,3}领导$/],
  ['leadUnits', /^(?:总?牵头|主责|主办|牵头责任)(?:单位|部门|科室|处室)(?:及责任人)?$/],
  ['responsibleUnits', /^(?:整改)?(?:责任|实施|承办)(?:单位|部门|主体)$|^整改单位$/],
  ['participatingUnits', /^(?:配合|参与|协办|协同|参加|协助)(?:单位|部门|科室|处室)$/],
  ['responsibleSection', /^(?:具体)?责任(?:科室|处室|股室|部室)$/],
  ['responsiblePerson', /^(?:具体|第一|整改|直接|主要)?责任人(?:员)?$/],
  ['resultsDue', /^(?:取得)?(?:明显|阶段性)成效(?:的)?(?:时限|时间|期限)$/],
  [
    'completionDue',
    /^(?:整改|完成|办结|落实|整改完成|整改落实到位|整改到位|落实到位)?(?:时限|期限|完成时间|时间|时间节点)(?:要求)?$/,
  ],
  ['criterion', /^(?:验收|销号|整改|完成)(?:标准|要求|条件)$/],
];

const COLON = 0x3a;
const CLOSING_BRACKET = 0x3011;
const LONGEST = 12;
/** What may stand before a label: the head of a paragraph or the end of a sentence or enumeration. */
const BEFORE = '\n。;,、)】.!?“ 0123456789';

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Walks back from the colon over the label's characters; its number (问题1) may end it. */
function labelStart(text: string, colon: number): number {
  let start = colon;
  while (start > 0 && colon - start < 3 && isDigit(text.charCodeAt(start - 1))) start -= 1;
  while (start > 0 && colon - start < LONGEST && isHan(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

export function kindOf(name: string): LabelKind | null {
  for (const [kind, pattern] of KINDS) if (pattern.test(name)) return kind;
  return null;
}

function labelAt(text: string, colon: number): Label | null {
  const isBracketed = text.charCodeAt(colon) === CLOSING_BRACKET;
  const start = labelStart(text, colon);
  const before = start === 0 ? '\n' : (text[start - 1] as string);
  if (start === colon || !(isBracketed ? before === '【' : BEFORE.includes(before))) return null;
  const name = text.slice(start, colon);
  const kind = kindOf(name);
  if (!kind) return null;
  const end = isBracketed && text.charCodeAt(colon + 1) === COLON ? colon + 2 : colon + 1;
  return { kind, name, start: isBracketed ? start - 1 : start, end };
}

/**
 * Every known label of the page with its colon (or in lenticular brackets), in order.
 *
 * > 整改状态:阶段性完成⏎整改情况:一是明确科室。      > 【整改措施】
 *   ^^^^^               ^^^^^                             ^^^^^^
 */
export function readLabels({ flat: { text } }: Page): Label[] {
  const labels: Label[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit !== COLON && unit !== CLOSING_BRACKET) continue;
    const label = labelAt(text, i);
    if (label) labels.push(label);
  }
  return labels;
}

/** The entries of a list sorted by `start` that begin inside the span. */
export function within<T extends { readonly start: number }>(
  sorted: readonly T[],
  { start, end }: Span,
): T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as T).start < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < sorted.length && (sorted[last] as T).start < end) last += 1;
  return sorted.slice(low, last);
}

import type { Span } from '../../normalise/page.js';

/** A heading as the forms read it: `text` is the whole flat text, the heading begins at `start`. */
export interface Heading {
  readonly text: string;
  readonly start: number;
  /** The end of its paragraph: no form looks further. */
  readonly limit: number;
}

/** A heading that states a problem. */
export interface ProblemForm {
  readonly rule: string;
  /** `weak`: a problem only where its neighbours are (`针对“…”问题,一是…` may also begin a measure). */
  readonly strength: 'strong' | 'weak';
  readonly problem: Span;
  /** A number that the form itself states: 整改任务(序号七): */
  readonly number?: Span;
  /** Where the body begins. */
  readonly end: number;
}

/** Reads one form of heading; null where it is none. */
export type FormReader = (heading: Heading) => ProblemForm | null;

/**
 * What may follow the problem before the heading ends: `问题的整改`, `方面存在的问题`, `等问题整改落实情况`.
 * Sticky; the group `noun` is present where 问题 or the like is said, `work` where the rectification is.
 */
const TAIL =
  /(?:等)?(?:的|地)?(?:有关|相关|具体|突出|共性|上述|此类|这一|一)?(?<noun>方面(?:存在)?的?(?:突出|具体|主要)?问题|方面|等?问题|事项|情况|现象|不足|意见)?(?:方面)?的?(?<work>整改|落实|巡[视察]整改)?(?:工作|进展|落实|完成|推进|具体|主要|措施|成效|及|和|与|、)*(?:情况|措施|成效|效果)?(?:\((?![一二三四五六七八九十\d]{1,2}\))[^()\n]{0,40}\))?/y;

export interface Tail {
  readonly end: number;
  readonly hasNoun: boolean;
  readonly hasWork: boolean;
  /** 问题 is said in so many words. */
  readonly saysProblem: boolean;
  /** `stop`: the heading ends there; `comma`: its sentence goes on. */
  readonly close: 'stop' | 'comma';
}

// > 关于“台账混乱”问题的整改(1)统一台账。    > 关于“台账混乱”问题的整改一是统一台账。
//                              ^^^                                    ^^
const ENUMERATION = /\(\d{1,2}\)|[①⑴]|一是/y;

function isEnumeration(text: string, at: number): boolean {
  ENUMERATION.lastIndex = at;
  return ENUMERATION.test(text);
}

/** The tail that stands at `at`, if the heading ends behind it; null otherwise. */
export function tailAt(text: string, at: number, limit: number): Tail | null {
  TAIL.lastIndex = at;
  const groups = TAIL.exec(text)?.groups ?? {};
  const end = TAIL.lastIndex;
  const hasNoun = groups.noun !== undefined;
  const hasWork = groups.work !== undefined;
  const saysProblem = groups.noun?.includes('问题') ?? false;
  if (end >= limit) return { end: limit, hasNoun, hasWork, saysProblem, close: 'stop' };
  const next = text[end] as string;
  if ('。:;.'.includes(next)) return { end: end + 1, hasNoun, hasWork, saysProblem, close: 'stop' };
  if (isEnumeration(text, end)) return { end, hasNoun, hasWork, saysProblem, close: 'stop' };
  if (next === ',') return { end: end + 1, hasNoun, hasWork, saysProblem, close: 'comma' };
  return null;
}

/** Words that name no problem of their own: `关于巡视反馈问题的整改情况` heads a chapter. */
const GENERIC =
  /^(?:中央|省委|市委|区委|县委|党委|党组|上级|本次|此次|本轮|上轮|专项|集中|常规|机动|巡视|巡察|审计|督察|检查|回头看|组|反馈|指出|查出|发现|移交|交办|移送|意见|建议|主要|具体|重点|突出|共性|个性|其他|有关|相关|存在|的|和|及|与|、|“|”|第?[一二三四五六七八九十\d]+[个项条类轮]?)*$/;

// > 关于选人用人专项检查反馈问题的整改情况
//                       ^^^^
const OF_WHOM = /(?:反馈|查出|发现|指出|移交|移送|提出|交办)(?:的|意见)?$/;

/** Whether the words would fit any notice, and so state no problem. */
export function isGeneric(words: string): boolean {
  return GENERIC.test(words) || OF_WHOM.test(words);
}

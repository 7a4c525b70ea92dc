import type { Span } from '../../normalise/page.js';
import { type InContext, type StatisticKind, senseOf } from './kinds.js';
import { type CountedNumber, readNumbers } from './numbers.js';

/** One statistic of the whole text. */
export interface StatisticSpan {
  readonly span: Span;
  readonly what: string;
  readonly kind: StatisticKind;
  readonly value: number;
  readonly unit: string;
  /** Where its sentence begins. */
  readonly sentence: number;
}

/** As far as words tell what a number counts. */
const NEAR = 24;
const STOPS = '。\n!?';

function lastStop(words: string): string {
  return words.split(/[。\n!?;,、]/).at(-1) as string;
}

function withContext(text: string, numbers: readonly CountedNumber[], sentence: Span): InContext[] {
  return numbers.map((number, index) => {
    const from = Math.max(sentence.start, numbers[index - 1]?.end ?? 0, number.start - NEAR);
    const to = Math.min(sentence.end, numbers[index + 1]?.start ?? sentence.end, number.end + NEAR);
    const before = lastStop(text.slice(from, number.start));
    return {
      number,
      before,
      after: text.slice(number.end, to),
      isAfterRate: numbers[index - 1]?.unit === '%',
    };
  });
}

// > 围绕反馈的四方面15项问题    > 涉及3个方面、17个单位(部门)共计39项具体问题
//             ^^^^^^                ^^^^^    ^^^^^^
const LEADS_ON = /^(?:方面|单位|部门|地区|镇街?|街道)?(?:\([^()]{0,10}\))?(?:的|、|,|共|共计|和|及)*$/;
/** Units that only count towards findings: aspects, kinds, and the bodies concerned. */
const OF_RUN = /^(?:方面|大类|类|个|家)$/;

/** A number that leads on to a count of findings belongs to the same run. */
function runSense(
  { number, after }: InContext,
  next: StatisticSpan | undefined,
  isAdjacent: boolean,
): StatisticSpan | null {
  if (!next || !isAdjacent || !OF_RUN.test(number.unit) || !LEADS_ON.test(after)) return null;
  if (next.kind !== 'finding' && next.kind !== 'body') return null;
  const what = /^(?:方面|单位|部门|地区|镇街?|街道)/.exec(after)?.[0] ?? number.unit;
  const kind = what === '单位' || what === '部门' ? 'body' : 'finding';
  return { span: number, what, kind, value: number.value, unit: number.unit, sentence: next.sentence };
}

function ofSentence(text: string, sentence: Span): StatisticSpan[] {
  const contexts = withContext(text, readNumbers(text, sentence), sentence);
  const found: StatisticSpan[] = [];
  let following: StatisticSpan | undefined;
  for (const context of contexts.reverse()) {
    const sense = senseOf(context);
    const { number } = context;
    const isAdjacent = following !== undefined && following.span.start - number.end <= NEAR;
    const statistic = sense
      ? { span: number, ...sense, value: number.value, unit: number.unit, sentence: sentence.start }
      : runSense(context, following, isAdjacent);
    if (statistic) found.push(statistic);
    following = statistic ?? undefined;
  }
  return found.reverse();
}

/** Every sentence of the stretch. */
function* sentences(text: string, { start, end }: Span): Generator<Span> {
  let from = start;
  for (let i = start; i <= end; i += 1) {
    if (i < end && !STOPS.includes(text[i] as string)) continue;
    if (i > from) yield { start: from, end: i };
    from = i + 1;
  }
}

/**
 * Counts of findings, measures, institutions and sanctions in the stretch, and sums and rates beside them.
 * Counts of meetings, groups and people who lead are none.
 *
 * > 反馈40个问题,已完成整改32个、正在整改8个,整改完成率80%。先后召开3次会议。
 *       ^^^^^^^            ^^^^            ^^^             ^^^
 */
export function readStatistics(text: string, stretch: Span): StatisticSpan[] {
  const found: StatisticSpan[] = [];
  for (const sentence of sentences(text, stretch)) found.push(...ofSentence(text, sentence));
  return found;
}

function keyOf({ kind, what, value, unit }: StatisticSpan): string {
  return kind === 'finding' ? `${value} ${unit}` : `${kind} ${what} ${value} ${unit}`;
}

/**
 * Leaves out what a later sentence tells a second time: the same number of findings, or of the same other thing.
 * Equal numbers in one sentence are different ones: 完成6个、正在整改6个.
 */
export function dropRepeated(statistics: readonly StatisticSpan[]): StatisticSpan[] {
  const toldIn = new Map<string, number>();
  return statistics.filter((statistic) => {
    const key = keyOf(statistic);
    const sentence = toldIn.get(key) ?? statistic.sentence;
    toldIn.set(key, sentence);
    return sentence === statistic.sentence;
  });
}

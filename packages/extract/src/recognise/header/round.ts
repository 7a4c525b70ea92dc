import type { Span } from '../../normalise/page.js';
import { type Found, stated } from './field.js';

const HAN = '一二三四五六七八九十';

// > 五届市委第三轮巡视集中整改    > 省委第五轮巡视联动巡察    > 区委巡察工作第七轮
//           ^^^^^^^^^^                    ^^^^^^^^^^^^^^^^^^                  ^^^^^^
const CORE = new RegExp(
  `第(?:[${HAN}]{1,3}|\\d{1,2})轮(?:(?:常规|专项|集中|机动|政治|提级|联动|交叉)?巡[视察](?:“回头看”|联动巡察)?)?`,
  'g',
);
// > 七届云岭市委第六轮    > 十九届中央第六轮
//   ^^^^^^^^^^^^            ^^^^^^^^^^
const WITH_SESSION = new RegExp(
  `第?[${HAN}]{1,3}届(?:中央|[\\u4e00-\\u9fff]{0,8}(?:党委|党组|党工委|工委|委))?(?:巡[视察]工作)?$`,
);
// > 根据省委第五轮    > 省委常委会第三轮 (nothing: 会 is no committee)
//       ^^^^
const COMMITTEE = /(?:中央|[\u4e00-\u9fff]{0,8}(?:党委|党组|党工委|工委|委))(?:巡[视察]工作)?$/;
/** Words that lead up to the committee's name and are none of it. */
const LEADING = /.*(?:关于|根据|按照|听取|开展|对|落实|在|为|经|的|和|与|及|配合|接受|做好)/;
const LONGEST = 18;

interface Candidate extends Span {
  readonly isComplete: boolean;
}

function startOf(text: string, core: number, from: number): number {
  const left = text.slice(Math.max(from, core - LONGEST), core);
  const session = WITH_SESSION.exec(left)?.[0];
  if (session !== undefined) return core - session.length;
  const committee = COMMITTEE.exec(left)?.[0] ?? '';
  return core - committee.replace(LEADING, '').length;
}

function candidateOf(text: string, match: RegExpMatchArray, from: number): Candidate | null {
  const core = from + (match.index ?? 0);
  const start = startOf(text, core, from);
  const end = core + match[0].length;
  const hasVerb = /巡[视察]/.test(text.slice(start, end));
  if (!hasVerb && !/巡[视察]/.test(text.slice(Math.max(from, start - 12), end + 6))) return null;
  return { start, end, isComplete: hasVerb && start < core };
}

function candidates(text: string, { start, end }: Span): Candidate[] {
  return [...text.slice(start, end).matchAll(CORE)]
    .map((match) => candidateOf(text, match, start))
    .filter((candidate) => candidate !== null);
}

/** What is known of the inspection from its lead. */
export interface RoundContext {
  /** 省委; null if the lead does not say. */
  readonly authority: string | null;
  /** 巡视 or 巡察. */
  readonly verb: string | null;
}

// > 十届县委第七轮    > 十九届中央第六轮
//       ^^                    ^^
const RANK = /中央|[省市区县州盟旗](?=委|党委)/;

/** > 结合十届县委第七轮巡察  is the body's own round when a team of the 省委 inspected it. */
function isOfAnother(words: string, { authority, verb }: RoundContext): boolean {
  const rank = RANK.exec(words)?.[0];
  const expected = authority && (RANK.exec(authority)?.[0] ?? null);
  if (rank && expected && rank !== expected) return true;
  const said = /巡[视察]/.exec(words)?.[0];
  return verb !== null && said !== undefined && said !== verb && !words.includes('联动');
}

/**
 * The round of inspections: the first complete name in the stretches, taken in order; else the first at all.
 * `sure` are title and lead, `further` the text behind them, where rounds of others are named too.
 */
export function readRound(
  text: string,
  sure: readonly Span[],
  further: Span,
  context: RoundContext,
): Found | null {
  const own = candidates(text, further).filter(
    ({ start, end }) => !isOfAnother(text.slice(start, end), context),
  );
  const found = [...sure.flatMap((stretch) => candidates(text, stretch)), ...own];
  const best = found.find(({ isComplete }) => isComplete) ?? found[0];
  return best ? stated({ start: best.start, end: best.end }, 'round') : null;
}

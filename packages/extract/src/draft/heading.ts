/**
 * The heading around a problem that somebody marked in the source: its marker and opening words in front, its
 * closing words behind.
 *
 * > （3）关于“基础资料更新不及时”的问题整改情况。已组织……
 *   ^start   ^problem           ^       ^      ^bodyStart
 */

import type { Range } from '../notice.js';

const OPENING =
  /(?<marker>(?:第?[（(]?[一二三四五六七八九十百\d]{1,4}[）)]?[、.．:：]?\s*){0,2})(?:关于|针对|对)?\s*["“‘「『]{0,2}\s*$/;
const CLOSING =
  /\s*["”’」』]{0,2}\s*(?:等)?(?:的)?(?:突出)?(?:问题|方面)?(?:的)?(?:整改(?:落实)?(?:进展)?(?:情况)?)?\s*[。：:；;]?\s*/y;

const LONGEST_OPENING = 24;

export interface Heading {
  start: number;
  bodyStart: number;
  /** Without brackets and stops; empty where nothing enumerates. */
  number: string;
}

/** @param within the heading does not leave this stretch of the source */
export function headingAround(source: string, problem: Range, within: Range): Heading {
  const from = Math.max(within[0], problem[0] - LONGEST_OPENING);
  const opening = OPENING.exec(source.slice(from, problem[0]));
  const start = opening ? from + opening.index : problem[0];
  CLOSING.lastIndex = problem[1];
  const closes = CLOSING.test(source);
  const bodyStart = closes ? Math.min(CLOSING.lastIndex, within[1]) : problem[1];
  const marker = opening?.groups?.marker ?? '';
  return {
    start,
    bodyStart,
    number: /[一二三四五六七八九十百\d]+(?=[^一二三四五六七八九十百\d]*$)/.exec(marker)?.[0] ?? '',
  };
}

/** The range without white space at its ends; empty at its start where nothing is left. */
export function trimmed(source: string, [start, end]: Range): Range {
  let from = start;
  let to = end;
  while (to > from && /\s/.test(source[to - 1] as string)) to -= 1;
  while (from < to && /\s/.test(source[from] as string)) from += 1;
  return [from, to];
}

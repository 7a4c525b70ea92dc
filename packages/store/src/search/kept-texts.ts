/**
 * The searched words of a finding as they were written, cut out of its state as it is stored: a page of fifty would
 * otherwise fetch and read all that ever happened to fifty findings. A state is canonical JSON, its members sorted by
 * name, and inside a text each quotation mark is written with a backslash: so the marks below stand where the
 * members of the content begin, and nowhere in a text.
 */

import type { FindingContent } from '@bihuan/domain';
import { type Expression, type RawBuilder, sql } from 'kysely';

/** The first member that is needed, and the one behind the last: introduction, …, measures, …, problem. */
const FIRST = '"introduction":';
const BEHIND = ',"problemRange":';

/** What a finding is searched by. */
export type SearchedTexts = Pick<FindingContent, 'problem' | 'introduction' | 'measures'>;

/** The piece of `findings.state`. @param placeOf of the engine: where a text begins to hold another, from 1 */
export function keptTexts(
  placeOf: (text: Expression<string>, part: string) => RawBuilder<number>,
): RawBuilder<string> {
  const state = sql<string>`findings.state`;
  const first = placeOf(state, FIRST);
  return sql<string>`substr(findings.state, ${first}, ${placeOf(state, BEHIND)} - ${first})`;
}

/** What such a piece says. */
export function readTexts(piece: string): SearchedTexts {
  return JSON.parse(`{${piece}}`) as SearchedTexts;
}

import type { Notice, Range } from '../notice.js';

/** A surface and the range that it claims. */
export interface Claim {
  readonly what: string;
  readonly text: string;
  readonly range: Range;
}

/** Every surface of a notice whose range covers exactly it. */
export function claimsOf(notice: Notice): Claim[] {
  const claims: Claim[] = notice.statistics.map(({ text, range }) => ({ what: 'statistic', text, range }));
  for (const item of notice.items) {
    claims.push({ what: 'problem', text: item.problem, range: item.problemRange });
    if (item.introduction) claims.push({ what: 'introduction', ...item.introduction });
    for (const { text, range } of item.measures) claims.push({ what: 'measure', text, range });
    for (const { text, range } of item.quantities) claims.push({ what: 'quantity', text, range });
    for (const { text, range } of item.dates) claims.push({ what: 'date', text, range });
    for (const { text, range } of item.accountability) claims.push({ what: 'accountability', text, range });
  }
  return claims;
}

/** Every range of a notice, those of diagnostics and header included. */
export function rangesOf(notice: Notice): Range[] {
  const ofItems = notice.items.flatMap((item) => [
    item.range,
    item.bodyRange,
    ...item.documents.map(({ range }) => range),
  ]);
  return [
    ...claimsOf(notice).map(({ range }) => range),
    ...ofItems,
    ...Object.values(notice.fields).map(({ range }) => range),
    ...notice.diagnostics.map(({ range }) => range),
    ...(notice.organisation ? [notice.organisation.range] : []),
    ...(notice.nextStepsRange ? [notice.nextStepsRange] : []),
  ];
}

const DROPPED =
  /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]|[(（][a-z]{0,7}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹü][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{0,7}[)）]/g;

/** What is compared: without white space, zero-width characters and inserted pinyin. */
export function comparable(text: string): string {
  return text.replace(DROPPED, '');
}

/** What is wrong with the ranges of a notice read from `text`; empty if nothing is. */
export function brokenClaims(notice: Notice, text: string): string[] {
  const outside = rangesOf(notice)
    .filter(([start, end]) => !(start >= 0 && start <= end && end <= text.length))
    .map((range) => `outside: ${range.join('-')}`);
  const unequal = claimsOf(notice)
    .filter((claim) => comparable(claim.text) !== comparable(text.slice(...claim.range)))
    .map(({ what, text: surface, range }) => `${what}: ${surface} ≠ ${text.slice(...range)}`);
  return [...outside, ...unequal];
}

import type { Flat } from '../normalise/flat.js';
import type { DateMention } from '../notice.js';
import type { DateContext } from './dates/context.js';
import { findMentions, type Mention } from './dates/mention.js';
import { DateResolver } from './dates/resolve.js';
import { dateRole, direction } from './dates/role.js';
import { enclosureFinder, findQuotations, findTitles } from './enclosures.js';
import { surface } from './surface.js';

export type { DateContext } from './dates/context.js';

/** Leaves out dates that are part of a title or of a quoted name: 《2031年度工作要点》, “2031年度先进集体”. */
function dropNames(text: string, mentions: readonly Mention[]): readonly Mention[] {
  if (mentions.length === 0) return mentions;
  const titleAt = enclosureFinder(findTitles(text));
  const quotationAt = enclosureFinder(findQuotations(text));
  return mentions.filter(({ start }) => titleAt(start) === null && quotationAt(start) === null);
}

const COMPARED = /[较比与同于超]$/;

/** 较上年提高: the year before is only the measure of a comparison; 上年结转 dates something. */
function dropComparisons(text: string, mentions: readonly Mention[]): Mention[] {
  return mentions.filter(({ start, first, last }) => {
    const isYearBefore =
      first.year?.kind === 'previous' && first.year.offset === -1 && first.wording === 'plain';
    return !isYearBefore || last !== null || !COMPARED.test(text.slice(Math.max(0, start - 1), start));
  });
}

/**
 * Every date of a stretch, as exact as the text: days, months, quarters, halves and years, single or from one to
 * another. Years that go without saying are taken from the dates before, from `context.feedbackDate` and
 * `context.publishedDate`, else from `context.year`; where none of them tells, the date is left out. Dates in titles
 * and quoted names are left out. `source` is the text that `flat` was cut from.
 */
export function recogniseDates(flat: Flat, source: string, context: DateContext): DateMention[] {
  const resolver = new DateResolver(flat.text, context);
  const dates: DateMention[] = [];
  for (const mention of dropComparisons(flat.text, dropNames(flat.text, findMentions(flat.text)))) {
    const towards = direction(flat.text, mention);
    const resolved = resolver.resolve(mention, towards);
    if (resolved === null) continue;
    const { text, range } = surface(source, flat, mention.start, mention.end);
    dates.push({ text, ...resolved, role: dateRole(mention, towards), range });
  }
  return dates;
}

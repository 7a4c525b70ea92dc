/** Posts that a leader's name or title may mean. */

import { holdsOn } from '../period.js';
import { cleanName } from './clean-name.js';
import type { BookPost, PartyBook } from './party-book.js';
import type { Candidate, SuggestionReason } from './suggestion.js';

/** `张三同志`, `李四先生`: said after a name, no part of it. */
const COURTESY = /(?:同志|先生|女士)$/;
/** `市教育局主要负责人`: whoever leads the unit. */
const HEAD = /^(?:党政)?(?:主要负责人|主要负责同志|主要领导|负责人|一把手)$/;

const NAME = { alone: 90, withTitle: 98, otherTitle: 72 };
const TITLE = { ofUnit: 86, head: 82, alone: 68 };
/** What is lost by not being in office then, and by not being the only one. */
const FORMER = 30;
const SEVERAL = 6;

/** The posts of whoever is named, or of whoever holds the title. */
export function suggestPosts(text: string, book: PartyBook, on: string): Candidate[] {
  const clean = cleanName(text).replace(COURTESY, '');
  const named = byName(clean, book, on);
  return named.length > 0 ? named : byTitle(clean, book, on);
}

interface NamedPeople {
  ids: readonly string[];
  /** What stands beside the name. */
  title: string;
}

/** > 副市长张三 / 张三副市长: the longest name at either end. */
function namedIn(text: string, book: PartyBook): NamedPeople | null {
  for (let length = text.length; length >= 2; length -= 1) {
    const atEnd = book.people.get(text.slice(-length));
    if (atEnd) return { ids: atEnd, title: text.slice(0, -length) };
    const atStart = book.people.get(text.slice(0, length));
    if (atStart) return { ids: atStart, title: text.slice(length) };
  }
  return null;
}

function byName(text: string, book: PartyBook, on: string): Candidate[] {
  const named = namedIn(text, book);
  if (!named) return [];
  const title = named.title.replace(COURTESY, '');
  const posts = named.ids.flatMap((id) => book.postsOf.person.get(id) ?? []);
  const candidates = posts.map((post) => {
    const [score, reasons] = scoreByName(post, title);
    return candidateOf(post, score, reasons, on);
  });
  return several(candidates);
}

function scoreByName(post: BookPost, title: string): [number, SuggestionReason[]] {
  if (title === '') return [NAME.alone, ['personName']];
  return isTitle(title, post)
    ? [NAME.withTitle, ['personName', 'title']]
    : [NAME.otherTitle, ['titleDiffers']];
}

/** Whether what was said is the title, one of several titles, or ends with one: `市住建局局长` of a `局长`. */
function isTitle(said: string, { title }: BookPost): boolean {
  const whole = cleanName(title);
  return [whole, ...whole.split(/[、,，;；/]/)].some((part) => part !== '' && endsWithTitle(said, part));
}

/** `副局长` ends with `局长` and is another office. */
function endsWithTitle(said: string, title: string): boolean {
  return said.endsWith(title) && !/[副代原]$/.test(said.slice(0, -title.length));
}

/** > 市教育局局长: the longest unit at the beginning, then a title; or a title alone. */
function byTitle(text: string, book: PartyBook, on: string): Candidate[] {
  for (let length = text.length - 2; length >= 2; length -= 1) {
    const units = book.forms.get(text.slice(0, length)) ?? [];
    const ids = [...new Set(units.map(({ unitId }) => unitId))];
    const found = ids.flatMap((id) => inUnit(text.slice(length), book.postsOf.unit.get(id) ?? [], on));
    if (found.length > 0) return several(found);
  }
  const everywhere = [...book.posts.values()].filter((post) => cleanName(post.title) === text);
  return several(everywhere.map((post) => candidateOf(post, TITLE.alone, ['title'], on)));
}

function inUnit(title: string, posts: readonly BookPost[], on: string): Candidate[] {
  if (HEAD.test(title)) {
    const heads = posts.filter(({ isHead }) => isHead);
    return heads.map((post) => candidateOf(post, TITLE.head, ['headOfUnit'], on));
  }
  const holders = posts.filter((post) => isTitle(title, post));
  return holders.map((post) => candidateOf(post, TITLE.ofUnit, ['titleOfUnit'], on));
}

function candidateOf(post: BookPost, score: number, reasons: SuggestionReason[], on: string): Candidate {
  const [loss, former]: [number, SuggestionReason[]] = holdsOn(post, on) ? [0, []] : [FORMER, ['formerPost']];
  return { partyId: post.id, kind: 'post', score: score - loss, reasons: [...reasons, ...former] };
}

/** Where several are in office, none is as good as the only one would be. */
function several(candidates: Candidate[]): Candidate[] {
  const inOffice = candidates.filter(({ reasons }) => !reasons.includes('formerPost'));
  const best = Math.max(...inOffice.map(({ score }) => score), 0);
  if (inOffice.filter(({ score }) => score === best).length < 2) return candidates;
  return candidates.map((candidate) =>
    candidate.score === best
      ? { ...candidate, score: best - SEVERAL, reasons: [...candidate.reasons, 'sameName'] }
      : candidate,
  );
}

import type { Flat } from '../normalise/flat.js';
import type { DocumentAction, DocumentMention, NoticeGenre } from '../notice.js';
import { actionOfDraft, actionOn } from './documents/action.js';
import { governingVerb } from './documents/verbs.js';
import { type Enclosure, findTitles } from './enclosures.js';
import { surface } from './surface.js';

/** Titles that one verb governs together: 《A》《B》, 《A》、《B》和《C》. */
type Group = readonly Enclosure[];

// > 印发《云岭办法》(云发〔2031〕4号)
//                      ^^^^^^^^^^^^^^
const NUMBER = /[(]?((?:[一-鿿]{1,14}|[一-鿿]{0,8}[A-Z]{1,4})[〔【(]\d{4}[〕】)]第?\d{1,4}号)/y;
const JOINT = /^、?(?:[^,。;:\n]{0,10})$/;
const IN_BRACKETS = /^[(][^()]{0,40}[)]/;

function standTogether(text: string, before: Enclosure, next: Enclosure): boolean {
  const between = text
    .slice(before.close + 1, Math.min(next.open, before.close + 60))
    .replace(IN_BRACKETS, '');
  return JOINT.test(between) && governingVerb(between) === null;
}

function grouped(text: string, titles: readonly Enclosure[]): Group[] {
  const groups: Enclosure[][] = [];
  for (const title of titles) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && standTogether(text, before, title)) group.push(title);
    else groups.push([title]);
  }
  return groups;
}

function documentNumber(flat: Flat, source: string, close: number): string | null {
  NUMBER.lastIndex = close + 1;
  const found = NUMBER.exec(flat.text);
  if (found === null) return null;
  const end = NUMBER.lastIndex;
  return surface(source, flat, end - (found[1] as string).length, end).text;
}

/** What a plan says it makes or changes is still to come. */
function actionIn(genre: NoticeGenre, action: DocumentAction): DocumentAction {
  return genre === 'plan' && (action === 'issued' || action === 'revised') ? 'planned' : action;
}

function mention(
  flat: Flat,
  source: string,
  { open, close }: Enclosure,
  action: DocumentAction,
): DocumentMention {
  const { text: title, range } = surface(source, flat, open + 1, close);
  const stated = actionOfDraft(flat.text.slice(open + 1, close), action);
  return { title, number: documentNumber(flat, source, close), action: stated, range };
}

/**
 * Every document named in 《》, nested marks kept in its title, with its number where one follows, and with what the
 * text says is done to it: in a plan, what it makes or changes is planned. `range` is that of the title without its
 * marks. `source` is the text that `flat` was cut from.
 */
export function recogniseDocuments(
  flat: Flat,
  source: string,
  genre: NoticeGenre = 'notice',
): DocumentMention[] {
  const titles = findTitles(flat.text).filter(({ open, close }) => close > open + 1);
  let from = 0;
  return grouped(flat.text, titles).flatMap((group) => {
    const { open } = group[0] as Enclosure;
    const { close } = group.at(-1) as Enclosure;
    const action = actionIn(genre, actionOn(flat.text, from, open, close));
    from = close + 1;
    return group.map((title) => mention(flat, source, title, action));
  });
}

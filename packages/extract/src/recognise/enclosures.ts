/** The marks of a title 《…》 or of quoted words “…”: `open` and `close` are where the two marks stand. */
export interface Enclosure {
  readonly open: number;
  readonly close: number;
}

/** A longer title or quotation lost its closing mark. */
const LONGEST_TITLE = 200;
const LONGEST_QUOTATION = 80;

/** The mark that closes the one at `open`, nested pairs skipped; -1 where the sentence ends first. */
function closingMark(text: string, open: number, closer: string, longest: number): number {
  const opener = text.charAt(open);
  const limit = Math.min(text.length, open + longest);
  let depth = 0;
  for (let i = open; i < limit; i += 1) {
    const character = text.charAt(i);
    if (character === opener) depth += 1;
    else if (character === closer) depth -= 1;
    else if (character === '。' || character === '\n') return -1;
    if (depth === 0) return i;
  }
  return -1;
}

function findEnclosures(text: string, opener: string, closer: string, longest: number): Enclosure[] {
  const found: Enclosure[] = [];
  let open = text.indexOf(opener);
  while (open >= 0) {
    const close = closingMark(text, open, closer, longest);
    if (close >= 0) found.push({ open, close });
    open = text.indexOf(opener, close >= 0 ? close + 1 : open + 1);
  }
  return found;
}

/**
 * Outermost titles of a normalised text, in order. Where a closing mark is missing, the inner title is taken.
 *
 * > 印发《关于修订〈云岭办法〉的通知》
 *       ^                          ^
 */
export function findTitles(text: string): Enclosure[] {
  return findEnclosures(text, '《', '》', LONGEST_TITLE);
}

/** Outermost quoted words of a normalised text, in order; a quotation that spans sentences is none. */
export function findQuotations(text: string): Enclosure[] {
  return findEnclosures(text, '“', '”', LONGEST_QUOTATION);
}

/**
 * Tells, for positions asked in rising order, which enclosure holds them. One walk over both lists, so that a
 * whole text costs its length.
 */
export function enclosureFinder(enclosures: readonly Enclosure[]): (position: number) => Enclosure | null {
  let next = 0;
  return (position) => {
    while (next < enclosures.length && (enclosures[next] as Enclosure).close < position) next += 1;
    const enclosure = enclosures[next];
    return enclosure !== undefined && enclosure.open < position ? enclosure : null;
  };
}

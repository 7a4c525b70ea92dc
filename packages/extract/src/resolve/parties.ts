import { type Page, rangeOf, type Span, surfaceOf } from '../normalise/page.js';
import type { PartyMention } from '../notice.js';

/** `[start, end)` without separators at its ends; null if nothing is left. */
function bare(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && '、,;。:\n '.includes(text[from] as string)) from += 1;
  while (to > from && '、,;。:\n '.includes(text[to - 1] as string)) to -= 1;
  return to > from ? { start: from, end: to } : null;
}

/** White space that stood in the source between two characters: names are often parted by nothing else. */
function isApart({ flat, source }: Page, index: number): boolean {
  const gap = source.slice((flat.at[index - 1] as number) + 1, flat.at[index]);
  return gap.length > 1 || gap === '\u3000' || gap === '\t';
}

/** Pieces between separators outside brackets. */
function pieces(page: Page, { start, end }: Span, separators: string): Span[] {
  const { text } = page.flat;
  const found: (Span | null)[] = [];
  let from = start;
  let depth = 0;
  for (let i = start; i < end; i += 1) {
    const character = text[i] as string;
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    const isSeparator = depth === 0 && separators.includes(character);
    if (!isSeparator && !(depth === 0 && i > from && isApart(page, i))) continue;
    found.push(bare(text, from, i));
    from = isSeparator ? i + 1 : i;
  }
  found.push(bare(text, from, end));
  return found.filter((piece) => piece !== null);
}

function mention(page: Page, span: Span): PartyMention {
  return { text: surfaceOf(page, span), range: rangeOf(page, span), certainty: 'stated' };
}

/** Units: 县水利局、县公安局,各镇人民政府 */
export function readUnits(page: Page, span: Span): PartyMention[] {
  return pieces(page, span, '、,;和及').map((piece) => mention(page, piece));
}

/** Leaders: one person may hold several posts joined by 、 (县委副书记、县长); persons are parted by ; or a gap. */
export function readLeaders(page: Page, span: Span): PartyMention[] {
  return pieces(page, span, ';').map((piece) => mention(page, piece));
}

/** The whole value as one party. */
export function readParty(page: Page, span: Span): PartyMention | null {
  const { text } = page.flat;
  const trimmed = bare(text, span.start, span.end);
  return trimmed && mention(page, trimmed);
}

/** The value of a label: to the end of its line. */
export function valueSpan(text: string, start: number, limit: number): Span {
  const found = text.indexOf('\n', start);
  return { start, end: found < 0 || found > limit ? limit : found };
}

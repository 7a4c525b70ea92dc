/** A stretch of a cell's text. */
export interface Stretch {
  start: number;
  end: number;
}

/** The role that words inside a cell give: `牵头：…；配合：…`. */
export type PartyRole = 'lead' | 'participating';

export interface RoleStretch extends Stretch {
  /** null: the role of the column. */
  role: PartyRole | null;
}

const ROLE = /(牵头|主办|主责|责任|配合|协办|参与|协同)(?:责任)?(?:单位|部门)?\s*[：:]/g;

/** A bare personal name has two to four characters and no word of office in it. */
const BARE_NAME = /^[\u4e00-\u9fff·]{2,4}$/;
const OFFICE = /[长记员师]$|书记|主任|市长|县长|区长|局|委|部|办|主席|经理|董事|院|校|分管|领导/;

/** A stroke through the cell: no unit, said on purpose. Between two names it parts them. */
const STROKE = /^\s*[/／]\s*$/;

/** The units in a cell: parted by 、，；/ or line breaks, with the roles that the cell itself names. */
export function unitStretches(text: string): RoleStretch[] {
  if (STROKE.test(text)) return [{ ...trimmed(text, { start: 0, end: text.length }), role: null }];
  const roles = [...text.matchAll(ROLE)];
  const stretches: RoleStretch[] = [];
  let at = 0;
  let role: PartyRole | null = null;
  for (const match of roles) {
    stretches.push(...named(text, at, match.index, role));
    role = /配合|协办|参与|协同/.test(match[1] as string) ? 'participating' : 'lead';
    at = match.index + match[0].length;
  }
  return [...stretches, ...named(text, at, text.length, role)];
}

function named(text: string, from: number, to: number, role: PartyRole | null): RoleStretch[] {
  return parted(text, from, to, /[、，,；;/／\n]|\s{2,}/).map((stretch) => ({ ...stretch, role }));
}

/**
 * The leaders in a cell. `；` and line breaks part them; `、` joins the posts of one person (市委副书记、市长), unless
 * all that it parts are bare names.
 */
export function leaderStretches(text: string): Stretch[] {
  return parted(text, 0, text.length, /[；;\n]/).flatMap((stretch) => {
    const names = parted(text, stretch.start, stretch.end, /[、，,]/);
    const bare = names.every(({ start, end }) => isBareName(text.slice(start, end).replace(/\s/g, '')));
    return bare ? names : [stretch];
  });
}

function isBareName(text: string): boolean {
  return BARE_NAME.test(text) && !OFFICE.test(text);
}

/** The pieces of `text.slice(from, to)` between separators, trimmed, without empty ones; none inside brackets. */
function parted(text: string, from: number, to: number, separator: RegExp): Stretch[] {
  const stretches: Stretch[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < to; at++) {
    const char = text[at] as string;
    if ('（(【'.includes(char)) depth += 1;
    else if ('）)】'.includes(char)) depth = Math.max(0, depth - 1);
    const pair = text.slice(at, at + 2);
    if (depth > 0 || !(separator.test(char) || (/^\s\s$/.test(pair) && separator.test(pair)))) continue;
    stretches.push({ start, end: at });
    start = at + 1;
  }
  return [...stretches, { start, end: to }]
    .map((stretch) => trimmed(text, stretch))
    .filter(({ start: s, end }) => end > s);
}

/** Without white space, full stops and a closing 等 around. */
function trimmed(text: string, { start, end }: Stretch): Stretch {
  let from = start;
  let to = end;
  while (from < to && /[\s。]/.test(text[from] as string)) from += 1;
  while (to > from && /[\s。]/.test(text[to - 1] as string)) to -= 1;
  return { start: from, end: to };
}

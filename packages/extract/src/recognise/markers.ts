/** The ways in which notices number. `label` and `title` head a unit without numbering it. */
export type MarkerStyle =
  | 'part'
  | 'chapter'
  | 'title'
  | 'section'
  | 'point'
  | 'comma'
  | 'bracket'
  | 'half'
  | 'circle'
  | 'old'
  | 'label'
  | 'ordinal'
  | 'firstly';

export interface Marker {
  style: MarkerStyle;
  number: number;
  /** As the item is called: `(一)`, `1`, `一是`. */
  name: string;
  start: number;
  end: number;
  /** At the head of a paragraph rather than inside one. */
  isBlock: boolean;
}

interface MarkerForm {
  style: MarkerStyle;
  /** Sticky; the group `name` names the marker, `n` its number. */
  pattern: RegExp;
}

const HAN = '一二三四五六七八九十';

/** One form per line; the first that matches at a place wins. */
const FORMS: readonly MarkerForm[] = [
  // > 第一部分 组织情况    > 第二章、整改情况
  //   ^^^^^                  ^^^^
  { style: 'part', pattern: new RegExp(`(?<name>第(?<n>[${HAN}]{1,3})(?:部分|章))[、.:]?`, 'y') },
  // > 1-2,税源过于单一
  //   ^^^^
  { style: 'old', pattern: /(?<name>\d{1,3}-(?<n>\d{1,3}))[,、.:](?!\d)/y },
  // > 一是压实责任
  //   ^^
  { style: 'firstly', pattern: new RegExp(`(?<name>(?<n>[${HAN}]{1,2})(?:是|则))(?!否)`, 'y') },
  // > 一、整改组织情况    (not 一、二级)
  //   ^^
  {
    style: 'chapter',
    pattern: new RegExp(`(?<name>(?<n>[${HAN}]{1,3}))[、.](?![${HAN}]{1,3}(?:[、级类年月线]|季度))`, 'y'),
  },
  // > (一)已完成整改的事项
  //   ^^^^
  { style: 'section', pattern: new RegExp(`(?<name>[(](?<n>[${HAN}]{1,3})[)])[、.:]?`, 'y') },
  // > 1.关于    (not 1.5, not 3.关键's decimals)
  //   ^^
  { style: 'point', pattern: /(?<name>(?<n>\d{1,3}))\.(?!\d)/y },
  // > 1、召开会议    (not 3、4月)
  //   ^^
  { style: 'comma', pattern: /(?<name>(?<n>\d{1,3}))、(?!\d)/y },
  // > (1)压实责任
  //   ^^^
  { style: 'bracket', pattern: /(?<name>[(](?<n>\d{1,3})[)])[、.:]?/y },
  // > 1)压实责任
  //   ^^
  { style: 'half', pattern: /(?<name>(?<n>\d{1,2})[)])[、.:]?/y },
  // > ①压实责任
  //   ^
  { style: 'circle', pattern: /(?<name>(?<n>[①-⑳]))[、.:]?/y },
  // > ⒈关于    > ⑴压实责任    > ㈠已完成整改的事项: one character each
  //   ^           ^               ^
  { style: 'point', pattern: /(?<name>(?<n>[⒈-⒛]))[、.:]?/y },
  { style: 'bracket', pattern: /(?<name>(?<n>[⑴-⒇]))[、.:]?/y },
  { style: 'section', pattern: /(?<name>(?<n>[㈠-㈩]))[、.:]?/y },
  // > 第一,压实责任    (not 第一、第二产业)
  //   ^^^
  { style: 'ordinal', pattern: new RegExp(`(?<name>第(?<n>[${HAN}]{1,2}))(?:[,:]|、(?!第)|是)`, 'y') },
  // > 首先,压实责任。其次,
  //   ^^^              ^^^
  { style: 'ordinal', pattern: /(?<name>(?<n>首先|其次|再次|最后)),/y },
];

const WORDS = ['首先', '其次', '再次', '最后'];
const CIRCLED = ['①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽', '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑', '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩'];

/** 一 to 九十九. */
function hanNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens ? HAN.indexOf(tens) + 1 : 1) * 10 : 0;
  return ten + (ones ? HAN.indexOf(ones) + 1 : 0);
}

function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  if (WORDS.includes(text)) return WORDS.indexOf(text) + 1;
  for (const row of CIRCLED) if (row.includes(text)) return row.indexOf(text) + 1;
  return hanNumber(text);
}

const HAN_FIRST = 1;
const DIGIT_FIRST = 2;
const BRACKET_FIRST = 4;
const OTHER_FIRST = 8;

function firstTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const assign = (characters: string, bit: number) => {
    for (const character of characters) table[character.charCodeAt(0)] = bit;
  };
  assign(HAN, HAN_FIRST);
  assign('0123456789', DIGIT_FIRST);
  assign('(', BRACKET_FIRST);
  assign(`第首其再最${CIRCLED.join('')}`, OTHER_FIRST);
  return table;
}

const FIRSTS = firstTable();

/** A character of each class, to try the forms on. */
const EXAMPLES: readonly (readonly [bit: number, texts: readonly string[]])[] = [
  [HAN_FIRST, ['一、甲', '一是甲']],
  [DIGIT_FIRST, ['1.甲', '1、甲', '1)甲', '1-2,甲']],
  [BRACKET_FIRST, ['(一)甲', '(1)甲']],
  [OTHER_FIRST, ['第一章', '第一,甲', '首先,甲', '①甲', '⒈甲', '⑴甲', '㈠甲']],
];

function canRead({ pattern }: MarkerForm, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** The forms that can begin with a character of each class, so that few are tried in vain. */
const FORMS_BY_FIRST: ReadonlyMap<number, readonly MarkerForm[]> = new Map(
  EXAMPLES.map(([bit, texts]) => [bit, FORMS.filter((form) => texts.some((text) => canRead(form, text)))]),
);

/** The marker that begins at `at`, or null. `isBlock` is passed on. */
export function markerAt(text: string, at: number, isBlock: boolean): Marker | null {
  const first = FIRSTS[text.charCodeAt(at)] as number;
  if (!first) return null;
  for (const { style, pattern } of FORMS_BY_FIRST.get(first) ?? []) {
    pattern.lastIndex = at;
    const { name, n } = pattern.exec(text)?.groups ?? {};
    if (name === undefined || n === undefined) continue;
    return { style, number: numberOf(n), name, start: at, end: pattern.lastIndex, isBlock };
  }
  return null;
}

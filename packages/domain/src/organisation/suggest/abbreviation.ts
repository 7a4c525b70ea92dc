/**
 * > 住建局 发改委 教体局 纪委监委
 *   住房和城乡建设局 发展和改革委员会 教育和体育局 纪律检查委员会监察委员会
 * A short form begins and ends as the name does, and its characters stand in the name in the same order.
 */

/** Endings that are themselves shortened. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/委员会/g, '委'],
  [/办公室|办公厅/g, '办'],
  [/人民政府/g, '政府'],
  [/(?:集团)?(?:股份|责任)?有限(?:责任)?公司$/, '公司'],
  [/管理局$/, '局'],
  [/人民法院$/, '法院'],
  [/人民检察院$/, '检察院'],
];

/** The name with its endings shortened, as everybody writes them. */
export function shortened(name: string): string {
  return ENDINGS.reduce((text, [ending, short]) => text.replace(ending, short), name);
}

/**
 * Whether `short` is a shorter way to say `name`; both without the place that they belong to, and with their
 * endings `shortened`.
 */
export function isAbbreviation(short: string, name: string): boolean {
  const [a, b] = [[...short], [...name]];
  if (a.length < 2 || a.length > b.length || a[0] !== b[0] || a.at(-1) !== b.at(-1)) return false;
  let at = 0;
  for (const character of b) if (character === a[at]) at += 1;
  return at === a.length;
}

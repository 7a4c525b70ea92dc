/**
 * Fonts made by Chinese word processors often map glyphs to radicals instead of characters: ⼀ (U+2F00) for 一,
 * ⻓ (U+2ED3) for 长. They look the same and no search finds them. One character for one, so lengths are kept.
 */
const SUPPLEMENT: Record<string, string> = Object.fromEntries(
  [
    '⺠民',
    '⻁虎',
    '⻄西',
    '⻅见',
    '⻆角',
    '⻉贝',
    '⻋车',
    '⻓长',
    '⻔门',
    '⻘青',
    '⻙韦',
    '⻚页',
    '⻛风',
    '⻜飞',
  ]
    .concat([
      '⻝食',
      '⻢马',
      '⻣骨',
      '⻤鬼',
      '⻥鱼',
      '⻦鸟',
      '⻨麦',
      '⻩黄',
      '⻬齐',
      '⻮齿',
      '⻰龙',
      '⻳龟',
      '⺟母',
    ])
    .map((pair) => [...pair] as [string, string]),
);

/** Radicals and compatibility ideographs as the characters they stand for. */
export function unifyCharacters(text: string): string {
  return text.replace(/[\u2e80-\u2fd5\uf900-\ufad9]/g, (char) => SUPPLEMENT[char] ?? char.normalize('NFKC'));
}

/** Symbol fonts keep their characters at U+F000–U+F0FF; only the font tells what they show. */
const SYMBOLS: Record<string, Record<number, string>> = {
  wingdings: {
    40: '☎',
    42: '✉',
    70: '☞',
    108: '●',
    109: '❍',
    110: '■',
    111: '□',
    113: '❑',
    117: '◆',
    118: '❖',
    161: '○',
    167: '▪',
    168: '◻',
    216: '➢',
    224: '→',
    232: '➔',
    240: '⇨',
    251: '✗',
    252: '✓',
    253: '☒',
    254: '☑',
  },
  'wingdings 2': { 79: '✗', 80: '✓', 81: '☒', 82: '☑', 84: '☒', 163: '□' },
  symbol: { 183: '•', 176: '°', 177: '±', 180: '×', 163: '≤', 179: '≥', 174: '→' },
};

/**
 * The Unicode text of a symbol (`w:sym`) or of a bullet.
 * @param font '' where unknown: Wingdings is tried first, then Symbol
 * @returns U+FFFD for a symbol we have no character for
 */
export function symbolText(font: string, code: number): string {
  if (code < 0xf000 || code > 0xf0ff) return String.fromCodePoint(code);
  const place = code - 0xf000;
  const byFont = SYMBOLS[font.toLowerCase()];
  if (byFont !== undefined) return byFont[place] ?? '\ufffd';
  if (font !== '') return '\ufffd';
  return SYMBOLS.wingdings?.[place] ?? SYMBOLS.symbol?.[place] ?? '•';
}

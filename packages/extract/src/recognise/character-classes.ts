/**
 * What a UTF-16 unit can begin, as bits in one table: the recognisers look each character up once instead of
 * running many global regexes over the text.
 */
export const DIGIT = 1;
export const HAN_DIGIT = 2;
export const HAN_SCALE = 4;
export const LATIN = 8;
/** First characters of dates that are not numerals: 今年, 去年, 上半年, 第三季度, 前三季度, 年底, 全年 … */
export const CALENDAR = 16;

export const HAN_NUMERAL = HAN_DIGIT | HAN_SCALE;

function buildClasses(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const mark = (characters: string, bit: number): void => {
    for (let i = 0; i < characters.length; i += 1) {
      const code = characters.charCodeAt(i);
      table[code] = (table[code] as number) | bit;
    }
  };
  mark('0123456789', DIGIT);
  mark('〇零一二两俩三四五六七八九壹贰叁肆伍陆柒捌玖', HAN_DIGIT);
  mark('十百千万亿拾佰仟', HAN_SCALE);
  mark('今去上本同次翌明当全下年第前', CALENDAR);
  mark('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', LATIN);
  return table;
}

const CLASSES = buildClasses();

/** The class bits of the character at `index`; 0 before the beginning and past the end. */
export function classAt(text: string, index: number): number {
  return index < 0 || index >= text.length ? 0 : (CLASSES[text.charCodeAt(index)] as number);
}

/** Where the run of characters with one of `bits` that begins at `index` ends. */
export function runEnd(text: string, index: number, bits: number): number {
  let end = index;
  while ((classAt(text, end) & bits) !== 0) end += 1;
  return end;
}

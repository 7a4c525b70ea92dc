/** Writes a list number as Word does, by the names of ST_NumberFormat (ECMA-376 part 1, 17.18.59). */

const CHINESE_DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const CHINESE_UNITS = ['', '十', '百', '千'];
const LEGAL_DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const LEGAL_UNITS = ['', '拾', '佰', '仟'];
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];
const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const WRITERS: Record<string, (value: number) => string> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => enclosed(value, 0x2474, 20, `(${value})`),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488, 20, `${value}.`),
  numberInDash: (value) => `- ${value} -`,
  ideographEnclosedCircle: (value) => enclosed(value, 0x3280, 10, String(value)),
  chineseCounting: counting,
  taiwaneseCounting: counting,
  chineseCountingThousand: (value) => byThousands(value, CHINESE_DIGITS, CHINESE_UNITS, '零'),
  taiwaneseCountingThousand: (value) => byThousands(value, CHINESE_DIGITS, CHINESE_UNITS, '零'),
  japaneseCounting: (value) => byThousands(value, CHINESE_DIGITS, CHINESE_UNITS, '零'),
  chineseLegalSimplified: (value) => byThousands(value, LEGAL_DIGITS, LEGAL_UNITS, '零'),
  ideographLegalTraditional: (value) => byThousands(value, LEGAL_DIGITS, LEGAL_UNITS, '零'),
  ideographDigital: digits,
  japaneseDigitalTenThousand: digits,
  taiwaneseDigital: digits,
  ideographTraditional: (value) => STEMS[value - 1] ?? String(value),
  ideographZodiac: (value) => BRANCHES[value - 1] ?? String(value),
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  ordinal: (value) => `${value}${ordinalSuffix(value)}`,
  none: () => '',
};

/**
 * A list number in a format of Word; formats of other scripts are written in decimal.
 * @param format a value of ST_NumberFormat, such as `chineseCountingThousand`
 */
export function numberText(value: number, format: string): string {
  if (value < 0 || !Number.isSafeInteger(value)) return String(value);
  return (WRITERS[format] ?? String)(value);
}

/** 十一, 二十; from a hundred on the digits stand by position: 一〇一. */
function counting(value: number): string {
  return value < 100 ? byThousands(value, CHINESE_DIGITS, CHINESE_UNITS, '零') : digits(value);
}

function digits(value: number): string {
  return [...String(value)].map((digit) => CHINESE_DIGITS[Number(digit)]).join('');
}

function byThousands(
  value: number,
  numerals: readonly string[],
  units: readonly string[],
  zero: string,
): string {
  if (value === 0) return zero;
  if (value >= 10_000) return String(value);
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? zero : ''}${numerals[digit]}${units[place]}`;
    gap = false;
  }
  // 十一, not 一十一; the formal 壹拾壹 keeps its 壹.
  return text.replace(/^一十/, '十');
}

function letters(value: number): string {
  if (value === 0) return '';
  // Word repeats the letter after z: aa, bb, … (not ab, ac).
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(value / 26), 30));
}

function roman(value: number): string {
  if (value >= 4000) return String(value);
  let left = value;
  let text = '';
  for (const [size, numeral] of ROMAN) {
    text += numeral.repeat(Math.floor(left / size));
    left %= size;
  }
  return text;
}

function circled(value: number): string {
  if (value === 0) return '⓪';
  if (value <= 20) return String.fromCodePoint(0x2460 + value - 1);
  if (value <= 35) return String.fromCodePoint(0x3251 + value - 21);
  if (value <= 50) return String.fromCodePoint(0x32b1 + value - 36);
  return String(value);
}

function enclosed(value: number, first: number, count: number, otherwise: string): string {
  return value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : otherwise;
}

function fullWidth(value: number): string {
  return [...String(value)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
}

function ordinalSuffix(value: number): string {
  const tens = Math.floor(value / 10) % 10;
  if (tens === 1) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

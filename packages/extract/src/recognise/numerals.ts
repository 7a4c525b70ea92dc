const DIGITS: ReadonlyMap<string, number> = new Map(
  ['〇零', '一壹', '二两俩贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (forms, value) => [...forms].map((form): [string, number] => [form, value]),
  ),
);

const SCALES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
  ['万', 1e4],
  ['亿', 1e8],
]);

const ARABIC_HEAD = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/;

/** Removes what binary fractions add: 4.1 × 10⁸ stays 410000000. */
export function exact(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** Accumulates a numeral from left to right: `total` above 万, `section` below it, `pending` the last digit. */
interface Reading {
  total: number;
  section: number;
  pending: number | null;
  /** The last scale below 万 in this section; scales must fall. */
  lastScale: number;
  /** A 零 stands between the last scale and the pending digit. */
  afterZero: boolean;
}

function takeScale(reading: Reading, scale: number): boolean {
  const { total, section, pending } = reading;
  if (scale >= 1e4) {
    const head = section + (pending ?? 0);
    if (scale === 1e4) reading.total = total + (head === 0 && total === 0 ? 1 : head) * scale;
    else reading.total = (total + head || 1) * scale;
    Object.assign(reading, { section: 0, pending: null, lastScale: scale, afterZero: false });
    return true;
  }
  if (reading.lastScale <= scale) return false;
  reading.section = section + (pending ?? 1) * scale;
  Object.assign(reading, { pending: null, lastScale: scale, afterZero: false });
  return true;
}

function takeDigit(reading: Reading, digit: number): boolean {
  if (digit === 0 && reading.pending === null) {
    reading.afterZero = true;
    return true;
  }
  if (reading.pending !== null) return false;
  reading.pending = digit;
  return true;
}

/** 一百二 is 120 and 三万五 is 35000: a last digit without 零 counts tenths of the scale before it. */
function lastDigit({ pending, lastScale, afterZero }: Reading): number {
  if (pending === null) return 0;
  return lastScale >= 100 && Number.isFinite(lastScale) && !afterZero ? (pending * lastScale) / 10 : pending;
}

function readScaled(text: string, head: number | null): number | null {
  const reading: Reading = { total: 0, section: 0, pending: head, lastScale: Infinity, afterZero: false };
  for (const character of text) {
    const scale = SCALES.get(character);
    const digit = DIGITS.get(character);
    if (
      scale !== undefined ? !takeScale(reading, scale) : digit === undefined || !takeDigit(reading, digit)
    ) {
      return null;
    }
  }
  return exact(reading.total + reading.section + lastDigit(reading));
}

/** 二〇二三 is read digit by digit; 三五 is not (三五个 means "a few"). */
function readPositional(text: string): number | null {
  if (text.length < 2 || (text.length === 2 && !/[〇零]/.test(text))) return null;
  let value = 0;
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
}

function readFraction(text: string): number | null {
  let value = 0;
  let weight = 0.1;
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit === undefined) return null;
    value += digit * weight;
    weight /= 10;
  }
  return text === '' ? null : value;
}

/**
 * The value of a whole numeral, Arabic, Chinese, formal or mixed: `1,560.5万`, `两千零三十`, `壹佰`, `三点五`,
 * `三分之一`, `二〇二三`. `null` for what is no numeral or names no definite number (`三五`, `七八十`).
 */
export function readNumeral(text: string): number | null {
  if (text === '' || text.length > 30) return null;
  const [denominator, numerator] = text.split('分之', 2) as [string, string?];
  if (numerator !== undefined) return divide(readNumeral(numerator), readNumeral(denominator));
  const arabic = ARABIC_HEAD.exec(text)?.[0];
  if (arabic !== undefined) {
    const rest = text.slice(arabic.length);
    const value = Number(arabic.replaceAll(',', ''));
    return rest === '' ? value : SCALES.has(rest.charAt(0)) ? readScaled(rest, value) : null;
  }
  const point = text.indexOf('点');
  if (point > 0) return add(readNumeral(text.slice(0, point)), readFraction(text.slice(point + 1)));
  return readPositional(text) ?? readScaled(text, null);
}

function divide(numerator: number | null, denominator: number | null): number | null {
  return numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator;
}

function add(whole: number | null, fraction: number | null): number | null {
  return whole === null || fraction === null ? null : exact(whole + fraction);
}

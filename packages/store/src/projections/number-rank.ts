/** Turns the number of a finding, as its document writes it, into one that sorts. */

const DIGITS = '零一二三四五六七八九';
const UNITS: Record<string, number> = { 十: 10, 百: 100 };
const BEHIND_ALL = 2_147_483_647;

/** `12`, `（十二）`, `12.`, `第十二项` are 12; a number without digits sorts behind the others. */
export function rankOfNumber(number: string): number {
  const arabic = /\d{1,9}/.exec(number.normalize('NFKC'));
  if (arabic) return Number(arabic[0]);
  const chinese = /[零〇一二两三四五六七八九十百]+/.exec(number);
  return chinese ? numeralValue(chinese[0].replaceAll('〇', '零').replaceAll('两', '二')) : BEHIND_ALL;
}

/** Numerals up to 999, with units (一百零五) or as a row of digits (二〇). */
function numeralValue(numeral: string): number {
  if (!/[十百]/.test(numeral))
    return [...numeral].reduce((value, digit) => value * 10 + DIGITS.indexOf(digit), 0);
  let total = 0;
  let digit = 0;
  for (const character of numeral) {
    const unit = UNITS[character];
    if (unit !== undefined) total += (digit || 1) * unit;
    digit = unit === undefined ? DIGITS.indexOf(character) : 0;
  }
  return total + digit;
}

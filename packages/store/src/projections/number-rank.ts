/** Turns the number of a finding, as its document writes it, into one that sorts. */

const DIGITS = '零一二三四五六七八九';
const UNITS: Record<string, number> = { 十: 10, 百: 100 };
const BEHIND_ALL = 2_147_483_647;

/** `12`, `（十二）`, `12.`, `第十二项` are 12; a number without digits sorts behind the others. */
export function rankOfNumber(number: string): number {
  const arabic = /\d{1,9}/.exec(number.normalize('NFKC'));
  if (arabic) return Number(arabic[0]);
  const chinese = /[零〇一二两三四五六七八九十百]+/.exec(number);
  return chinese ? numeralValue(chinese[0].replace('〇', '零').replace('两', '二')) : BEHIND_ALL;
}

/** Numerals up to 999: 十二, 三十, 一百零五. */
function numeralValue(numeral: string): number {
  let total = 0;
  let digit = 0;
  for (const character of numeral) {
    const unit = UNITS[character];
    if (unit === undefined) digit = DIGITS.indexOf(character);
    else total += (digit || 1) * unit;
    if (unit !== undefined) digit = 0;
  }
  return total + digit;
}

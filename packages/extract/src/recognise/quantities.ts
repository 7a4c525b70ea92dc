import type { Flat } from '../normalise/flat.js';
import type { Quantity } from '../notice.js';
import { classAt, DIGIT, HAN_NUMERAL, runEnd } from './character-classes.js';
import { enclosureFinder, findQuotations, findTitles } from './enclosures.js';
import type { Amount } from './quantities/amount.js';
import { readArabicAmount } from './quantities/arabic.js';
import { readAmountInWords, readPercentInWords } from './quantities/in-words.js';
import { isNameOfItsOwn, isQuotedName } from './quantities/names.js';
import { qualifier, sharesHead } from './quantities/qualifier.js';
import { inSourceScript, surface } from './surface.js';

const FRACTION = /[.,]?\d/y;

/** Where the digits at `start` end, decimals and thousands included: what follows must not be read anew. */
function digitsEnd(text: string, start: number): number {
  let end = runEnd(text, start, DIGIT);
  for (FRACTION.lastIndex = end; FRACTION.test(text); FRACTION.lastIndex = end) {
    end = runEnd(text, FRACTION.lastIndex, DIGIT);
  }
  return end;
}

/** The amount that begins at `start`, or where to look on. */
function readAmount(text: string, start: number): Amount | number {
  if ((classAt(text, start) & DIGIT) !== 0) return readArabicAmount(text, start) ?? digitsEnd(text, start);
  return (
    readPercentInWords(text, start) ?? readAmountInWords(text, start) ?? runEnd(text, start, HAN_NUMERAL)
  );
}

/** Every amount outside titles, in order and without overlap. */
export function findAmounts(text: string): Amount[] {
  const titleAt = enclosureFinder(findTitles(text));
  const amounts: Amount[] = [];
  for (let i = 0; i < text.length; ) {
    if ((classAt(text, i) & (DIGIT | HAN_NUMERAL)) === 0) {
      i += 1;
      continue;
    }
    const title = titleAt(i);
    const found = title === null ? readAmount(text, i) : title.close;
    if (typeof found === 'number') i = found;
    else {
      amounts.push(found);
      i = found.end;
    }
  }
  return amounts;
}

/** Leaves out numbers that only belong to a name. */
function dropNames(text: string, amounts: readonly Amount[]): readonly Amount[] {
  if (amounts.length === 0) return amounts;
  const quotationAt = enclosureFinder(findQuotations(text));
  return amounts.filter(
    (amount) => !isQuotedName(amount, quotationAt(amount.start)) && !isNameOfItsOwn(text, amount),
  );
}

/**
 * Every number of a stretch that measures something, with its unit: counts, money, areas, percentages, places in
 * a ranking; Chinese numerals from two on where a measure word follows. Dates, document numbers, names, formulas,
 * enumerators, telephone numbers and what stands in titles are left out. `source` is the text that `flat` was
 * cut from; surfaces keep its script.
 */
export function recogniseQuantities(flat: Flat, source: string): Quantity[] {
  const quantities: Quantity[] = [];
  let previous: Amount | null = null;
  for (const amount of dropNames(flat.text, findAmounts(flat.text))) {
    const isListed: boolean = previous !== null && sharesHead(flat.text, previous, amount);
    const head = isListed ? (quantities.at(-1)?.qualifier ?? null) : null;
    const { text, range } = surface(source, flat, amount.start, amount.end);
    const { unitStart, end } = amount;
    const unit = unitStart === end ? amount.unit : inSourceScript(source, flat, unitStart, end);
    quantities.push({
      text,
      value: amount.value,
      unit,
      qualifier: qualifier(flat.text, amount) ?? head,
      range,
    });
    previous = amount;
  }
  return quantities;
}

import type { ReadMentions } from '@bihuan/domain';
import { mentionsOf, type Quantity } from '@bihuan/extract';
import { decimalOf } from './accept-draft/decimal.js';

/** What a rectification tells of years that go without saying. */
export interface DatedHeader {
  feedbackDate: string | null;
  publishedDate: string | null;
}

/** Figures, documents, dates and sanctions in a typed text, as the domain takes them. */
export function mentionsIn(text: string, header?: DatedHeader): ReadMentions {
  const { quantities, documents, dates, accountability } = mentionsOf(text, header);
  const words = ([start, end]: Quantity['range']) => text.slice(start, end);
  return {
    figures: quantities.map(({ value, unit, qualifier, range }) => ({
      ...{ text: words(range), value: decimalOf(value), unit, qualifier, at: range },
    })),
    documents: documents.map(({ title, number, action, range }) => ({ title, number, action, at: range })),
    dates: dates.map(({ from, to, role, range }) => ({ text: words(range), from, to, role, at: range })),
    accountability: accountability.map(({ kind, people, range }) => ({
      ...{ text: words(range), kind, people, at: range },
    })),
  };
}

/** The one figure that a text is, from end to end; null where it is anything else. */
export function quantityOf(given: string): Quantity | null {
  const text = given.trim();
  const { quantities } = mentionsOf(text);
  const [quantity] = quantities;
  const isWhole =
    quantity && quantities.length === 1 && quantity.range[0] === 0 && quantity.range[1] === text.length;
  return isWhole ? { ...quantity, text } : null;
}

import { isCivilDate } from '../calendar/civil-date.js';
import { fieldLabel } from '../labels.js';
import { type Refusal, refusal } from '../refusal.js';
import type { RectificationHeader } from './rectification.js';

/** The dates of a header in the order in which things happen. */
const IN_ORDER = ['inspectedFrom', 'inspectedTo', 'feedbackDate', 'publishedDate'] as const;

/** What speaks against the dates of a header: one that no calendar has, or two in the wrong order. */
export function headerDateObjection(header: RectificationHeader): Refusal | null {
  const stated = IN_ORDER.flatMap((field) => {
    const date = header[field];
    return date === null ? [] : [{ field: fieldLabel(field), date }];
  });
  const wrong = stated.find(({ date }) => !isCivilDate(date));
  if (wrong) return refusal('invalidDate', { field: wrong.field, found: wrong.date });
  for (const [index, later] of stated.entries()) {
    const earlier = stated[index - 1];
    if (!earlier || earlier.date <= later.date) continue;
    const params = { earlier: earlier.field, later: later.field, from: earlier.date, to: later.date };
    return refusal('datesOutOfOrder', params);
  }
  return null;
}

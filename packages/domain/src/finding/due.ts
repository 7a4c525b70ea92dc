import { isCivilDate } from '../calendar/civil-date.js';
import { fieldLabel } from '../labels.js';
import { type Refusal, refusal } from '../refusal.js';
import type { Due } from './finding.js';

/** What speaks against a due: a date that no calendar has. `field` is the identifier of the field. */
export function dueObjection(field: string, due: Due | null | undefined): Refusal | null {
  const wrong = datesOf(due).find((date) => !isCivilDate(date));
  return wrong === undefined ? null : refusal('invalidDate', { field: fieldLabel(field), found: wrong });
}

function datesOf(due: Due | null | undefined): string[] {
  if (due?.kind === 'date') return [due.date];
  return due?.kind === 'longTerm' ? due.stages.map(({ date }) => date) : [];
}

/**
 * The day on which it is due as far as a list sorts by it: the date, or the first stage of long-term work;
 * null where no day is named.
 */
export function dueDate(due: Due | null): string | null {
  return datesOf(due)[0] ?? null;
}

/** Objections to what a command says, shared by the deeds. */

import { isCivilDate } from '../../calendar/civil-date.js';
import { openTextObjection } from '../../open-text.js';
import { type Refusal, refusal } from '../../refusal.js';

/** Refuses a reason that is missing, or words from a classified paper. */
export function reasonObjection(deed: string, text: string | null): Refusal | null {
  return isBlank(text) ? refusal('noReason', { deed }) : openTextObjection(text);
}

/** Refuses a date that no calendar has; `field` in Chinese. */
export function dateObjection(field: string, date: string): Refusal | null {
  return isCivilDate(date) ? null : refusal('invalidDate', { field, found: date });
}

/** Refuses a decision of the leading group without the number of its minutes. */
export function minutesObjection(minutes: string): Refusal | null {
  return isBlank(minutes) ? refusal('noMinutes', {}) : null;
}

/** Refuses an empty name or text; `field` in Chinese. */
export function blankObjection(field: string, text: string): Refusal | null {
  return isBlank(text) ? refusal('emptyName', { field }) : openTextObjection(text);
}

/** Refuses an empty choice; `what` in Chinese. */
export function choiceObjection(what: string, chosen: readonly unknown[]): Refusal | null {
  return chosen.length > 0 ? null : refusal('nothingChosen', { what });
}

/** Refuses two dates in the wrong order. */
export function orderObjection(
  earlier: { field: string; date: string },
  later: { field: string; date: string },
): Refusal | null {
  if (earlier.date <= later.date) return null;
  return refusal('datesOutOfOrder', {
    earlier: earlier.field,
    later: later.field,
    from: earlier.date,
    to: later.date,
  });
}

/** Refuses an id that is taken. */
export function freshObjection(id: string, taken: readonly { id: string }[]): Refusal | null {
  return taken.some((one) => one.id === id) ? refusal('alreadyRegistered', { id }) : null;
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}

/** Objections to what a command says, shared by the deeds. */

import { isCivilDate } from '../../calendar/civil-date.js';
import { fieldLabel } from '../../labels.js';
import { openTextObjection } from '../../open-text.js';
import { type Refusal, refusal } from '../../refusal.js';
import type { CheckMethod } from '../course.js';

/** Refuses words that are missing, or come from a classified paper. */
export function reasonObjection(deed: string, text: string | null | undefined): Refusal | null {
  if (!text || text.trim() === '') return refusal('noReason', { deed });
  return openTextObjection(text);
}

/** Refuses a date that no calendar has. */
export function dateObjection(field: string, date: string): Refusal | null {
  return isCivilDate(date) ? null : refusal('invalidDate', { field: fieldLabel(field), found: date });
}

/** Refuses a date that no calendar has, or one that has not come. */
export function pastDateObjection(field: string, date: string, on: string): Refusal | null {
  const invalid = dateObjection(field, date);
  if (invalid || date <= on) return invalid;
  return refusal('datesOutOfOrder', { earlier: fieldLabel(field), later: '今天', from: date, to: on });
}

/** Refuses a check without a method, or dated in the future. */
export function checkObjection(
  { methods, date }: { methods: readonly CheckMethod[]; date: string },
  on: string,
): Refusal | null {
  if (methods.length === 0) return refusal('noMethod', {});
  return pastDateObjection('checkDate', date, on);
}

/** Refuses a decision of the leading group without the number of its minutes. */
export function minutesObjection(minutes: string | null | undefined): Refusal | null {
  return minutes && minutes.trim() !== '' ? null : refusal('noMinutes', {});
}

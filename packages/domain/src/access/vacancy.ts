import type { Administration } from '../organisation/roles.js';
import { type Refusal, refusal } from '../refusal.js';

/**
 * What speaks against the system administrator's filling an office: it is not vacant. So he can set up the other
 * two when the program is new, and can never replace those who watch him.
 * @param holders how many people hold it, or are appointed to hold it.
 */
export function vacancyObjection(administration: Administration, holders: number): Refusal | null {
  return holders === 0 ? null : refusal('officeNotVacant', { administration });
}

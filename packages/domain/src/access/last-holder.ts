import type { Administration } from '../organisation/roles.js';
import { type Refusal, refusal } from '../refusal.js';

/**
 * What speaks against dismissing an administrator: nobody would be left in the office. Two security administrators
 * could otherwise dismiss each other, and nobody could appoint anybody.
 * @param left how many people hold it, or are appointed to hold it, after the dismissal.
 */
export function lastHolderObjection(administration: Administration, left: number): Refusal | null {
  return left > 0 ? null : refusal('lastAdministrator', { administration });
}

import type { PasswordPolicy } from './password-policy.js';

const DAY = 86_400_000;

/** Whether a password that was set at that instant is too old now; instants are UTC. */
export function isPasswordOld(changedAt: string, at: string, { maxAgeDays }: PasswordPolicy): boolean {
  return maxAgeDays !== null && Date.parse(at) - Date.parse(changedAt) >= maxAgeDays * DAY;
}

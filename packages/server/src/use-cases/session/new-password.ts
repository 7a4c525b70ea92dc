import { commonPasswords, passwordRefusal, Refused, refuse } from '@bihuan/domain';
import { hashPassword } from '@bihuan/store';
import type { SignInRules } from './sign-in-rules.js';

/**
 * The hash of a password that may be chosen. It takes a quarter of a second: not to be asked for in a transaction.
 * @param names the account's name, and the person's
 * @throws Refused `passwordTooWeak`
 */
export async function hashOfNew(
  password: string,
  names: readonly (string | null)[],
  { password: policy }: SignInRules,
): Promise<string> {
  const known = names.filter((name) => name !== null);
  const refused = passwordRefusal(password, policy, { names: known, common: commonPasswords() });
  if (refused) throw new Refused(refused);
  return hashPassword(password);
}

/** A demanded change that changes nothing is none. @throws Refused `passwordTooWeak` */
export function assertDiffers(before: string, after: string): void {
  if (before.normalize('NFKC') === after.normalize('NFKC')) {
    refuse('passwordTooWeak', { faults: '和原来的一样' });
  }
}

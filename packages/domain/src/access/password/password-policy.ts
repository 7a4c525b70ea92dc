/** Which passwords may be chosen: a pure check, so that the form says the same while one types. */

import { type Refusal, refusal } from '../../refusal.js';
import { isCommon } from './common.js';
import { repeatedShare, runShare } from './patterns.js';

/** Set by configuration. */
export interface PasswordPolicy {
  /** Characters. NIST SP 800-63B asks for at least 8; ten is our least. */
  minLength: number;
  /** Longer ones cost time to hash and are no safer. */
  maxLength: number;
  /** Of lower case, upper case, digits, other signs: how many kinds there must be. */
  minKinds: number;
  /** After so many days a new one is asked for; null: never (NIST SP 800-63B, 5.1.1.2). */
  maxAgeDays: number | null;
}

export const defaultPasswordPolicy: PasswordPolicy = {
  minLength: 10,
  maxLength: 128,
  minKinds: 2,
  maxAgeDays: null,
};

export type PasswordFault =
  | 'tooShort'
  | 'tooLong'
  | 'tooFewKinds'
  | 'holdsAccountName'
  | 'common'
  | 'repeated'
  | 'sequence';

/** What the password must not be like. */
export interface PasswordContext {
  /** The account's name, and the person's where it is known. */
  names: readonly string[];
  /** As `commonPasswords()` gives them. */
  common: ReadonlySet<string>;
}

/** Everything that is wrong with the password; empty: it may be used. */
export function passwordFaults(
  password: string,
  policy: PasswordPolicy,
  { names, common }: PasswordContext,
): PasswordFault[] {
  const text = password.normalize('NFKC');
  const length = [...text].length;
  const wrong: Record<PasswordFault, boolean> = {
    tooShort: length < policy.minLength,
    tooLong: length > policy.maxLength,
    tooFewKinds: kindsOf(text) < policy.minKinds,
    holdsAccountName: names.some((name) => holdsName(text, name)),
    common: isCommon(text, common),
    repeated: repeatedShare(text) > 0.5,
    sequence: runShare(text) > 0.5,
  };
  return (Object.keys(wrong) as PasswordFault[]).filter((fault) => wrong[fault]);
}

/** How many kinds of characters there are. There are so many Chinese ones that they count as two kinds. */
function kindsOf(text: string): number {
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/, /\p{Script=Han}/u];
  return kinds.filter((kind) => kind.test(text)).length;
}

/** A name of one or two letters stands in many a good password by chance. */
function holdsName(text: string, name: string): boolean {
  const folded = name.normalize('NFKC').trim().toLowerCase();
  const isTelling = /\p{Script=Han}/u.test(folded) ? folded.length >= 2 : folded.length >= 3;
  return isTelling && text.toLowerCase().includes(folded);
}

/** Each fault as a clause. */
export function passwordFaultWords(fault: PasswordFault, policy: PasswordPolicy): string {
  switch (fault) {
    case 'tooShort':
      return `至少要 ${policy.minLength} 个字符`;
    case 'tooLong':
      return `最多 ${policy.maxLength} 个字符`;
    case 'tooFewKinds':
      return `小写、大写、数字、符号里至少要有 ${policy.minKinds} 种`;
    case 'holdsAccountName':
      return '不能含用户名或姓名';
    case 'common':
      return '这是很多人用的密码，一猜就中';
    case 'repeated':
      return '大半是重复的字符';
    case 'sequence':
      return '大半是顺着数的数字、字母或键盘上相邻的键';
  }
}

/** The refusal that names every fault; null: the password may be used. */
export function passwordRefusal(
  password: string,
  policy: PasswordPolicy,
  context: PasswordContext,
): Refusal | null {
  const faults = passwordFaults(password, policy, context);
  if (faults.length === 0) return null;
  return refusal('passwordTooWeak', {
    faults: faults.map((fault) => passwordFaultWords(fault, policy)).join('；'),
  });
}

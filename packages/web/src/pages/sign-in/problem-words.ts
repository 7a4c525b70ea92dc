import { type RefusalCode, refusalSentence } from '@bihuan/domain';

/** Why the single sign-on may send a browser back; each has its one sentence, the same as everywhere. */
const problems = [
  'identityUnknown',
  'identityTaken',
  'linkNotValid',
  'accountDisabled',
  'singleSignOnExpired',
  'singleSignOnFailed',
  'singleSignOnOff',
] as const satisfies readonly RefusalCode[];

/** The sentence for the code that stands in the address; an unknown one is told as a failure of the provider. */
export function problemWords(code: string): string {
  return refusalSentence(problems.find((one) => one === code) ?? 'singleSignOnFailed', {});
}

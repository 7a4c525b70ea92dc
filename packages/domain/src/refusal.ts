/** Refusals: a rule of the domain says no. They carry a code and parameters, no prose. */

import { type RefusalCode, type RefusalParams, refusalSentence } from './refusals.js';

/** One code with the parameters that belong to it. */
export type Refusal = { [C in RefusalCode]: { code: C; params: RefusalParams<C> } }[RefusalCode];

/** Makes a refusal whose parameters fit its code. */
export function refusal<C extends RefusalCode>(code: C, params: RefusalParams<C>): Refusal {
  return { code, params } as Refusal;
}

/** Thrown when a command is refused; nothing has been changed. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: RefusalCode;
  readonly params: Refusal['params'];

  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.code = refusal.code;
    this.params = refusal.params;
  }
}

/** The Chinese sentence of a refusal. */
export function sentenceOf({ code, params }: Refusal): string {
  return refusalSentence(code, params as never);
}

/** Throws `Refused` with this code and these parameters. */
export function refuse<C extends RefusalCode>(code: C, params: RefusalParams<C>): never {
  throw new Refused(refusal(code, params));
}

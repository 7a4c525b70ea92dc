import type { Objection } from '@bihuan/contract';
import { mayDo, type PolicyName, type PolicyObject, type Refusal, sentenceOf } from '@bihuan/domain';
import type { z } from 'zod';
import type { Caller } from '../../app/caller.js';

/** What of the table speaks against a deed, as answers carry it; null: it may be done. */
export function may(caller: Caller, policy: PolicyName, object: PolicyObject): z.output<typeof Objection> {
  return objectionOf(mayDo(caller.profile, policy, object));
}

/** A refusal as answers carry it. */
export function objectionOf(refused: Refusal | null): z.output<typeof Objection> {
  return refused && { code: refused.code, message: sentenceOf(refused) };
}

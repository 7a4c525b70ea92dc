import { refuse } from '@bihuan/domain';
import { checkCredentials } from '@bihuan/store';
import { personActor } from '../../app/access-notes.js';
import type { AccessParts, Asking } from './access-parts.js';
import { openFor } from './open-for.js';

export interface TypedCredentials {
  loginName: string;
  password: string;
}

/**
 * 登录: name and password open a session, or one that waits for the second factor.
 * @returns the token
 * @throws Refused `wrongCredentials` whether the name or the password is wrong, `tooManyAttempts`, `accountDisabled`
 * to whoever knows the password
 */
export async function signIn(parts: AccessParts, asking: Asking, typed: TypedCredentials): Promise<string> {
  const { store, rules, notes } = parts;
  const verdict = await checkCredentials(store, { ...typed, at: asking.caller.at, rule: rules.lockOut });
  const failed = (reason: string, actor: ReturnType<typeof personActor> | null) =>
    notes.note(asking, 'signInFailed', { actor, detail: { reason } });
  switch (verdict.outcome) {
    case 'wait':
      failed('locked', null);
      return refuse('tooManyAttempts', { seconds: verdict.seconds });
    case 'wrong': {
      // What was typed is not kept: people type passwords into the field of the name.
      const object = verdict.accountId === null ? {} : { object: `account:${verdict.accountId}` };
      notes.note(asking, 'signInFailed', { actor: null, ...object, detail: { reason: 'wrong' } });
      return refuse('wrongCredentials', {});
    }
    case 'disabled':
      failed('disabled', personActor(verdict.account.personId));
      return refuse('accountDisabled', {});
    case 'accepted':
      return store.transaction((tx) =>
        openFor(tx, parts, asking, verdict.account, { by: 'password', secondFactor: false }),
      );
  }
}

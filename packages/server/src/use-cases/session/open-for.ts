import { type AccountRecord, endSession, noteSignIn, openSession, type Transaction } from '@bihuan/store';
import { noteWith, personActor } from '../../app/access-notes.js';
import type { AccessParts, Asking } from './access-parts.js';

/** How somebody showed who he is. */
export interface SignInBy {
  /** `password`, `oidc`, `link`. */
  by: string;
  /** Whether a second factor was given with it. */
  secondFactor: boolean;
}

/**
 * Opens a session under a fresh token; one that the browser already had ends, so that none can be planted in it.
 * Where the account has a second factor that was not given, the session may do nothing but ask for it.
 * @returns the token
 */
export async function openFor(
  tx: Transaction,
  { rules }: Pick<AccessParts, 'rules'>,
  asking: Asking,
  account: Pick<AccountRecord, 'id' | 'personId' | 'hasSecondFactor'>,
  { by, secondFactor }: SignInBy,
): Promise<string> {
  const { visit, caller } = asking;
  const { session: before, browser } = visit;
  if (before) await endIfThere(tx, before);
  const stage = account.hasSecondFactor && !secondFactor ? 'secondFactor' : 'open';
  const { device, address } = browser;
  const { token } = await openSession(tx, {
    ...{ accountId: account.id, stage, secondFactor, device, address },
    ...{ at: caller.at, rule: rules.session },
  });
  if (stage === 'open') {
    await noteSignIn(tx, account.id, caller.at);
    const detail = { by, secondFactor: secondFactor ? 'yes' : 'no' };
    await noteWith(tx, asking, 'signedIn', { actor: personActor(account.personId), detail });
  }
  return token;
}

async function endIfThere(tx: Transaction, { accountId, id }: { accountId: string; id: string }) {
  const sessionId = id;
  await endSession(tx, { accountId, sessionId }).catch(() => undefined);
}

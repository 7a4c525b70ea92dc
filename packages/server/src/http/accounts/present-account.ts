import type { AccountPage, AccountRow } from '@bihuan/contract';
import { type ActorProfile, mayDo, type PolicyName, sentenceOf } from '@bihuan/domain';
import type { Identity } from '@bihuan/store';
import type { HeldAccount } from '../../use-cases/accounts/manage-account.js';
import { presentIdentity } from '../session/present-identity.js';

function objectionTo(profile: ActorProfile, policy: PolicyName, personId: string): string | null {
  const refusal = mayDo(profile, policy, { personId });
  return refusal && sentenceOf(refusal);
}

/** An account in the list, with what speaks against the caller's managing it. */
export function accountRow({ account, holder, managing }: HeldAccount, profile: ActorProfile): AccountRow {
  const { id, personId, loginName, status, hasPassword, mustChange, hasSecondFactor } = account;
  const { createdAt, signedInAt } = account;
  return {
    ...{ id, personId, name: holder.name, loginName, status, hasPassword, mustChange, hasSecondFactor },
    administration: holder.administration,
    ...{ createdAt, signedInAt },
    objection: objectionTo(profile, managing, personId),
  };
}

/** The page of an account. */
export function accountPage(
  held: HeldAccount,
  profile: ActorProfile,
  identities: readonly (Identity & { linkedAt: string })[],
): AccountPage {
  return {
    ...accountRow(held, profile),
    passwordChangedAt: held.account.passwordChangedAt,
    identities: identities.map(presentIdentity),
    sessionsObjection: objectionTo(profile, 'revokeSessions', held.account.personId),
  };
}

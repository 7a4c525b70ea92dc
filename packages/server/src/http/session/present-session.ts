import type { OwnAccount, Session, SessionRow } from '@bihuan/contract';
import { mayEver, needsSecondFactor, type PersonProfile, POLICY_NAMES } from '@bihuan/domain';
import {
  countRecoveryCodes,
  type FoundSession,
  identitiesOf,
  ownStanding,
  type ReadTransaction,
  type SessionRecord,
  type Store,
} from '@bihuan/store';
import type { Visit } from '../../app/visit.js';
import type { AccessParts } from '../../use-cases/session/access-parts.js';
import { presentIdentity } from './present-identity.js';

/** By which ways one may sign in here. */
export function waysIn(oidcLabel: string | null): Session['ways'] {
  return { password: true, oidc: oidcLabel === null ? null : { label: oidcLabel } };
}

/** Who asks, what is to be done next, and what may ever be done. */
export async function presentSession(
  { store, oidcLabel }: Pick<AccessParts, 'store' | 'oidcLabel'>,
  { mode, step, session, person, profile }: Visit,
): Promise<Session> {
  // Whose session it is, is told when the second factor was given, not before.
  const isToBeTold = session !== null && person !== null && step !== 'secondFactor';
  return {
    mode,
    step,
    me: isToBeTold ? await presentMe(store, session, person) : null,
    may: POLICY_NAMES.filter((policy) => mayEver(profile, policy) === null),
    ways: waysIn(oidcLabel),
  };
}

async function presentMe(store: Store, session: FoundSession, person: PersonProfile): Promise<Session['me']> {
  const { name, posts, titles } = await store.read((tx) => ownStanding(tx, person));
  const { personId, administration, roles } = person;
  return {
    personId,
    accountId: session.accountId,
    sessionId: session.id,
    loginName: session.loginName,
    name,
    administration,
    posts: posts.map(({ id, title, isHead, unitId, unitName, from, to }) => {
      return { id, title, isHead, unitId, unitName, from, to };
    }),
    roles: roles.map(({ role, postId, unitId, rectificationId }) => {
      const rectificationTitle = rectificationId === null ? null : (titles.get(rectificationId) ?? null);
      return { role, postId, unitId, rectificationId, rectificationTitle };
    }),
    secondFactor: {
      needed: needsSecondFactor(person),
      set: session.hasSecondFactor,
      given: session.secondFactor,
    },
  };
}

/** 我的账号. */
export async function presentOwnAccount(
  tx: ReadTransaction,
  { rules, oidcLabel }: Pick<AccessParts, 'rules' | 'oidcLabel'>,
  { session, person }: { session: FoundSession; person: PersonProfile },
): Promise<OwnAccount> {
  const { accountId, loginName, passwordChangedAt, hasSecondFactor } = session;
  return {
    accountId,
    loginName,
    name: (await ownStanding(tx, person)).name,
    hasPassword: passwordChangedAt !== null,
    passwordChangedAt,
    passwordRule: { ...rules.password },
    secondFactor: {
      needed: needsSecondFactor(person),
      set: hasSecondFactor,
      codesLeft: await countRecoveryCodes(tx, accountId),
    },
    identities: (await identitiesOf(tx, accountId)).map(presentIdentity),
    ways: waysIn(oidcLabel),
  };
}

/** One sign-in in a list. @param asking id of the session that asks */
export function sessionRow(record: SessionRecord, asking: string | null): SessionRow {
  const { id, stage, secondFactor, device, address, createdAt, seenAt } = record;
  return {
    id,
    isThis: id === asking,
    secondFactor,
    open: stage === 'open',
    device,
    address,
    createdAt,
    seenAt,
  };
}

/**
 * Two bodies in one database, with somebody in every role: what each may see and do can be compared with what he
 * gets. Everything is made by the real deciders and lies in a real store.
 *
 * `near` is the ledger of 青石县, whose people hold the roles; `far` that of 白沙县 beside it. Both lie under 云岭市.
 * `callerOf(role)` is the caller that signing in makes, `cookieOf(role)` the cookie that it leaves; `SEES` says, written by hand and not by the policy table,
 * which findings each role has in sight. `idsIn(role)` and `idsOut(role)` tell the same as ids.
 */

import type { ActorProfile } from '@bihuan/domain';
import { findProfile, type Store } from '@bihuan/store';
import type { Caller } from '../app/caller.js';
import {
  type CastMember,
  giveParts,
  PERSON_NAMES,
  type People,
  type PersonName,
  registerPeople,
  registerUnits,
  type Units,
} from './two-bodies/cast.js';
import {
  FAR_FINDINGS,
  type FarFinding,
  type FindingName,
  NEAR_FINDINGS,
  type NearFinding,
  type Place,
  registerFar,
  registerNear,
} from './two-bodies/ledgers.js';
import { cookieFor } from './two-bodies/sessions.js';

export { PERSON_NAMES, type PersonName } from './two-bodies/cast.js';
export { COMMON_WORD, FAR_FINDINGS, type FindingName, NEAR_FINDINGS } from './two-bodies/ledgers.js';

/** People on record, and those who need none. */
export type RoleName = PersonName | 'nobody' | 'operator' | 'local';
export const ROLE_NAMES: readonly RoleName[] = [...PERSON_NAMES, 'nobody', 'operator', 'local'];

export interface TwoBodies {
  units: Units;
  people: People;
  near: Place<NearFinding>;
  far: Place<FarFinding>;
  /** The caller that somebody of this role is, with the second factor given. */
  callerOf(role: RoleName): Promise<Caller>;
  /**
   * Opens a session for this role at `NOW`; the `cookie` header of its browser. Null for those who have no record.
   * From the first one on the store has accounts, and nobody is `local` any more.
   */
  cookieOf(role: RoleName): Promise<string | null>;
  /** The ids of the findings that this role has in sight, in the order of the ledgers, the first body's first. */
  idsIn(role: RoleName): string[];
  /** The ids of all other findings. */
  idsOut(role: RoleName): string[];
  /** The name of a finding, from its id. */
  nameOf(findingId: string): FindingName;
}

/** The day and instant of every caller. */
export const TODAY = '2026-08-25';
export const NOW = `${TODAY}T02:42:00.000Z`;

const NEAR_OPEN: readonly FindingName[] = ['led', 'leader', 'other', 'measured'];
const EVERYTHING: readonly FindingName[] = [...NEAR_FINDINGS, ...FAR_FINDINGS];

/** Which findings each role has in sight. */
export const SEES: Record<RoleName, readonly FindingName[]> = {
  office: NEAR_FINDINGS,
  officeOfOne: NEAR_FINDINGS,
  officeOfFar: FAR_FINDINGS,
  officeOfBoth: EVERYTHING,
  leadingGroup: NEAR_FINDINGS,
  verifier: NEAR_FINDINGS,
  superiorReader: [...NEAR_OPEN, 'farLed', 'farParticipated'],
  superiorOfFar: ['farLed', 'farParticipated'],
  liaison: ['led', 'section', 'measured'],
  unitHead: ['section'],
  leadLeader: ['leader'],
  systemAdmin: [],
  securityAdmin: [],
  auditAdmin: [],
  noRole: [],
  nobody: [],
  operator: [],
  local: EVERYTHING,
};

const UNRECORDED: Record<Exclude<RoleName, PersonName>, ActorProfile> = {
  nobody: { kind: 'nobody' },
  operator: { kind: 'operator', osUser: 'ops', host: 'yunling' },
  local: { kind: 'local' },
};

/** Makes both bodies in an empty store. */
export async function twoBodies(store: Store): Promise<TwoBodies> {
  const units = await registerUnits(store);
  const people = await registerPeople(store, units);
  const near = await registerNear(store, units, people);
  const far = await registerFar(store, units, people);
  await giveParts(store, units, people, near.rectificationId);
  const ids: Record<FindingName, string> = { ...near.findings, ...far.findings };
  const cookies = new Map<RoleName, Promise<string>>();
  const names = new Map(EVERYTHING.map((name) => [ids[name], name]));
  return {
    ...{ units, people, near, far },
    callerOf: async (role) => callerWith(await profileOf(store, people, role)),
    cookieOf: async (role) => {
      const member = memberOf(people, role);
      if (!member) return null;
      const cookie = cookies.get(role) ?? cookieFor(store, member, NOW);
      cookies.set(role, cookie);
      return cookie;
    },
    idsIn: (role) => SEES[role].map((name) => ids[name]),
    idsOut: (role) => EVERYTHING.filter((name) => !SEES[role].includes(name)).map((name) => ids[name]),
    nameOf: (findingId) => names.get(findingId) ?? fail(findingId),
  };
}

function memberOf(people: People, role: RoleName): CastMember | null {
  return role in people ? people[role as PersonName] : null;
}

async function profileOf(store: Store, people: People, role: RoleName): Promise<ActorProfile> {
  const member = memberOf(people, role);
  if (!member) return UNRECORDED[role as keyof typeof UNRECORDED];
  const { personId } = member;
  const on = { on: TODAY, secondFactor: true };
  return (await store.read((tx) => findProfile(tx, personId, on))) ?? fail(role);
}

function callerWith(profile: ActorProfile): Caller {
  return { profile, sessionId: null, origin: { via: 'web', requestId: null }, at: NOW };
}

function fail(what: string): never {
  throw new Error(`${what} does not belong to the two bodies`);
}

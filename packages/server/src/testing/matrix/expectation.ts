/** What the policy table says of a cell: the rules of sight and of deeds, asked of the domain and of nothing else. */

import { type ActorProfile, mayDo, mayEver, type PolicyName, type PolicyObject } from '@bihuan/domain';
import type { About } from './row.js';
import type { Thing } from './thing.js';

/** `allowed` is whatever is not kept from somebody; the domain may still say no. */
export type Outcome = 'allowed' | '401' | '403' | '404';

interface Asked {
  profile: ActorProfile;
  policy: PolicyName;
  /** 代录: the other policy that opens the way to the route, though not to a deed in one's own name. */
  onPaper?: PolicyName | undefined;
  thing: Thing;
  /** All findings, to know of which rectification something is in sight. */
  findings: readonly Thing[];
}

type Judge = (asked: Asked) => Outcome;

const may = (profile: ActorProfile, policy: PolicyName, object: PolicyObject): boolean =>
  mayDo(profile, policy, object) === null;

/** Whether somebody sees a finding: restricted ones have a policy of their own. */
export function seesFinding(profile: ActorProfile, { object, isRestricted }: Thing): boolean {
  if (object === null || !may(profile, 'readLedger', object)) return false;
  return !isRestricted || may(profile, 'readRestricted', object);
}

function seesSome({ profile, thing: { object }, findings }: Asked): boolean {
  if (object === null) return false;
  const own = findings.filter((one) => one.object?.rectificationId === object.rectificationId);
  return may(profile, 'readLedger', object) || own.some((finding) => seesFinding(profile, finding));
}

const exists: Judge = ({ profile, policy, thing: { object } }) => {
  if (object === null) return '404';
  return may(profile, policy, object) ? 'allowed' : '403';
};

const hidden: Judge = (asked) => (exists(asked) === 'allowed' ? 'allowed' : '404');

const ownOnly: Judge = ({ profile, thing: { ownerId, object } }) => {
  const isOwn = object !== null && profile.kind === 'person' && profile.personId === ownerId;
  return isOwn ? 'allowed' : '404';
};

function seesImport({ profile, policy, thing: { object, ownerId } }: Asked): boolean {
  if (profile.kind === 'local') return object !== null || ownerId !== null;
  if (object !== null) return may(profile, policy, object);
  return profile.kind === 'person' && profile.personId === ownerId;
}

/** Both policies are asked about the body that something is registered for. */
const forBody: Judge = ({ profile, policy, thing: { place, body = {} } }) => {
  if (!may(profile, policy, body) || !may(profile, 'assignBody', body)) return '403';
  return place === 'none' ? '404' : 'allowed';
};

/** Before a body is named, it takes the office of some body. */
const preparing: Judge = ({ profile, policy }) => {
  if (profile.kind !== 'person') return may(profile, policy, {}) ? 'allowed' : '403';
  const ofBodies = profile.roles.some(
    ({ unitId, rectificationId }) => rectificationId === null && may(profile, policy, { under: [unitId] }),
  );
  return ofBodies ? 'allowed' : '403';
};

const JUDGES: Record<About, Judge> = {
  nothing: () => 'allowed',
  finding: (asked) => (seesFinding(asked.profile, asked.thing) ? exists(asked) : '404'),
  drafted(asked) {
    if (!seesFinding(asked.profile, asked.thing)) return '404';
    return exists({ ...asked, policy: asked.thing.hasBegun ? 'changeLedger' : asked.policy });
  },
  ledger: (asked) => (seesSome(asked) ? 'allowed' : '404'),
  wholeLedger: hidden,
  rectification: (asked) => (seesSome(asked) ? exists(asked) : '404'),
  rolesOf: (asked) => {
    const { profile, thing } = asked;
    const givesRoles = profile.kind === 'person' && profile.administration === 'securityAdmin';
    return seesSome(asked) || (givesRoles && thing.object !== null) ? 'allowed' : '404';
  },
  assigned: (asked) => {
    const { profile, policy, thing } = asked;
    const { object, body = {} } = thing;
    const isOwn =
      object !== null && (['changeLedger', 'assignBody'] as const).some((one) => may(profile, one, object));
    if (!isOwn) return seesSome(asked) ? '403' : '404';
    return may(profile, policy, body) ? 'allowed' : '403';
  },
  body: forBody,
  preparing,
  unit: exists,
  person: exists,
  post: exists,
  account: ({ profile, policy, thing: { object, ofAdministrator } }) => {
    if (object === null) return '404';
    if (policy === 'readAccounts') return 'allowed';
    const asked = ofAdministrator ? 'manageAdministrators' : 'manageAccounts';
    return may(profile, asked, object) ? 'allowed' : '403';
  },
  newcomer: ({ profile, thing: { object } }) => {
    if (object === null) return '404';
    return may(profile, 'manageAccounts', object) ? 'allowed' : '403';
  },
  accountSessions: exists,
  ownSession: ownOnly,
  import: (asked) => (seesImport(asked) ? 'allowed' : '404'),
  prepared: (asked) => (seesImport(asked) ? preparing(asked) : '404'),
  accepted: (asked) => {
    if (!seesImport(asked)) return '404';
    // What has become a ledger already is told so before anybody asks for which body.
    return asked.thing.object === null ? forBody(asked) : 'allowed';
  },
  webhook: hidden,
  notification: ownOnly,
};

/** What a cell must be answered with. */
export function expected(about: About, asked: Asked): Outcome {
  const objection = mayEver(asked.profile, asked.policy);
  const typesForOthers = asked.onPaper !== undefined && mayEver(asked.profile, asked.onPaper) === null;
  if (objection && !typesForOthers) return objection.code === 'signInNeeded' ? '401' : '403';
  return JUDGES[about](asked);
}

/** Whether somebody may do something, asked of the one table by the server and the screen alike. */

import { roleLabels } from '../organisation/roles.js';
import { type Refusal, refusal } from '../refusal.js';
import { type Grant, grantsOf } from './grants.js';
import { type PolicyName, policyOf } from './policies.js';
import type { Who } from './policy.js';
import type { ActorProfile, HeldRole } from './profile.js';
import { lacksSecondFactor, signsWithoutSecondFactor } from './second-factor.js';
import { substituteParty } from './substitute-party.js';

/** What a deed is about, as far as relations look at it. What is not stated is not related to anybody. */
export interface PolicyObject {
  /** The rectification that it belongs to. */
  rectificationId?: string;
  /** The unit that it belongs to (of a rectification: the inspected body) and all above that unit. */
  under?: readonly string[];
  /** The units and posts that hold the finding: leading, taking part, responsible; and its `substituteParty`. */
  partyIds?: readonly string[];
  /** The person whose record or account it is. */
  personId?: string;
}

/**
 * Whether the actor may do this to something at all: what a route asks before it knows the object.
 * It is never enough for a deed on an object; then ask `mayDo`.
 */
export function mayEver(actor: ActorProfile, policy: PolicyName): Refusal | null {
  if (grantsOf(actor, policy).length === 0) {
    return actor.kind === 'nobody' ? refusal('signInNeeded', {}) : notYourRole(policy);
  }
  return lacksSecondFactor(actor, policy) ? refusal('secondFactorNeeded', {}) : null;
}

/** Whether the actor may do this to this object; null: yes. */
export function mayDo(actor: ActorProfile, policy: PolicyName, object: PolicyObject): Refusal | null {
  const objection = mayEver(actor, policy);
  if (objection) return objection;
  if (grantsFor(actor, policy, object).length === 0) return unrelated(actor, policy);
  return signsWithoutSecondFactor(actor, policy) ? refusal('secondFactorNeeded', {}) : null;
}

/** Any unit may be named as a substitute; the one that is not has no part in it, as nobody has whose role it is not. */
function unrelated(actor: ActorProfile, policy: PolicyName): Refusal {
  return grantsOf(actor, policy).every(({ relation }) => relation === 'substitute')
    ? notYourRole(policy)
    : refusal('outsideYourScope', { policy });
}

/** The post by which the actor may do it, to be recorded with the deed; null where no role is needed. */
export function actingPost(actor: ActorProfile, policy: PolicyName, object: PolicyObject): string | null {
  return grantsFor(actor, policy, object).find(({ role }) => role !== null)?.role?.postId ?? null;
}

/** The roles by which the actor may do it, the first of which `actingPost` names. */
export function actingRoles(actor: ActorProfile, policy: PolicyName, object: PolicyObject): HeldRole[] {
  return grantsFor(actor, policy, object).flatMap(({ role }) => role ?? []);
}

function grantsFor(actor: ActorProfile, policy: PolicyName, object: PolicyObject): Grant[] {
  return grantsOf(actor, policy).filter((grant) => isRelated(actor, grant, object));
}

function isRelated(actor: ActorProfile, { relation, role }: Grant, object: PolicyObject): boolean {
  const { rectificationId, under = [], partyIds = [], personId } = object;
  const own = actor.kind === 'person' ? actor.personId : null;
  const inRectification =
    role !== null &&
    (role.rectificationId === null ? under.includes(role.unitId) : role.rectificationId === rectificationId);
  switch (relation) {
    case 'any':
      return true;
    case 'self':
      return own !== null && personId === own;
    case 'others':
      return own !== null && personId !== undefined && personId !== own;
    case 'rectification':
      return inRectification;
    case 'unit':
      return inRectification && partyIds.some((id) => role.unitIds.includes(id));
    case 'substitute':
      return inRectification && role.unitIds.some((id) => partyIds.includes(substituteParty(id)));
    case 'own':
      return inRectification && actor.kind === 'person' && partyIds.some((id) => actor.postIds.includes(id));
    case 'below':
      return role !== null && under.includes(role.unitId);
  }
}

const OTHER_WORDS: Record<Exclude<Who, keyof typeof roleLabels>, string> = {
  anyone: '任何人',
  signedIn: '登录后的人',
  operator: '服务器上的运维人员（命令行）',
  local: '本机使用者',
};

/** The words never change, and a page asks for those of every deed. */
const wordsOf = new Map<PolicyName, string>();

function notYourRole(policy: PolicyName): Refusal {
  const who = wordsOf.get(policy) ?? whoMay(policy);
  wordsOf.set(policy, who);
  return refusal('notYourRole', { policy, who });
}

function whoMay(policy: PolicyName): string {
  const who = new Set(
    policyOf(policy).rows.flatMap(({ who, relation }) => (relation === 'substitute' ? [] : [...who])),
  );
  who.delete('local');
  return [...who].map((one) => ({ ...roleLabels, ...OTHER_WORDS })[one]).join('、');
}

/** What of the records an actor may ask for, as data that queries turn into conditions. */

import { type Grant, grantsOf } from './grants.js';
import type { PolicyName } from './policies.js';
import type { ActorProfile } from './profile.js';
import { lacksSecondFactor, signsWithoutSecondFactor } from './second-factor.js';
import { substituteParty } from './substitute-party.js';

/** The parts of `some` are joined by or. */
export type Scope =
  | { kind: 'all' }
  | { kind: 'none' }
  | {
      kind: 'some';
      /** Everything in these rectifications. */
      rectificationIds: readonly string[];
      /** Everything of these units and of what lies under them. */
      unitIds: readonly string[];
      /** In one rectification, the findings that one of these parties holds. */
      duties: readonly { rectificationId: string; partyIds: readonly string[] }[];
      /** The records of these people. */
      personIds: readonly string[];
    };

/** What the actor may read of the ledger: the restricted findings have a narrower scope of their own. */
export interface LedgerScope {
  ledger: Scope;
  restricted: Scope;
}

/** Everything that the policy lets this actor reach. */
export function scopeOf(actor: ActorProfile, policy: PolicyName): Scope {
  const grants = grantsOf(actor, policy);
  if (grants.length === 0) return { kind: 'none' };
  if (lacksSecondFactor(actor, policy) || signsWithoutSecondFactor(actor, policy)) return { kind: 'none' };
  // Queries on all but oneself are queries on all; the deed itself refuses.
  if (grants.some(({ relation }) => relation === 'any' || relation === 'others')) return { kind: 'all' };
  const bodyWide = grants.flatMap(({ relation, role }) =>
    role && (relation === 'below' || role.rectificationId === null) ? [role.unitId] : [],
  );
  return {
    kind: 'some',
    rectificationIds: unique(grants.flatMap(wholeRectification)),
    unitIds: unique(bodyWide),
    duties: byRectification(grants.flatMap((grant) => dutiesOf(grant, actor))),
    personIds:
      grants.some(({ relation }) => relation === 'self') && actor.kind === 'person' ? [actor.personId] : [],
  };
}

/** Asked with every request of the same person, whose profile is kept from request to request. */
const known = new WeakMap<ActorProfile, LedgerScope>();

/** What the actor may read of the ledger. */
export function ledgerScope(actor: ActorProfile): LedgerScope {
  const scope = known.get(actor) ?? {
    ledger: scopeOf(actor, 'readLedger'),
    restricted: scopeOf(actor, 'readRestricted'),
  };
  known.set(actor, scope);
  return scope;
}

function wholeRectification({ relation, role }: Grant): string[] {
  return relation === 'rectification' && role !== null && role.rectificationId !== null
    ? [role.rectificationId]
    : [];
}

interface Duties {
  rectificationId: string;
  partyIds: readonly string[];
}

function dutiesOf({ relation, role }: Grant, actor: ActorProfile): Duties[] {
  if (role === null || role.rectificationId === null || actor.kind !== 'person') return [];
  const { rectificationId, unitIds } = role;
  if (relation === 'unit') return [{ rectificationId, partyIds: unitIds }];
  if (relation === 'substitute') return [{ rectificationId, partyIds: unitIds.map(substituteParty) }];
  if (relation === 'own') return [{ rectificationId, partyIds: actor.postIds }];
  return [];
}

/** One condition of a query for each rectification, however many rows of the policy speak of it. */
function byRectification(duties: readonly Duties[]): Duties[] {
  const ids = unique(duties.map(({ rectificationId }) => rectificationId));
  return ids.map((rectificationId) => {
    const own = duties.filter((duty) => duty.rectificationId === rectificationId);
    return { rectificationId, partyIds: unique(own.flatMap(({ partyIds }) => partyIds)) };
  });
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { administrations, ledgerRoles } from '../organisation/roles.js';
import { mayDo, type PolicyObject } from './may-do.js';
import { ledgerPolicies } from './policies/ledger.js';
import { lifecyclePolicies } from './policies/lifecycle.js';
import { POLICY_NAMES, type PolicyName } from './policies.js';
import type { ActorProfile, PersonProfile } from './profile.js';
import { ledgerScope, type Scope, scopeOf } from './scope.js';
import { substituteParty } from './substitute-party.js';

const id = fc.constantFrom('a', 'b', 'c');
const ids = fc.uniqueArray(id);
const role = fc.record({
  role: fc.constantFrom(...ledgerRoles),
  rectificationId: fc.option(id),
  postId: id,
  unitId: id,
  unitIds: ids,
});
// As the domain gives them: only some roles are body-wide, and administrators have none.
const held = role.map((one) =>
  ['office', 'superiorReader'].includes(one.role)
    ? one
    : { ...one, rectificationId: one.rectificationId ?? 'a' },
);
const withRoles: fc.Arbitrary<PersonProfile> = fc.record({
  kind: fc.constant('person' as const),
  personId: id,
  secondFactor: fc.boolean(),
  administration: fc.constant(null),
  roles: fc.array(held, { maxLength: 4 }),
  postIds: ids,
});
const administrator: fc.Arbitrary<PersonProfile> = fc.record({
  kind: fc.constant('person' as const),
  personId: id,
  secondFactor: fc.constant(true),
  administration: fc.constantFrom(...administrations),
  roles: fc.constant([]),
  postIds: ids,
});
const others: fc.Arbitrary<ActorProfile> = fc.constantFrom(
  { kind: 'nobody' } as const,
  { kind: 'local' } as const,
  { kind: 'operator', osUser: 'ops', host: 'server' } as const,
);
const actor = fc.oneof(withRoles, administrator, others);
const parties = fc
  .tuple(ids, ids)
  .map(([holders, substitutes]) => [...holders, ...substitutes.map(substituteParty)]);
const object = fc.record({ rectificationId: id, under: ids, partyIds: parties });
const deeds = Object.keys({ ...ledgerPolicies, ...lifecyclePolicies }) as PolicyName[];

/** What a query with this scope would find. */
function holds(scope: Scope, { rectificationId, under = [], partyIds = [] }: PolicyObject): boolean {
  if (scope.kind !== 'some') return scope.kind === 'all';
  return (
    scope.rectificationIds.includes(rectificationId ?? '') ||
    scope.unitIds.some((unitId) => under.includes(unitId)) ||
    scope.duties.some(
      (duty) =>
        duty.rectificationId === rectificationId &&
        duty.partyIds.some((partyId) => partyIds.includes(partyId)),
    )
  );
}

describe('the scope of any actor', () => {
  it('holds exactly what he may do: lists and deeds never disagree', () => {
    fc.assert(
      fc.property(actor, object, fc.constantFrom(...deeds), (who, what, policy) => {
        expect(holds(scopeOf(who, policy), what)).toBe(mayDo(who, policy, what) === null);
      }),
      { numRuns: 2_000 },
    );
  });

  it('of an administrator holds nothing of the ledger', () => {
    fc.assert(
      fc.property(administrator, (who) => {
        expect(ledgerScope(who)).toEqual({ ledger: { kind: 'none' }, restricted: { kind: 'none' } });
        for (const policy of deeds)
          if (policy !== 'open') expect(scopeOf(who, policy)).toEqual({ kind: 'none' });
      }),
    );
  });

  it('never holds more of what is restricted than of the rest', () => {
    fc.assert(
      fc.property(actor, object, (who, what) => {
        const { ledger, restricted } = ledgerScope(who);
        expect(holds(restricted, what) && !holds(ledger, what)).toBe(false);
      }),
    );
  });

  it('of somebody who is not signed in holds what is open, and nothing else', () => {
    for (const policy of POLICY_NAMES) {
      const scope = scopeOf({ kind: 'nobody' }, policy);
      expect(scope.kind, policy).toBe(policy === 'open' ? 'all' : 'none');
    }
  });
});

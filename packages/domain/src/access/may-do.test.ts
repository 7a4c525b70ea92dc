import { describe, expect, it } from 'vitest';
import { administrations, type LedgerRole } from '../organisation/roles.js';
import { sentenceOf } from '../refusal.js';
import { actingPost, mayDo, mayEver, type PolicyObject } from './may-do.js';
import { POLICY_NAMES, type PolicyName } from './policies.js';
import type { ActorProfile, HeldRole, PersonProfile } from './profile.js';
import { needsSecondFactor } from './second-factor.js';
import { substituteParty } from './substitute-party.js';

function person(changes: Partial<PersonProfile> = {}): PersonProfile {
  return {
    kind: 'person',
    personId: 'p1',
    secondFactor: true,
    administration: null,
    roles: [],
    postIds: [],
    ...changes,
  };
}

function holding(role: LedgerRole, changes: Partial<HeldRole> = {}): PersonProfile {
  const held = { role, rectificationId: 'r1', postId: 'post1', unitId: 'u1', unitIds: ['u1', 'u1-section'] };
  return person({ roles: [{ ...held, ...changes }], postIds: ['post1'] });
}

const operator: ActorProfile = { kind: 'operator', osUser: 'ops', host: 'server' };
const finding: PolicyObject = {
  rectificationId: 'r1',
  under: ['body', 'city'],
  partyIds: ['u1', 'leader-post'],
};
/** The same unit, named to verify what others work on. */
const substituted: PolicyObject = { ...finding, partyIds: ['u2', substituteParty('u1')] };
const code = (actor: ActorProfile, policy: PolicyName, object: PolicyObject) =>
  mayDo(actor, policy, object)?.code ?? null;

describe('whether somebody may do something', () => {
  it.each<[string, PersonProfile, PolicyName, PolicyObject, string | null]>([
    ['the office in its rectification', holding('office'), 'changeLedger', finding, null],
    [
      'the office in another one',
      holding('office'),
      'changeLedger',
      { ...finding, rectificationId: 'r2' },
      'outsideYourScope',
    ],
    [
      'the office of a whole body, in each of its rectifications',
      holding('office', { rectificationId: null, unitId: 'city' }),
      'changeLedger',
      finding,
      null,
    ],
    [
      'the office of a whole body, in that of another body',
      holding('office', { rectificationId: null, unitId: 'elsewhere' }),
      'changeLedger',
      finding,
      'outsideYourScope',
    ],
    ['a liaison whose unit takes part', holding('liaison'), 'reportProgress', finding, null],
    [
      'a liaison whose section takes part',
      holding('liaison'),
      'reportProgress',
      { ...finding, partyIds: ['u1-section'] },
      null,
    ],
    [
      'a liaison whose unit does not take part',
      holding('liaison'),
      'reportProgress',
      { ...finding, partyIds: ['u2'] },
      'outsideYourScope',
    ],
    [
      'a liaison in another rectification that his unit takes part in',
      holding('liaison'),
      'reportProgress',
      { ...finding, rectificationId: 'r2' },
      'outsideYourScope',
    ],
    ['a liaison who wants to sign', holding('liaison'), 'signOff', finding, 'notYourRole'],
    [
      'a leader whom the finding names',
      holding('leadLeader', { postId: 'leader-post' }),
      'endorse',
      { ...finding, partyIds: ['post1'] },
      null,
    ],
    [
      'a leader whom the finding does not name',
      holding('leadLeader'),
      'endorse',
      finding,
      'outsideYourScope',
    ],
    ['a verifier', holding('verifier'), 'verify', finding, null],
    ['a liaison whose unit was named to verify', holding('liaison'), 'verify', substituted, null],
    [
      'a liaison whose unit was named, with a password alone',
      { ...holding('liaison'), secondFactor: false },
      'verify',
      substituted,
      'secondFactorNeeded',
    ],
    [
      'a liaison whose unit was named, on the work itself',
      holding('liaison'),
      'reportProgress',
      substituted,
      'outsideYourScope',
    ],
    ['a liaison whose unit was not named', holding('liaison'), 'verify', finding, 'notYourRole'],
    ['a verifier who looks at the plan', holding('verifier'), 'readWork', finding, null],
    ['a liaison who looks at the plan', holding('liaison'), 'readWork', finding, 'notYourRole'],
    [
      'a superior who reads',
      holding('superiorReader', { rectificationId: null, unitId: 'city' }),
      'readLedger',
      finding,
      null,
    ],
    [
      'a superior who reads what is restricted',
      holding('superiorReader', { rectificationId: null, unitId: 'city' }),
      'readRestricted',
      finding,
      'notYourRole',
    ],
  ])('%s', (_name, actor, policy, object, expected) => {
    expect(code(actor, policy, object)).toBe(expected);
  });

  it('tells whoever has not signed in to sign in', () => {
    expect(code({ kind: 'nobody' }, 'readLedger', finding)).toBe('signInNeeded');
    expect(code({ kind: 'nobody' }, 'open', {})).toBeNull();
  });

  it('says who may do it instead', () => {
    const refusal = mayDo(holding('liaison'), 'signOff', finding);
    expect(refusal && sentenceOf(refusal)).toContain('由这些人办理：整改办、监督核验');
  });

  it('tells one’s own account from those of others', () => {
    const admin = person({ administration: 'securityAdmin' });
    expect(code(admin, 'giveRoles', { personId: 'p2' })).toBeNull();
    expect(code(admin, 'giveRoles', { personId: 'p1' })).toBe('outsideYourScope');
    expect(code(admin, 'giveRoles', {})).toBe('outsideYourScope');
    expect(code(person(), 'ownAccount', { personId: 'p1' })).toBeNull();
    expect(code(person(), 'ownAccount', { personId: 'p2' })).toBe('outsideYourScope');
  });

  it('asks in general before the object is known, and again when it is', () => {
    expect(mayEver(holding('office'), 'changeLedger')).toBeNull();
    expect(mayEver(holding('verifier'), 'changeLedger')?.code).toBe('notYourRole');
  });

  it('names the post that gives the right', () => {
    const two = person({
      roles: [
        { role: 'liaison', rectificationId: 'r2', postId: 'other', unitId: 'u2', unitIds: ['u2'] },
        { role: 'liaison', rectificationId: 'r1', postId: 'post1', unitId: 'u1', unitIds: ['u1'] },
      ],
    });
    expect(actingPost(two, 'reportProgress', finding)).toBe('post1');
    expect(actingPost(operator, 'export', finding)).toBeNull();
  });
});

describe('the operator at the command line', () => {
  it('brings in and takes out, and never signs', () => {
    expect(code(operator, 'import', {})).toBeNull();
    expect(code(operator, 'backup', {})).toBeNull();
    for (const policy of ['endorse', 'verify', 'signOff', 'changeLedger', 'giveRoles'] as const) {
      expect(code(operator, policy, finding)).toBe('notYourRole');
    }
  });
});

describe('administrators', () => {
  it('see nothing of the ledger', () => {
    for (const administration of administrations) {
      const admin = person({ administration });
      for (const policy of ['readLedger', 'readRestricted', 'changeLedger', 'export', 'import'] as const) {
        expect(code(admin, policy, finding)).toBe('notYourRole');
      }
    }
  });

  it('manage accounts, but the system administrator not those of administrators', () => {
    const system = person({ administration: 'systemAdmin' });
    expect(code(system, 'manageAccounts', { personId: 'p2' })).toBeNull();
    expect(code(system, 'manageAdministrators', { personId: 'p2' })).toBe('notYourRole');
  });
});

describe('the second factor', () => {
  it.each<[string, ActorProfile, boolean]>([
    ['an administrator', person({ administration: 'auditAdmin' }), true],
    ['a leader', holding('leadLeader'), true],
    ['the leading group', holding('leadingGroup'), true],
    ['a verifier', holding('verifier'), true],
    ['the office', holding('office'), true],
    ['a superior', holding('superiorReader'), true],
    ['a liaison', holding('liaison'), false],
    ['somebody without a role', person(), false],
    ['the operator', operator, false],
  ])('of %s: needed is %s', (_name, actor, expected) => {
    expect(needsSecondFactor(actor)).toBe(expected);
  });

  it('is asked for before anything but setting it up', () => {
    const verifier = { ...holding('verifier'), secondFactor: false };
    const allowed = POLICY_NAMES.filter((policy) => mayEver(verifier, policy) === null);
    expect(allowed.sort()).toEqual(['open', 'ownAccount']);
    expect(code(verifier, 'verify', finding)).toBe('secondFactorNeeded');
    expect(code(verifier, 'ownAccount', { personId: 'p1' })).toBeNull();
    expect(code({ ...holding('liaison'), secondFactor: false }, 'reportProgress', finding)).toBeNull();
  });
});

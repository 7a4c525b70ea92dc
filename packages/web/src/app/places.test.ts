import type { Session } from '@bihuan/contract';
import { type ActorProfile, type Administration, mayEver, POLICY_NAMES } from '@bihuan/domain';
import { expect, test } from 'vitest';
import { barPlaces, getsNotifications, menuPlaces, seesLedger, workPlaces } from './places.js';

/** The session of somebody with these rights, as the server answers it. */
function sessionOf(profile: ActorProfile): Session {
  return {
    mode: 'accounts',
    step: 'ready',
    me: null,
    may: POLICY_NAMES.filter((policy) => mayEver(profile, policy) === null),
    ways: { password: true, oidc: null },
  };
}
const person = { kind: 'person', personId: 'p1', secondFactor: true, postIds: ['post1'] } as const;
const administrator = (administration: Administration) => sessionOf({ ...person, administration, roles: [] });
const office = sessionOf({
  ...person,
  administration: null,
  roles: [{ role: 'office', rectificationId: null, postId: 'post1', unitId: 'u1', unitIds: [] }],
});
const liaison = sessionOf({
  ...person,
  administration: null,
  roles: [{ role: 'liaison', rectificationId: 'r1', postId: 'post1', unitId: 'u1', unitIds: ['u1'] }],
});
const labels = (places: readonly { label: string }[]) => places.map(({ label }) => label);

test('each administrator is led to what is his, and to no ledger', () => {
  expect(labels(barPlaces(administrator('systemAdmin')))).toEqual(['单位', '人员', '账号', '通知发送']);
  expect(labels(barPlaces(administrator('securityAdmin')))).toEqual(['单位', '人员', '账号', '角色']);
  expect(labels(barPlaces(administrator('auditAdmin')))).toEqual(['账号', '审计']);
  for (const one of ['systemAdmin', 'securityAdmin', 'auditAdmin'] as const) {
    expect(seesLedger(administrator(one))).toBe(false);
    expect(getsNotifications(administrator(one))).toBe(false);
  }
});

test('the office finds units and people in its menu, beside the ledger', () => {
  expect(seesLedger(office)).toBe(true);
  expect(barPlaces(office)).toEqual([]);
  expect(labels(menuPlaces(office))).toEqual(['单位', '人员']);
});

test('whoever works in the ledger is told what happens in it, and nobody is on a machine without accounts', () => {
  expect(getsNotifications(office)).toBe(true);
  expect(getsNotifications({ ...sessionOf({ kind: 'local' }), mode: 'local' })).toBe(false);
});

test('whoever has duties alone is not led to the plan, which the server would not show him', () => {
  expect(labels(workPlaces(liaison, 'r1'))).toEqual([
    '本项整改工作的基本情况',
    '制度、问责和工作登记簿',
    '谁是什么角色',
  ]);
  expect(labels(workPlaces(office, 'r1'))).toContain('方案、督查和回头看');
});

test('a machine without accounts has no roles to show', () => {
  const local: Session = { ...sessionOf({ kind: 'local' }), mode: 'local' };
  expect(labels(workPlaces(local, 'r1'))).not.toContain('谁是什么角色');
  expect(labels(workPlaces(local, 'r1'))).toContain('方案、督查和回头看');
});

test('whoever has no role is led nowhere', () => {
  const nobody = sessionOf({ ...person, administration: null, roles: [] });
  expect([...barPlaces(nobody), ...menuPlaces(nobody)]).toEqual([]);
});

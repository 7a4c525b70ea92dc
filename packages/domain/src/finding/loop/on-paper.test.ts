import { describe, expect, it } from 'vitest';
import {
  type Asked,
  codeOf,
  done,
  expectIn,
  leaf,
  type PersonName,
  passing,
  people,
} from '../../testing/loop-world.js';

const scanDigest = 'a'.repeat(64);
const endorse: Asked = { type: 'Endorse', opinion: '同意', scanDigest };
const forLeader = { onBehalfOf: { ...people.leader, secondFactor: false } };

describe('typing for a leader who signed on paper (代录)', () => {
  it('is the leader’s deed, with the typist and the scan in sight', () => {
    const { course } = expectIn(done(leaf.submitted(), endorse, 'office', forLeader), 'endorsed');
    expect(course.signatures[0]).toMatchObject({
      by: { personId: 'leader', postId: 'p-leader' },
      recordedFor: { typist: { personId: 'office', bodyId: 'u-office' }, scanDigest },
    });
  });

  it.each([
    ['return', { type: 'ReturnSubmission', reason: '缺凭证', scanDigest }, 'leader', 'submitted'],
    ['adopt', { type: 'AdoptPlan', minutes: '会纪〔2026〕7号', scanDigest }, 'group', 'registered'],
    [
      'name a substitute',
      { type: 'NameSubstitute', unitId: 'u-organisation', minutes: '会纪〔2026〕8号', scanDigest },
      'group',
      'endorsed',
    ],
  ] as const)('may %s', (_name, asked, leader: PersonName, status) => {
    expect(codeOf(leaf[status](), asked, 'office', { onBehalfOf: people[leader] })).toBeNull();
  });

  it.each([
    ['without the scan', { ...endorse, scanDigest: null }, 'office', forLeader, 'scanMissing'],
    ['by somebody who may not type', endorse, 'verifier', forLeader, 'notYourRole'],
    ['by a unit without part', endorse, 'water', forLeader, 'outsideYourScope'],
    [
      'for a leader of something else',
      endorse,
      'office',
      { onBehalfOf: people.secondLeader },
      'outsideYourScope',
    ],
    ['for somebody who leads nothing', endorse, 'office', { onBehalfOf: people.group }, 'notYourRole'],
    ['by whoever submitted', endorse, 'housing', forLeader, 'sameActor'],
  ] as const)('is refused %s', (_name, asked, name, changes, code) => {
    expect(codeOf(leaf.submitted(), asked as Asked, name, changes)).toBe(code);
  });

  it('never verifies, signs off, or submits', () => {
    const forVerifier = { onBehalfOf: people.verifier };
    expect(codeOf(leaf.endorsed(), passing, 'office', forVerifier)).toBe('notForAnother');
    expect(codeOf(leaf.verified(), { type: 'SignOff' }, 'office', forVerifier)).toBe('notForAnother');
    expect(
      codeOf(leaf.ready(), { type: 'Submit', summary: '' }, 'office', { onBehalfOf: people.housing }),
    ).toBe('notForAnother');
  });
});

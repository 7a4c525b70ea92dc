import { describe, expect, it } from 'vitest';
import { appoint, enrolledAfter, givePost, giveRole } from '../testing/lives.js';
import { actorOf, profileOf } from './profile.js';

const unitsUnder = (id: string) => [id, `${id}-section`];
const on = (day: string) => ({ on: day, secondFactor: true, unitsUnder });

describe('the profile of a person', () => {
  it('holds the roles of today with the units that they reach', () => {
    const person = enrolledAfter(givePost(), giveRole());
    expect(profileOf(person, on('2026-08-25'))).toEqual({
      kind: 'person',
      personId: 'p1',
      secondFactor: true,
      administration: null,
      roles: [
        {
          role: 'liaison',
          rectificationId: 'r1',
          postId: 'post1',
          unitId: 'u1',
          unitIds: ['u1', 'u1-section'],
        },
      ],
      postIds: ['post1'],
    });
    expect(profileOf(person, on('2025-12-31')).roles).toEqual([]);
  });

  it('loses them with the post, on the day on which it ends', () => {
    const end = { type: 'EndPost', personId: 'p1', postId: 'post1', to: '2026-08-25', reason: null } as const;
    const person = enrolledAfter(givePost(), giveRole(), end);
    expect(profileOf(person, on('2026-08-24')).roles).toHaveLength(1);
    expect(profileOf(person, on('2026-08-25'))).toMatchObject({ roles: [], postIds: [] });
  });

  it('tells the office of an administrator while it lasts', () => {
    const dismiss = {
      type: 'Dismiss',
      personId: 'p1',
      grantId: 'a1',
      to: '2026-08-25',
      reason: null,
    } as const;
    const person = enrolledAfter(appoint(), dismiss);
    expect(profileOf(person, on('2026-08-24')).administration).toBe('auditAdmin');
    expect(profileOf(person, on('2026-08-25')).administration).toBeNull();
  });

  it('becomes the actor that a deed is recorded with', () => {
    const profile = profileOf(enrolledAfter(), on('2026-08-25'));
    expect(actorOf(profile, 'post1')).toEqual({ kind: 'person', personId: 'p1', postId: 'post1' });
    expect(actorOf({ kind: 'nobody' }, null)).toBeNull();
    expect(actorOf({ kind: 'local' }, null)).toEqual({ kind: 'local' });
    expect(actorOf({ kind: 'operator', osUser: 'ops', host: 'h' }, null)).toEqual({
      kind: 'operator',
      osUser: 'ops',
      host: 'h',
    });
  });
});

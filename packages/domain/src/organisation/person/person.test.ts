import { describe, expect, it } from 'vitest';
import {
  appoint,
  by,
  enrolledAfter,
  givePost,
  giveRole,
  guardian,
  personAfter,
  post,
  refusalOf,
  registerPerson,
} from '../../testing/lives.js';
import { decidePerson, initialPerson } from './decide.js';
import { isPersonalData, type PersonEvent } from './events.js';
import { evolvePerson } from './evolve.js';
import type { PersonState } from './person.js';

describe('registering a person', () => {
  it('keeps the personal data in an event of its own', () => {
    expect(decidePerson(registerPerson, initialPerson(), guardian)).toEqual([
      { type: 'PersonRegistered', data: { personId: 'p1' } },
      { type: 'PersonalDataGiven', data: { name: '林知行', phone: '0000-1234567', email: null } },
    ]);
    expect(personAfter()).toMatchObject({ status: 'enrolled', posts: [], roles: [], version: 2 });
  });

  it('goes on without a name when the data were erased', () => {
    const events: PersonEvent[] = [];
    let state: PersonState = initialPerson();
    for (const command of [registerPerson, givePost(), giveRole()]) {
      const happened = decidePerson(command, state, guardian);
      events.push(...happened);
      state = happened.reduce(evolvePerson, state);
    }
    const left = events.filter(({ type }) => !isPersonalData(type)).reduce(evolvePerson, initialPerson());
    expect(left).toMatchObject({ personal: null, posts: [post('post1')], roles: [{ id: 'g1' }] });
  });

  it('forgets name, telephone and e-mail for a reason, and takes new ones afterwards', () => {
    const erase = { type: 'ErasePersonalData', personId: 'p1', reason: '本人申请' } as const;
    expect(enrolledAfter(erase).personal).toBeNull();
    expect(refusalOf({ ...erase, reason: '' }, personAfter())?.code).toBe('noReason');
    const rename = { type: 'CorrectPerson', personId: 'p1', changes: { name: '甲' }, reason: null } as const;
    expect(enrolledAfter(erase, rename).personal).toEqual({ name: '甲', phone: null, email: null });
  });

  it('is undone for somebody registered by mistake, but not for somebody who ever had a right', () => {
    const remove = { type: 'RemovePerson', personId: 'p1', reason: '重复登记' } as const;
    expect(personAfter(givePost(), remove)).toEqual({ status: 'removed', id: 'p1', version: 4 });
    expect(refusalOf(remove, personAfter(givePost(), giveRole()))?.code).toBe('personHadRights');
    expect(refusalOf(remove, personAfter(appoint()))?.code).toBe('personHadRights');
    expect(refusalOf({ ...remove, reason: '' }, personAfter())?.code).toBe('noReason');
  });
});

describe('the posts of a person', () => {
  it('may be several, in several units', () => {
    const second = { type: 'GivePost', personId: 'p1', post: post('post2', { unitId: 'u2' }) } as const;
    expect(enrolledAfter(givePost(), second).posts.map(({ unitId }) => unitId)).toEqual(['u1', 'u2']);
  });

  it.each([
    ['without a title', { title: ' ' }, 'emptyName'],
    ['from a day that no calendar has', { from: '2025-02-29' }, 'invalidDate'],
    ['ending before they begin', { to: '2024-12-31' }, 'datesOutOfOrder'],
  ])('are refused %s', (_name, changes, code) => {
    expect(refusalOf(givePost(changes), personAfter())?.code).toBe(code);
  });

  it('end on a day, which can be brought forward and not put off', () => {
    const end = (to: string) =>
      ({ type: 'EndPost', personId: 'p1', postId: 'post1', to, reason: null }) as const;
    const ended = personAfter(givePost(), end('2026-08-01'));
    expect(refusalOf(end('2026-09-01'), ended)).toEqual({
      code: 'alreadyEnded',
      params: { date: '2026-08-01' },
    });
    expect(refusalOf(end('2024-01-01'), ended)?.code).toBe('datesOutOfOrder');
    expect(enrolledAfter(givePost(), end('2026-08-01'), end('2026-07-01')).posts[0]?.to).toBe('2026-07-01');
    expect(decidePerson(end('2026-08-01'), ended, guardian)).toEqual([]);
  });

  it('are corrected in title and beginning, with what was before on record', () => {
    const correct = {
      type: 'CorrectPost',
      personId: 'p1',
      postId: 'post1',
      changes: { title: ' 党组书记、局长 ', isHead: true },
      reason: '任免文件',
    } as const;
    expect(decidePerson(correct, personAfter(givePost()), guardian)).toEqual([
      {
        type: 'PostCorrected',
        data: {
          postId: 'post1',
          was: { title: '局长' },
          becomes: { title: '党组书记、局长' },
          reason: '任免文件',
        },
      },
    ]);
    expect(refusalOf({ ...correct, postId: 'other' }, personAfter(givePost()))?.code).toBe('unknownPost');
  });
});

describe('giving a role', () => {
  it('names post and rectification, and when it begins', () => {
    expect(enrolledAfter(givePost(), giveRole()).roles).toEqual([
      { id: 'g1', role: 'liaison', postId: 'post1', rectificationId: 'r1', from: '2026-01-01', to: null },
    ]);
  });

  it.each([
    ['in a post that the person never had', giveRole({ postId: 'other' }), 'unknownPost'],
    ['before the post begins', giveRole({ from: '2024-06-01' }), 'postNotHeld'],
    [
      'for a whole body, where the role is held in one rectification',
      giveRole({ rectificationId: null }),
      'rectificationNeeded',
    ],
    ['from a day that no calendar has', giveRole({ from: '2026-13-01' }), 'invalidDate'],
  ])('is refused %s', (_name, command, code) => {
    expect(refusalOf(command, personAfter(givePost()))?.code).toBe(code);
  });

  it('for a whole body is for offices and superiors', () => {
    for (const role of ['office', 'superiorReader']) {
      expect(refusalOf(giveRole({ role, rectificationId: null }), personAfter(givePost()))).toBeNull();
    }
  });

  it('is refused twice, and given again after it has ended', () => {
    const end = { type: 'EndRole', personId: 'p1', grantId: 'g1', to: '2026-03-01', reason: null } as const;
    const again = giveRole({ grantId: 'g2', from: '2026-03-01' });
    expect(refusalOf(again, personAfter(givePost(), giveRole()))?.code).toBe('roleHeld');
    expect(refusalOf(again, personAfter(givePost(), giveRole(), end))).toBeNull();
    expect(refusalOf({ ...end, grantId: 'g9' }, personAfter(givePost(), giveRole()))?.code).toBe(
      'unknownGrant',
    );
  });
});

describe('the separation of duties', () => {
  const himself = by({ kind: 'person', personId: 'p1', postId: null });
  const held = personAfter(givePost(), giveRole());

  it.each([
    ['gives himself a role', giveRole({ grantId: 'g2', role: 'office' }), held],
    ['appoints himself', appoint(), personAfter()],
    [
      'takes a role from himself',
      { type: 'EndRole', personId: 'p1', grantId: 'g1', to: '2026-03-01', reason: null } as const,
      held,
    ],
    [
      'dismisses himself',
      { type: 'Dismiss', personId: 'p1', grantId: 'a1', to: '2026-03-01', reason: null } as const,
      personAfter(appoint()),
    ],
  ])('means that nobody %s', (_name, command, state) => {
    expect(refusalOf(command, state, himself)?.code).toBe('notToYourself');
    expect(refusalOf(command, state)).toBeNull();
  });

  it('means that nobody is two administrators, one after the other is possible', () => {
    const second = appoint({ grantId: 'a2', administration: 'systemAdmin', from: '2026-06-01' });
    expect(refusalOf(second, personAfter(appoint()))).toEqual({
      code: 'separatedDuties',
      params: { held: 'auditAdmin', wanted: 'systemAdmin' },
    });
    const dismiss = {
      type: 'Dismiss',
      personId: 'p1',
      grantId: 'a1',
      to: '2026-06-01',
      reason: null,
    } as const;
    expect(refusalOf(second, personAfter(appoint(), dismiss))).toBeNull();
  });

  it('means that no administrator has a role in the ledger, and nobody with one becomes administrator', () => {
    expect(refusalOf(giveRole(), personAfter(givePost(), appoint()))?.code).toBe('separatedDuties');
    expect(refusalOf(appoint(), held)).toEqual({
      code: 'separatedDuties',
      params: { held: 'liaison', wanted: 'auditAdmin' },
    });
  });

  it('counts a role as ended when its post has ended', () => {
    const end = { type: 'EndPost', personId: 'p1', postId: 'post1', to: '2026-05-01', reason: null } as const;
    expect(refusalOf(appoint({ from: '2026-05-01' }), personAfter(givePost(), giveRole(), end))).toBeNull();
    expect(refusalOf(appoint({ from: '2026-04-30' }), personAfter(givePost(), giveRole(), end))?.code).toBe(
      'separatedDuties',
    );
  });
});

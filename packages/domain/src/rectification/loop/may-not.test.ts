import { describe, expect, it } from 'vitest';
import type { ActorProfile, HeldRole } from '../../access/profile.js';
import type { LedgerRole } from '../../organisation/roles.js';
import type { RectificationCommand } from '../commands.js';
import { ask, given } from '../testing/lives.js';
import { mayNotRectification } from './may-not.js';

const held = (role: LedgerRole, rectificationId = 'r1'): HeldRole => ({
  role,
  rectificationId,
  postId: 'post1',
  unitId: 'u1',
  unitIds: ['u1'],
});
const somebody = (...roles: HeldRole[]): ActorProfile => ({
  kind: 'person',
  personId: 'p1',
  secondFactor: true,
  administration: null,
  roles,
  postIds: ['post1'],
});
const answer = (actor: ActorProfile, command: RectificationCommand) =>
  mayNotRectification(command, given(), { actor, under: ['city'], at: '2026-08-25T02:42:00.000Z' });

const milestone = ask({
  type: 'RecordMilestone',
  milestone: 'feedbackReceived',
  on: '2025-08-05',
  reason: null,
});
const returned = ask({
  type: 'ReturnRectification',
  on: '2026-07-20',
  opinion: '整改不到位',
  documentNumber: '省巡办〔2026〕8号',
});

describe('asking for a deed of the rectification', () => {
  it('is answered by the role first: the office may, a unit may not', () => {
    expect(answer(somebody(held('office')), milestone)).toEqual({ refusal: null, warnings: [] });
    expect(answer(somebody(held('liaison')), milestone).refusal?.code).toBe('notYourRole');
    expect(answer(somebody(held('office', 'other')), milestone).refusal?.code).toBe('outsideYourScope');
  });

  it('is answered by the deed when the role fits', () => {
    const wrong = { ...milestone, on: '2025-13-01' } as RectificationCommand;
    expect(answer(somebody(held('office')), wrong).refusal?.code).toBe('invalidDate');
  });

  it('lets only the superior send the work back', () => {
    expect(answer(somebody(held('superiorReader')), returned).refusal).toBeNull();
    expect(answer(somebody(held('office')), returned).refusal?.code).toBe('notYourRole');
  });

  it('lets only the leading group adopt, not the office', () => {
    const adopt = ask({
      type: 'AdoptRectificationPlan',
      roundId: 'x',
      on: '2025-09-01',
      minutes: '1',
      leaves: [],
    });
    expect(answer(somebody(held('office')), adopt).refusal?.code).toBe('notYourRole');
    expect(answer(somebody(held('leadingGroup')), adopt).refusal?.code).toBe('unknownRound');
  });
});

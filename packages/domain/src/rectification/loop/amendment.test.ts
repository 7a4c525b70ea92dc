import { describe, expect, it } from 'vitest';
import { meta } from '../../testing/fictions.js';
import { evolveRectification } from '../evolve.js';
import { happens, leaf, refusalOf } from '../testing/lives.js';
import { adopting, ready } from '../testing/plans.js';
import { decideAmendment } from './across.js';
import type { AmendRectificationPlan } from './commands.js';

describe('amending the plan', () => {
  const amendment: AmendRectificationPlan = {
    type: 'AmendRectificationPlan',
    rectificationId: 'r1',
    amendmentId: 'a1',
    on: '2026-01-10',
    minutes: '领导小组纪要〔2026〕1号',
    reason: '汛期无法施工',
    leaves: [
      {
        findingId: 'f1',
        plan: { completionDue: { kind: 'date', date: '2026-09-30', wording: null } },
        measures: [],
      },
    ],
  };
  const adopted = () => happens(ready(), adopting([leaf('f1')])).reduce(evolveRectification, ready());

  it('says which findings it changes, and asks each of them', () => {
    expect(decideAmendment(adopted(), amendment, meta())).toEqual({
      rectification: [
        {
          type: 'RectificationPlanAmended',
          data: {
            id: 'a1',
            on: '2026-01-10',
            minutes: '领导小组纪要〔2026〕1号',
            reason: '汛期无法施工',
            findingIds: ['f1'],
          },
        },
      ],
      leaves: [
        {
          type: 'AmendPlan',
          findingId: 'f1',
          plan: { completionDue: { kind: 'date', date: '2026-09-30', wording: null } },
          measures: [],
          minutes: '领导小组纪要〔2026〕1号',
          reason: '汛期无法施工',
        },
      ],
    });
  });

  it('is refused before the plan is adopted', () => {
    expect(refusalOf(ready(), amendment)?.code).toBe('planNotAdopted');
  });

  it.each([
    ['without a reason', { reason: '' }, 'noReason'],
    ['without minutes', { minutes: ' ' }, 'noMinutes'],
    ['of nothing', { leaves: [] }, 'nothingChosen'],
    ['on a day that no calendar has', { on: '2026-1-10' }, 'invalidDate'],
  ])('is refused %s', (_, changes, code) => {
    expect(refusalOf(adopted(), { ...amendment, ...changes })?.code).toBe(code);
  });
});

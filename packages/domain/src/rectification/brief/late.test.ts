import { describe, expect, it } from 'vitest';
import type { FindingState } from '../../finding/finding.js';
import { done, leaf } from '../../testing/loop-world.js';
import { as, noChange, reopened } from '../testing/leaves.js';
import { lateOn } from './late.js';

describe('what is late', () => {
  // The measure is due on 2026-09-30, the finding on 2026-10-31.
  const why = (state: FindingState, today = '2026-12-01') => lateOn([as('x', state)], today)[0];

  it('is nothing before its day, nor on it, nor when it is signed off', () => {
    expect(why(leaf.underway(), '2026-09-30')).toBeUndefined();
    expect(why(leaf.signedOff())).toBeUndefined();
    expect(why(leaf.registered())).toBeUndefined();
  });

  it('is counted in calendar days from the day that has passed', () => {
    expect(why(leaf.underway(), '2026-10-03')).toMatchObject({ due: '2026-09-30', days: 3 });
  });

  it.each([
    ['waits for the lead leader', leaf.submitted(), 'endorsementWaits', null],
    ['waits for verification', leaf.endorsed(), 'verificationWaits', null],
    ['waits for signatures', leaf.verified(), 'signatureWaits', null],
    ['was opened again', reopened(), 'returned', '资金再次沉淀'],
    ['has its reason said', noChange('2026-11-20'), 'saidWhy', '等待批复'],
    ['is silent', leaf.underway(), 'silent', null],
  ])('%s', (_, state, reason, words) => {
    expect(why(state)).toMatchObject({ reason, words });
  });

  it('waits for an extension that was asked for', () => {
    const asked = done(
      leaf.underway(),
      {
        type: 'RequestExtension',
        measureId: null,
        newDate: '2026-12-31',
        reason: '汛期停工',
        progress: '已完成一半',
      },
      'housing',
    );
    expect(why(asked)).toMatchObject({ reason: 'extensionWaits', words: '汛期停工' });
  });

  it('stands with the longest first', () => {
    const late = lateOn([as('later', leaf.submitted()), as('first', leaf.underway())], '2026-12-01');
    expect(late.map(({ id }) => id)).toEqual(['first', 'later']);
  });
});

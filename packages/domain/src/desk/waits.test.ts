import { describe, expect, it } from 'vitest';
import type { FindingState } from '../finding/finding.js';
import { extension } from '../testing/allowed-deeds.js';
import { corrected } from '../testing/corrected.js';
import { type Asked, checked, done, expectIn, leaf, passing } from '../testing/loop-world.js';
import { waitsOf } from './waits.js';

const waiting = (state: FindingState) =>
  waitsOf(state).map(({ kind, role, partyId }) => [kind, partyId ?? role]);
const endorse: Asked = { type: 'Endorse', opinion: null };

describe('what waits for whom', () => {
  it('lies with the next one in each state', () => {
    expect(waiting(leaf.registered())).toEqual([]);
    expect(waiting(leaf.underway())).toEqual([
      ['work', 'u-housing'],
      ['work', 'u-finance'],
    ]);
    expect(waiting(leaf.ready())).toEqual([['submit', 'u-housing']]);
    expect(waiting(leaf.submitted())).toEqual([['endorse', 'p-leader']]);
    expect(waiting(leaf.endorsed())).toEqual([['verify', 'verifier']]);
    expect(waiting(leaf.verified())).toEqual([
      ['signOff', 'office'],
      ['signOff', 'verifier'],
    ]);
    expect(waiting(leaf.signedOff())).toEqual([]);
  });

  it('lies with the leader again when what he endorsed was corrected, and then with the verifier', () => {
    const endorsed = corrected(leaf.endorsed());
    expect(waiting(endorsed)).toEqual([['endorse', 'p-leader']]);
    expect(waiting(done(endorsed, endorse, 'leader'))).toEqual([['verify', 'verifier']]);

    const verified = corrected(leaf.verified());
    expect(waiting(verified)).toEqual([['endorse', 'p-leader']]);
    const again = done(verified, endorse, 'leader');
    expect(waiting(again)).toEqual([['verify', 'verifier']]);
    expect(waiting(done(again, passing, 'verifier'))).toEqual(waiting(leaf.verified()));
  });

  it('is the answer to a reminder, also before the work begins', () => {
    const remind: Asked = {
      ...{ type: 'SendReminder', number: '工作提示单〔2026〕3号', text: '请报方案' },
      ...{ toUnitIds: ['u-housing'], replyDue: '2026-09-01' },
    };
    expect(waiting(done(leaf.registered(), remind, 'office'))).toEqual([['answerReminder', 'u-housing']]);
  });

  it('is an extension only while it can be decided', () => {
    const asked = done(leaf.ready(), extension, 'housing');
    expect(waiting(asked)).toContainEqual(['decideExtension', 'office']);
    const submitted = done(asked, { type: 'Submit', summary: '已收回' }, 'housing');
    expect(waiting(submitted)).toEqual([['endorse', 'p-leader']]);
    const back = done(submitted, { type: 'ReturnSubmission', reason: '缺凭证' }, 'leader');
    expect(waiting(back)).toContainEqual(['decideExtension', 'office']);
  });

  it('is the concurrence of the other leads before long-term work is submitted', () => {
    const leads = ['u-housing', 'u-finance'].map((id) => ({ text: id, partyId: id }));
    const begun = expectIn(leaf.longTerm(), 'longTerm');
    const stageId = begun.stages[0]?.id ?? '';
    const check = { ...checked, methods: [...checked.methods] };
    const accept: Asked = { type: 'AcceptStage', stageId, accepted: true, ...check, date: '2027-08-31' };
    const accepted = expectIn(done(begun, accept, 'verifier', { on: '2027-09-01' }), 'longTerm');
    expect(waiting(accepted)).toEqual([['submit', 'u-housing']]);
    const state: FindingState = { ...accepted, content: { ...accepted.content, leadUnits: leads } };
    expect(waiting(state)).toEqual([['concur', 'u-finance']]);
    expect(waiting(done(state, { type: 'Concur' }, 'finance'))).toEqual([['submit', 'u-housing']]);
  });
});

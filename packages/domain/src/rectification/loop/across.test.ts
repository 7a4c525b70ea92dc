import { describe, expect, it } from 'vitest';
import { courseOf } from '../../finding/course.js';
import type { FindingState, LiveFinding } from '../../finding/finding.js';
import type { LoopCommand } from '../../finding/loop/loop-commands.js';
import { meta } from '../../testing/fictions.js';
import { done, leaf, type PersonName } from '../../testing/loop-world.js';
import { evolveRectification } from '../evolve.js';
import { ask, given } from '../testing/lives.js';
import { decideAdoption, decideAmendment, decideReminder } from './across.js';

const adoption = { rectificationId: 'r1', roundId: 'round1', on: '2026-08-25', minutes: '会纪〔2026〕7号' };
const consulted = () =>
  given(
    ask({
      type: 'DraftPlanRound',
      roundId: 'round1',
      on: '2026-08-20',
      title: '整改方案',
      note: null,
      file: null,
    }),
    ask({
      type: 'HoldConsultation',
      roundId: 'round1',
      consultationId: 'c1',
      on: '2026-08-21',
      bodies: [{ text: '云岭市纪委监委', partyId: 'u-discipline' }],
      minutes: '会商纪要1号',
      file: null,
    }),
  );
const adopt = (finding: FindingState) =>
  decideAdoption(
    consulted(),
    [finding as LiveFinding],
    adoption,
    { levelsOf: () => ({ demanded: 'city', lead: 'city' }) },
    meta(),
  );

/** The finding after it has obeyed what the rectification asked of it. */
function obeyed(finding: FindingState, commands: readonly LoopCommand[], by: PersonName): LiveFinding {
  return commands.reduce<FindingState>((state, command) => done(state, command, by), finding) as LiveFinding;
}

describe('what a rectification asks of its findings', () => {
  it('puts a leaf to work when the plan is adopted, with the dates as they were adopted', () => {
    const adopted = obeyed(leaf.registered(), adopt(leaf.registered()).leaves, 'group');
    expect(adopted.status).toBe('underway');
    expect(courseOf(adopted).adoption).toMatchObject({
      minutes: '会纪〔2026〕7号',
      originalDues: { completionDue: { kind: 'date', date: '2026-10-31' } },
    });
  });

  it('is asked only of leaves that the leaf itself lets through as well', () => {
    const vague = leaf.registered({ leadLeaders: [] });
    expect(() => adopt(vague)).toThrow('sixPointsIncomplete');
    expect(() => done(vague, { type: 'AdoptPlan', minutes: '会纪〔2026〕7号' }, 'group')).toThrow(
      'sixPointsIncomplete',
    );
  });

  it('moves a date when the plan is amended, and keeps the original in sight', () => {
    const state = adopt(leaf.registered()).rectification.reduce(evolveRectification, consulted());
    const { leaves } = decideAmendment(
      state,
      {
        type: 'AmendRectificationPlan',
        rectificationId: 'r1',
        amendmentId: 'a1',
        on: '2026-08-25',
        minutes: '会纪〔2026〕9号',
        reason: '汛期停工',
        leaves: [
          {
            findingId: 'f1',
            plan: { completionDue: { kind: 'date', date: '2026-12-15', wording: null } },
            measures: [],
          },
        ],
      },
      meta(),
    );
    const amended = obeyed(leaf.underway(), leaves, 'group');
    expect(amended.content.completionDue).toMatchObject({ date: '2026-12-15' });
    expect(courseOf(amended).adoption?.originalDues.completionDue).toMatchObject({ date: '2026-10-31' });
  });

  it('keeps a reminder at the finding under the number that the rectification gave', () => {
    const { leaves } = decideReminder(
      given(),
      {
        type: 'IssueReminder',
        rectificationId: 'r1',
        reminderId: 'n1',
        on: '2026-08-25',
        to: [{ text: '云岭市住建局', partyId: 'u-housing' }],
        findingIds: ['f1'],
        text: '请加快清理',
        replyDue: '2026-09-10',
      },
      meta(),
    );
    expect(courseOf(obeyed(leaf.underway(), leaves, 'office')).reminders).toMatchObject([
      { number: '工作提示单〔2026〕1号', toUnitIds: ['u-housing'], replyDue: '2026-09-10', answers: [] },
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refused } from '../../refusal.js';
import { shippedRules } from '../../rules/shipped-rules.js';
import { meta } from '../../testing/fictions.js';
import type { RectificationCommand } from '../commands.js';
import { decideRectification, whyNotRectification } from '../decide.js';
import type { RectificationEvent } from '../events.js';
import { evolveRectification } from '../evolve.js';
import type { KnownRectification, RectificationState } from '../rectification.js';
import { ask, given, leaf, loop } from '../testing/lives.js';
import { adoptionCommand } from './across.js';
import { milestones } from './loop.js';

const day = fc.constantFrom(
  '2025-08-05',
  '2025-09-01',
  '2025-12-01',
  '2026-01-10',
  '2026-02-30',
  '2026-06-30',
);
const id = fc.constantFrom('1', '2', '3');
const words = fc.constantFrom('', '核对', '另有安排', '机密★');
const body = { text: '云岭市财政局', partyId: 'u2' };
const findingIds = fc.uniqueArray(fc.constantFrom('f1', 'f2', 'f3'), { maxLength: 3 });
const start = () => given();

const adopting = fc
  .record({ id, on: day, whole: fc.boolean() })
  .map(({ id: roundId, on, whole }) =>
    adoptionCommand(
      start(),
      [leaf('f1'), ...(whole ? [] : [leaf('f2', { measures: [] })])],
      { rectificationId: 'r1', roundId, on, minutes: '纪要1号' },
      { levelsOf: () => ({ demanded: null, lead: null }) },
    ),
  );

const command: fc.Arbitrary<RectificationCommand> = fc.oneof(
  fc
    .record({ milestone: fc.constantFrom(...milestones), on: day, reason: words })
    .map((one) => ask({ type: 'RecordMilestone', ...one })),
  fc
    .record({ id, on: day, title: words })
    .map(({ id: roundId, on, title }) =>
      ask({ type: 'DraftPlanRound', roundId, on, title, note: null, file: null }),
    ),
  fc
    .record({ id, of: id, on: day, minutes: words })
    .map(({ id: consultationId, of: roundId, on, minutes }) =>
      ask({ type: 'HoldConsultation', roundId, consultationId, on, bodies: [body], minutes, file: null }),
    ),
  fc
    .record({ id, of: id, text: words })
    .map(({ id: opinionId, of: consultationId, text }) =>
      ask({ type: 'RecordOpinion', consultationId, opinionId, body, text }),
    ),
  fc
    .record({ id, text: words })
    .map(({ id: opinionId, text }) =>
      ask({ type: 'AnswerOpinion', opinionId, answer: { taken: 'partly', text } }),
    ),
  adopting,
  fc
    .record({ id: fc.uuid(), on: day, findingIds, text: words })
    .map(({ id: reminderId, ...one }) =>
      ask({ type: 'IssueReminder', reminderId, to: [body], replyDue: '2026-12-31', ...one }),
    ),
  fc
    .record({
      rule: fc.constantFrom(...shippedRules),
      offset: fc.integer({ min: -1, max: 30 }),
      reason: words,
    })
    .map(({ rule, offset, reason }) => ask({ type: 'SetRule', rule: { ...rule, offset }, reason })),
  fc
    .record({ ruleId: fc.constantFrom('plan', 'report'), reason: words })
    .map((one) => ask({ type: 'WithdrawRule', ...one })),
  fc
    .record({ on: day, opinion: words })
    .map((one) => ask({ type: 'ReturnRectification', documentNumber: '8号', ...one })),
  fc
    .record({ on: day, reason: words })
    .map((one) => ask({ type: 'ConcludeRectification', openLeaves: 0, ...one })),
  fc.record({ reason: words }).map((one) => ask({ type: 'ReopenRectification', ...one })),
);
const commands = fc.array(command, { maxLength: 40, size: 'max' });

/** Obeys what is not refused. */
function lived(life: readonly RectificationCommand[]) {
  let state: RectificationState = start();
  const events: RectificationEvent[] = [];
  let refused = 0;
  for (const one of life) {
    try {
      const happened = decideRectification(one, state, meta());
      state = happened.reduce(evolveRectification, state);
      events.push(...happened);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused += 1;
    }
  }
  return { state: state as KnownRectification, events, refused };
}

describe('a rectification, whatever is done with it', () => {
  it('is the same when its events are replayed, and counts them', () => {
    fc.assert(
      fc.property(commands, (life) => {
        const { state, events } = lived(life);
        expect(events.reduce(evolveRectification, start())).toEqual(state);
        expect(state.version).toBe(1 + events.length);
      }),
      { numRuns: 500 },
    );
  });

  it('is not changed by a refused command, and refuses exactly what whyNot says', () => {
    fc.assert(
      fc.property(commands, command, (life, last) => {
        const { state } = lived(life);
        const before = structuredClone(state);
        const { refusal } = whyNotRectification(last, state, meta());
        if (refusal) expect(() => decideRectification(last, state, meta())).toThrow(Refused);
        else decideRectification(last, state, meta()).reduce(evolveRectification, state);
        expect(state).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  it('numbers its reminders 1, 2, 3 … in every year, in the order of their dates', () => {
    fc.assert(
      fc.property(commands, (life) => {
        const { reminders } = loop(lived(life).state);
        for (const year of new Set(reminders.map((one) => one.year))) {
          const ofYear = reminders.filter((one) => one.year === year);
          expect(ofYear.map(({ number }) => number)).toEqual(ofYear.map((_, index) => index + 1));
          expect(ofYear.map(({ on }) => on)).toEqual(ofYear.map(({ on }) => on).sort());
        }
      }),
      { numRuns: 500 },
    );
  });

  it('adopts no round that was not consulted on, or left an opinion unanswered', () => {
    fc.assert(
      fc.property(commands, (life) => {
        let state: RectificationState = start();
        for (const event of lived(life).events) {
          if (event.type === 'RectificationPlanAdopted') {
            const round = loop(state as KnownRectification).rounds.find(
              ({ id: of }) => of === event.data.roundId,
            );
            const opinions = round?.consultations.flatMap((one) => one.opinions) ?? [];
            expect(round?.consultations.length).toBeGreaterThan(0);
            expect(opinions.every(({ answer }) => answer !== null)).toBe(true);
          }
          state = evolveRectification(state, event);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps its milestones in order', () => {
    fc.assert(
      fc.property(commands, (life) => {
        const known = loop(lived(life).state).milestones;
        const dates = milestones.flatMap((one) => known[one] ?? []);
        expect(dates).toEqual([...dates].sort());
      }),
    );
  });

  it('is reached by accepted and refused commands alike in these tests', () => {
    const runs = fc.sample(commands, { numRuns: 300, seed: 7 }).map(lived);
    const types = new Set(runs.flatMap(({ events }) => events.map(({ type }) => type)));
    expect(runs.some(({ refused }) => refused > 0)).toBe(true);
    expect([...types]).toEqual(
      expect.arrayContaining([
        'RectificationPlanAdopted',
        'ReminderIssued',
        'RectificationReopened',
        'RuleSet',
      ]),
    );
  });
});

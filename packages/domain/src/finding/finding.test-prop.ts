import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refused } from '../refusal.js';
import { contentOf, measure, meta, registered, replay } from '../testing/fictions.js';
import { readMentions } from '../testing/read-mentions.js';
import type { FindingCommand } from './commands.js';
import { decideFinding, objectionTo } from './decide.js';
import type { FindingEvent } from './events.js';
import type { FindingContent, FindingState } from './finding.js';
import { MENTION_LISTS, standsInText, textOfPlace } from './mentions.js';

/** Words in which mentions stand alone, side by side, inside each other and twice. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '整改',
        '，',
        '，处分12人。',
        '《严管8条》',
        '《办法》',
        '2025年',
        '5件',
        '35件',
        '100条',
        '\n',
        '😀',
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

/** Which measure or figure a command picks is decided when its turn comes; some pick what is not there. */
const pick = fc.nat({ max: 4 });
const steps = fc.oneof(
  fc.record({ deed: fc.constant('problem' as const), words }),
  fc.record({ deed: fc.constant('introduction' as const), words }),
  fc.record({ deed: fc.constant('add' as const), pick, words, level: fc.constantFrom(1, 2) }),
  fc.record({ deed: fc.constant('reword' as const), pick, words }),
  fc.record({ deed: fc.constant('remove' as const), pick }),
  fc.record({ deed: fc.constant('figure' as const), pick, count: fc.nat({ max: 100_000 }) }),
  fc.record({ deed: fc.constant('correct' as const), level: fc.integer({ min: 0, max: 4 }), words }),
);
// Rare, so that most lives are long.
const withdrawal = fc.record({ deed: fc.constant('withdraw' as const), words });
const plan = fc.oneof({ weight: 60, arbitrary: steps }, { weight: 1, arbitrary: withdrawal });
type Plan = typeof plan extends fc.Arbitrary<infer P> ? P : never;

function commandOf(step: Plan, content: FindingContent | null): FindingCommand {
  const findingId = 'f1';
  const reason = '核对';
  const measureAt = (index: number) => content?.measures[index]?.id ?? 'nowhere';
  switch (step.deed) {
    case 'problem':
      return { type: 'RewordProblem', findingId, problem: step.words, reason };
    case 'introduction':
      return {
        type: 'RewordIntroduction',
        findingId,
        introduction: step.words,
        mentions: readMentions(step.words),
        reason,
      };
    case 'add': {
      const { id: _, ...added } = measure('', step.words, { level: step.level });
      const after = step.pick === 0 ? null : measureAt(step.pick - 1);
      return { type: 'AddMeasure', findingId, after, measure: added, mentions: readMentions(step.words) };
    }
    case 'reword': {
      const mentions = readMentions(step.words);
      return {
        type: 'RewordMeasure',
        findingId,
        measureId: measureAt(step.pick),
        text: step.words,
        mentions,
        reason,
      };
    }
    case 'remove':
      return { type: 'RemoveMeasure', findingId, measureId: measureAt(step.pick), reason };
    case 'figure': {
      const figure = content?.figures[step.pick];
      const value = String(step.count);
      const text = `${value}${figure?.unit ?? '件'}`;
      const figureId = figure?.id ?? 'nowhere';
      return {
        type: 'CorrectFigure',
        findingId,
        figureId,
        text,
        value,
        unit: figure?.unit ?? '件',
        qualifier: null,
        reason,
      };
    }
    case 'correct':
      return {
        type: 'CorrectFinding',
        findingId,
        changes: { level: step.level, section: step.words },
        reason,
      };
    case 'withdraw':
      return { type: 'RemoveFinding', findingId, reason: step.words };
  }
}

/** Obeys the plans one after the other; what is refused is left out. */
function lived(plans: readonly Plan[]): { state: FindingState; events: FindingEvent[]; refused: number } {
  const circumstances = meta();
  let state = registered({ measures: [measure('m1', '查处35件，处分12人', {})] });
  const events: FindingEvent[] = [];
  let refused = 0;
  for (const step of plans) {
    const command = commandOf(step, 'content' in state ? contentOf(state) : null);
    try {
      const happened = decideFinding(command, state, circumstances);
      state = replay(happened, state);
      events.push(...happened);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused += 1;
    }
  }
  return { state, events, refused };
}

const start = () => registered({ measures: [measure('m1', '查处35件，处分12人', {})] });
const plans = fc.array(plan, { maxLength: 25, size: 'max' });

describe('a finding, whatever is done with it', () => {
  it('is the same when its events are replayed', () => {
    fc.assert(
      fc.property(plans, (steps) => {
        const { state, events } = lived(steps);
        expect(replay(events, start())).toEqual(state);
      }),
    );
  });

  it('counts its events in its version', () => {
    fc.assert(
      fc.property(plans, (steps) => {
        const { state, events } = lived(steps);
        expect(state).toMatchObject({ version: 1 + events.length });
      }),
    );
  });

  it('has every mention standing in the text of its place', () => {
    fc.assert(
      fc.property(plans, (steps) => {
        const { state } = lived(steps);
        if (!('content' in state)) return;
        const { content } = state;
        for (const mention of MENTION_LISTS.flatMap((list) => [...content[list]])) {
          expect(standsInText(mention, textOfPlace(content, mention.place) ?? '')).toBe(true);
        }
      }),
    );
  });

  it('is not changed by a refused command, and refuses exactly what objectionTo says', () => {
    fc.assert(
      fc.property(plans, plan, (steps, last) => {
        const { state } = lived(steps);
        const before = structuredClone(state);
        const command = commandOf(last, 'content' in state ? contentOf(state) : null);
        const { refusal } = objectionTo(command, state, meta());
        if (refusal) expect(() => decideFinding(command, state, meta())).toThrow(Refused);
        else replay(decideFinding(command, state, meta()), state);
        expect(state).toEqual(before);
      }),
    );
  });

  it('is reached by accepted and refused commands alike in these tests', () => {
    const runs = fc.sample(plans, { numRuns: 100, seed: 7 }).map(lived);
    expect(runs.some(({ refused }) => refused > 0)).toBe(true);
    expect(runs.some(({ events }) => events.some(({ type }) => type === 'FigureCorrected'))).toBe(true);
  });
});

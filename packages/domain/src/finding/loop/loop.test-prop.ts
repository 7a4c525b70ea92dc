/** LIFECYCLE, Properties: what holds in every state that any sequence of commands can reach. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { versionOf } from '../../decider.js';
import { Refused } from '../../refusal.js';
import { contentHash } from '../../signature/content-hash.js';
import type { Signature } from '../../signature/signature.js';
import { registered } from '../../testing/fictions.js';
import { beginning, isLive, moveOf } from '../../testing/loop-lives/life.js';
import { dayOf, type Step } from '../../testing/loop-lives/step.js';
import { contextOf, metaOf, units } from '../../testing/loop-world.js';
import { sha256 } from '../../testing/sha256.js';
import { decideFinding } from '../decide.js';
import type { FindingEvent } from '../events.js';
import { evolveFinding } from '../evolve.js';
import type { FindingIn, FindingState, LiveFinding, WorkingFinding } from '../finding.js';
import { doingUnits } from './independence.js';

const SEQUENCES = 10_000;
const step: fc.Arbitrary<Step> = fc.record({
  sensible: fc.nat({ max: 9 }).map((dice) => dice < 7),
  deed: fc.nat({ max: 999 }),
  person: fc.nat({ max: 999 }),
  pick: fc.nat({ max: 999 }),
  wait: fc.nat({ max: 9 }).map((dice) => (dice < 8 ? 0 : 1)),
});
const lives = fc.array(step, { minLength: 8, maxLength: 26 });

/** Freezes what is new in a state: a deed that changed a state in place would throw. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) frozen(member);
  return value;
}

const start = frozen(registered(beginning()));

interface Life {
  state: FindingState;
  events: FindingEvent[];
}

/** Lives through the steps; `after` looks at every state that was reached. Answers with the refusals on the way. */
function lived(
  steps: readonly Step[],
  after: (before: LiveFinding, state: FindingState, happened: FindingEvent[]) => void,
) {
  let life: Life = { state: start, events: [] };
  let halfMonths = 0;
  const refusals: string[] = [];
  for (const [turn, one] of steps.entries()) {
    const { state } = life;
    if (!isLive(state)) break;
    halfMonths += one.wait;
    const on = dayOf(halfMonths);
    const { command, name } = moveOf(one, state, on, turn);
    try {
      const happened = decideFinding(command, state, metaOf(contextOf(name, { on })));
      const next = frozen(happened.reduce(evolveFinding, state as FindingState));
      life = { state: next, events: life.events.concat(happened) };
      after(state, next, happened);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refusals.push(error.code);
    }
  }
  return { ...life, refusals };
}

/** A plain check: `expect` costs more than a deed, and this is asked a million times. */
function hold(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(what);
}

const bodyOf = (unitId: string) => units[unitId]?.bodyId ?? unitId;

/** A body at work, a part of it, or one that lies under it. */
function isDoer(unitId: string, finding: LiveFinding): boolean {
  const doing = doingUnits(finding);
  const bodies = new Set(doing.map(bodyOf));
  return bodies.has(bodyOf(unitId)) || (units[unitId]?.above ?? []).some((above) => doing.includes(above));
}

const supervises = ({ capacity }: Signature) => ['verifier', 'supervisor', 'superior'].includes(capacity);

function assertIndependent(state: WorkingFinding): void {
  const { signatures, round } = state.course;
  const holding = signatures.filter((one) => one.void === null && one.round === round && supervises(one));
  for (const { by } of holding) hold(!isDoer(by.unitId, state), `${by.unitId} judges its own work`);
}

function assertTwoSigners(state: FindingIn<'signedOff' | 'longTerm'>): void {
  const [first, second] = state.signatureIds.map((id) =>
    state.course.signatures.find((one) => one.id === id),
  );
  hold(first !== undefined && first.contentHash === second?.contentHash, 'two signatures, two contents');
  hold(first?.by.bodyId !== second?.by.bodyId, 'two signatures of one body');
  hold(first?.by.personId !== second?.by.personId, 'two signatures of one person');
  const sides = [first?.capacity, second?.capacity].sort().join();
  hold(sides === 'office,supervisor', `signed by ${sides}`);
}

/** What both signed is what is there, or the void shows. */
function assertSignedContent(state: FindingIn<'signedOff'>): void {
  const [held] = state.course.signatures.filter(
    ({ id, void: mark }) => state.signatureIds.includes(id) && mark === null,
  );
  hold(!held || held.contentHash === contentHash(state, sha256), 'content changed without a void mark');
}

function assertHeld({ content }: WorkingFinding): void {
  hold(Boolean(content.leadUnits[0]?.partyId), 'no lead unit');
  hold(
    content.leadLeaders.some(({ partyId }) => partyId),
    'no lead leader',
  );
  hold(content.measures.length > 0, 'no measure');
}

/** Whoever verifies or signs as supervisor is no doer at that moment. */
function assertSignedByOthers(before: LiveFinding, happened: readonly FindingEvent[]): void {
  for (const { data } of happened) {
    if (!('signature' in data) || !supervises(data.signature)) continue;
    hold(!isDoer(data.signature.by.unitId, before), 'signed by a doer');
  }
}

describe('a finding in its loop, whatever is done with it', () => {
  it('is verified by others, signed by two, held by somebody, and the same when replayed', () => {
    const reached = new Map<string, number>();
    const seen = (what: string) => reached.set(what, (reached.get(what) ?? 0) + 1);
    fc.assert(
      fc.property(lives, (steps) => {
        const { state, events, refusals } = lived(steps, (before, next, happened) => {
          assertSignedByOthers(before, happened);
          for (const { type } of happened) seen(type);
          if (next.status === 'absent' || next.status === 'removed' || next.status === 'registered') return;
          assertIndependent(next);
          assertHeld(next);
          if (next.status === 'signedOff' || next.status === 'longTerm') assertTwoSigners(next);
          if (next.status === 'signedOff') assertSignedContent(next);
        });
        seen(state.status);
        for (const code of new Set(refusals)) seen(code);
        const replayed = events.reduce(evolveFinding, start);
        hold(JSON.stringify(replayed) === JSON.stringify(state), 'replayed to another state');
        hold(versionOf(state) === 1 + events.length, 'events that no version counts');
      }),
      { numRuns: SEQUENCES },
    );
    const rare = OFTEN_REACHED.filter((what) => (reached.get(what) ?? 0) < 3);
    expect(rare).toEqual([]);
  }, 300_000);
});

/** Without these the properties would say little. */
const OFTEN_REACHED = [
  ...['underway', 'submitted', 'endorsed', 'verified', 'signedOff', 'longTerm'],
  ...['FindingSignedOff', 'MovedToLongTerm', 'StageAccepted', 'FindingReopened', 'FindingLookedBack'],
  ...['SignaturesVoided', 'LeafPlanAmended', 'ExtensionDecided', 'DutyHandedOver', 'ReturnedBySuperior'],
  ...['SubmissionReturned', 'SubmissionWithdrawn', 'SignOffRefused', 'ReminderAnswered', 'SubstituteNamed'],
  ...['notIndependent', 'sameActor', 'sameBody', 'secondSignatureNeeded', 'contentChanged', 'holderMissing'],
  ...['notYourRole', 'outsideYourScope', 'notYourDuty', 'wrongState', 'evidenceMissing', 'measureOpen'],
];

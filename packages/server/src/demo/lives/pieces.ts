/** Pieces of a life: what lives are put together from. Each gives steps on days counted from today. */

import type { DeedName } from '@bihuan/contract';
import { courseOf, type LiveFinding } from '@bihuan/domain';
import type { DeedBody } from '../../use-cases/deeds/do-deed.js';
import type { PersonKey } from '../data/people.js';
import { dateOf, workdayOf } from '../days.js';
import { deed, type Filled, rectify, type Scene, unitParty } from '../scene.js';
import type { Step } from '../step.js';
import { attach } from './attach.js';
import { SITE_AND_LEDGER } from './methods.js';
import { onlyPaper, proofOf } from './papers.js';
import { head, liaison, type PlannedLeaf } from './planned.js';
import * as words from './words.js';

const { oneOf } = words;

/** One deed on a leaf, by this person on this day. */
export function does<N extends DeedName>(
  leaf: PlannedLeaf,
  day: number,
  who: PersonKey,
  name: N,
  filled: Filled<DeedBody<N>> | ((finding: LiveFinding, scene: Scene) => Filled<DeedBody<N>>),
): Step {
  const fill = typeof filled === 'function' ? filled : () => filled;
  return {
    day,
    who,
    act: (scene, caller) => deed(scene, caller, [leaf.key, name], (finding) => fill(finding, scene)),
  };
}

/** The id of the measure at this place. */
export function measureAt({ content }: LiveFinding, place: number): string {
  const measure = content.measures[place];
  if (!measure) throw new Error(`a finding of the demo has no measure ${place}`);
  return measure.id;
}

/** Work begins on every measure. */
export function begin(leaf: PlannedLeaf, day: number): Step[] {
  const who = liaison(leaf);
  const first = does(leaf, day + 1, who, 'reportProgress', {
    measureId: null,
    text: oneOf(leaf.draw, words.BEGUN),
  });
  return [...states(leaf, day, 'advancing'), first];
}

/** Every measure is said to be in this state. */
export function states(leaf: PlannedLeaf, day: number, state: 'advancing' | 'done'): Step[] {
  return leaf.measures.map((_, place) =>
    does(leaf, day, liaison(leaf), 'reportMeasureState', (finding) => ({
      measureId: measureAt(finding, place),
      state,
    })),
  );
}

/** Progress about once in five weeks between two days. */
export function keepOn(leaf: PlannedLeaf, from: number, to: number): Step[] {
  const days = Math.max(0, Math.floor((to - from) / 35));
  return Array.from({ length: days }, (_, turn) => {
    const place = turn % leaf.measures.length;
    const text = oneOf(leaf.draw, words.MOVING);
    return does(leaf, from + 35 * (turn + 1), liaison(leaf), 'reportProgress', (finding) => ({
      measureId: measureAt(finding, place),
      text,
    }));
  });
}

/** Evidence for every measure. @param mark sets the files of a second round apart from those of the first */
export function prove(leaf: PlannedLeaf, day: number, mark = ''): Step[] {
  return leaf.measures.flatMap(([result, text], place) =>
    proofOf(result, `${leaf.key}-${place + 1}${mark}`, text).map((paper) =>
      attach(leaf, day, { who: liaison(leaf), paper, effectiveOn: day - 1, place }),
    ),
  );
}

/** A meeting and a notice for the first measure; the notice is older than the feedback. */
export function proveOnPaper(leaf: PlannedLeaf, day: number): Step[] {
  const [, text] = leaf.measures[0] ?? [null, leaf.text];
  return onlyPaper(leaf.key, text).map((paper) => {
    const effectiveOn = paper.kind === 'notice' ? -262 : day - 1;
    return attach(leaf, day, { who: liaison(leaf), paper, effectiveOn, place: 0 });
  });
}

/** Proven, done and submitted. */
export function finish(leaf: PlannedLeaf, day: number, mark = ''): Step[] {
  const summary = oneOf(leaf.draw, words.SUMMARIES);
  return [
    ...prove(leaf, day - 3, mark),
    ...states(leaf, day - 1, 'done'),
    does(leaf, day, head(leaf), 'submit', { summary }),
  ];
}

/** The lead leader agrees. */
export function endorse(leaf: PlannedLeaf, day: number): Step {
  return does(leaf, day, leaf.leader, 'endorse', { opinion: oneOf(leaf.draw, words.ENDORSED) });
}

/** A supervising body goes to see. */
export function verify(leaf: PlannedLeaf, day: number, passed = true): Step {
  const findings = oneOf(leaf.draw, passed ? words.PASSED : words.FAILED);
  return does(leaf, day, leaf.verifiers[0], 'verify', (_, { today }) => ({
    methods: SITE_AND_LEDGER,
    date: workdayOf(today, day),
    ...{ findings, passed },
  }));
}

/** Both signatures. */
export function sign(leaf: PlannedLeaf, day: number): Step[] {
  const [, signer] = leaf.verifiers;
  return [does(leaf, day, 'office', 'signOff', {}), does(leaf, day + 1, signer, 'signOff', {})];
}

/** From the submission to both signatures; the second one comes nine days after the submission. */
export function close(leaf: PlannedLeaf, day: number, mark = ''): Step[] {
  return [...finish(leaf, day, mark), endorse(leaf, day + 2), verify(leaf, day + 6), ...sign(leaf, day + 8)];
}
/** Days from the submission to the second signature. */
export const CLOSING_DAYS = 9;

/** A numbered reminder to the lead unit. @param answeredOn null: no answer came */
export function remind(leaf: PlannedLeaf, day: number, answeredOn: number | null): Step[] {
  const text = oneOf(leaf.draw, words.REMINDED);
  const sent: Step = {
    day,
    who: 'office2',
    act: (scene, caller) =>
      rectify(scene, caller, 'issueReminder', {
        on: workdayOf(scene.today, day),
        to: [unitParty(scene, leaf.lead)],
        findingIds: [scene.ids.finding(leaf.key)],
        text,
        replyDue: dateOf(scene.today, day + 7),
      }),
  };
  if (answeredOn === null) return [sent];
  const answer = oneOf(leaf.draw, words.ANSWERED);
  return [
    sent,
    does(leaf, answeredOn, liaison(leaf), 'answerReminder', (finding) => ({
      reminderId: courseOf(finding).reminders.at(-1)?.id ?? '',
      text: answer,
    })),
  ];
}

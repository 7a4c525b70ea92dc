/** Lives that end with both signatures, or have ended so once. */

import { between } from '../chance.js';
import { change } from '../scene.js';
import type { Step } from '../step.js';
import { attach } from './attach.js';
import { proofOf } from './papers.js';
import * as pieces from './pieces.js';
import { head, type Life, type PlannedLeaf } from './planned.js';
import * as words from './words.js';

const { begin, CLOSING_DAYS, close, does, endorse, finish, keepOn, verify } = pieces;
const { oneOf } = words;

/** The plan was adopted on day -212; work on it begins in the fortnight after. */
const START = -208;

/** Work from the adoption to shortly before this day. */
export function worked(leaf: PlannedLeaf, until: number): Step[] {
  const from = START + between(leaf.draw, 0, 10);
  return [...begin(leaf, from), ...keepOn(leaf, from, until - 6)];
}

/** 一次办成. */
export function smooth(leaf: PlannedLeaf): Life {
  const day = between(leaf.draw, -175, -45);
  const steps = [...worked(leaf, day), ...close(leaf, day)];
  return { due: day + between(leaf.draw, 12, 30), steps, closedOn: day + CLOSING_DAYS };
}

/** 立行立改: begun before the plan was adopted. */
export function immediate(leaf: PlannedLeaf): Life {
  const day = between(leaf.draw, -208, -200);
  const started = does(leaf, -234, head(leaf), 'startImmediate', {});
  const steps = [started, ...begin(leaf, -233), ...close(leaf, day)];
  return { due: -185, immediate: true, steps, closedOn: day + CLOSING_DAYS };
}

/** The lead leader sends it back once. */
export function returned(leaf: PlannedLeaf): Life {
  const day = between(leaf.draw, -150, -80);
  const reason = oneOf(leaf.draw, words.RETURNED);
  const back = does(leaf, day + 2, leaf.leader, 'returnSubmission', { reason });
  const steps = [...worked(leaf, day), ...finish(leaf, day), back, ...close(leaf, day + 18, '补')];
  return { due: day + 35, steps };
}

/** The verifier finds it undone once. */
export function failed(leaf: PlannedLeaf): Life {
  const day = between(leaf.draw, -140, -80);
  const first = [...finish(leaf, day), endorse(leaf, day + 2), verify(leaf, day + 6, false)];
  return { due: day + 45, steps: [...worked(leaf, day), ...first, ...close(leaf, day + 30, '补')] };
}

/** The office does not sign once. */
export function signOffRefused(leaf: PlannedLeaf): Life {
  const day = -130;
  const reason = '验收标准里的第二项只有承诺没有结果，请办完再报。';
  const first = [...finish(leaf, day), endorse(leaf, day + 2), verify(leaf, day + 6)];
  const refused = does(leaf, day + 8, 'office', 'refuseSignOff', { reason });
  return { due: day + 40, steps: [...worked(leaf, day), ...first, refused, ...close(leaf, day + 28, '补')] };
}

/** The leading group names another supervising body. */
export function substituted(leaf: PlannedLeaf): Life {
  const day = -110;
  const [substitute] = leaf.verifiers;
  const named = does(leaf, day + 3, 'group', 'nameSubstitute', (_, { ids }) => ({
    unitId: ids.unit(substitute),
    minutes: '领导小组会议纪要第6期',
  }));
  const steps = [...worked(leaf, day), ...finish(leaf, day), endorse(leaf, day + 2), named];
  return { due: day + 20, steps: [...steps, verify(leaf, day + 6), ...pieces.sign(leaf, day + 8)] };
}

/** Two units lead: the second one concurs before the first submits. */
export function coLed(leaf: PlannedLeaf): Life {
  const day = between(leaf.draw, -160, -60);
  const concurred = does(leaf, day - 1, `liaison:${leaf.with}`, 'concur', {});
  const steps = [...worked(leaf, day), concurred, ...close(leaf, day)];
  return { due: day + 20, coLed: true, steps };
}

/** Signed off, and a measure corrected afterwards: the signatures are void. */
export function voided(leaf: PlannedLeaf): Life {
  const day = between(leaf.draw, -150, -110);
  const corrected: Step = {
    day: -between(leaf.draw, 20, 45),
    who: 'office',
    act: (scene, caller) =>
      change(scene, caller, leaf.key, (findingId, finding) => {
        const measureId = pieces.measureAt(finding, 0);
        const text = `${leaf.measures[0]?.[1] ?? ''}，并按季度复查`;
        const mentions = { figures: [], documents: [], dates: [], accountability: [] };
        const reason = '原文漏写复查要求，按领导小组会议要求补上';
        return [{ type: 'RewordMeasure', findingId, measureId, text, mentions, reason }];
      }),
  };
  return { due: day + 20, steps: [...worked(leaf, day), ...close(leaf, day), corrected] };
}

/** Signed off, sent back by the superior, and signed off again. */
export function superiorReturned(leaf: PlannedLeaf): Life {
  const reason = '抽查发现整改标准偏低，请补课后重新报核。';
  const back = does(leaf, -60, 'superior', 'returnAsSuperior', { reason });
  const steps = [...worked(leaf, -140), ...close(leaf, -140), back, ...close(leaf, -20, '补课')];
  return { due: -115, steps };
}

/** A verifier's own paper, for lives that wait at the verification. */
export function verifierPaper(leaf: PlannedLeaf, day: number): Step {
  const [paper] = proofOf(null, `${leaf.key} 核验`, '核验时抽查的记录');
  const [who] = leaf.verifiers;
  if (!paper) throw new Error('every result has a paper');
  return attach(leaf, day, { who, paper, effectiveOn: day, place: 0 });
}

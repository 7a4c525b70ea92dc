/** Lives that end with both signatures, or have ended so once. */

import { between } from '../chance.js';
import { dateOf, workdayOf } from '../days.js';
import { change } from '../scene.js';
import type { Step } from '../step.js';
import { attach } from './attach.js';
import { ON_SITE } from './methods.js';
import { proofOf } from './papers.js';
import * as pieces from './pieces.js';
import { head, type Life, liaison, type PlannedLeaf } from './planned.js';
import * as words from './words.js';

const { begin, CLOSING_DAYS, close, does, endorse, finish, keepOn, verify } = pieces;
const { oneOf } = words;

/** The plan was adopted on day -212; work on it begins in the fortnight after. */
const START = -208;

function worked(leaf: PlannedLeaf, until: number): Step[] {
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

/** Signed off, and reopened after the public complained; then more time, given late by the leading group. */
export function reopened(leaf: PlannedLeaf): Life {
  const day = between(leaf.draw, -150, -120);
  const reason = '群众来电反映问题又出现，经核实部分属实。';
  const steps = [
    ...worked(leaf, day),
    ...close(leaf, day),
    does(leaf, -32, 'office', 'reopen', { cause: 'opinion', reason }),
    ...extendLate(leaf, -26, between(leaf.draw, 14, 40)),
    does(leaf, -8, liaison(leaf), 'reportProgress', {
      measureId: null,
      text: oneOf(leaf.draw, words.MOVING),
    }),
  ];
  return { due: day + 20, steps };
}

/** Signed off, sent back by the superior, and signed off again. */
export function superiorReturned(leaf: PlannedLeaf): Life {
  const reason = '抽查发现整改标准偏低，请补课后重新报核。';
  const back = does(leaf, -60, 'superior', 'returnAsSuperior', { reason });
  const steps = [...worked(leaf, -140), ...close(leaf, -140), back, ...close(leaf, -20, '补课')];
  return { due: -115, steps };
}

/** More time, asked for in time and given. */
export function extended(leaf: PlannedLeaf): Life {
  const due = between(leaf.draw, -110, -95);
  const steps = [...worked(leaf, due), ...extend(leaf, due - 12, due + 45, true), ...close(leaf, due + 30)];
  return { due, steps };
}

/** More time, asked for and refused: done in time nevertheless. */
export function extensionRefused(leaf: PlannedLeaf): Life {
  const steps = [...worked(leaf, -95), ...extend(leaf, -110, -60, false), ...close(leaf, -95)];
  return { due: -84, steps };
}

/** More time, asked for when it was late. */
export function lateExtension(leaf: PlannedLeaf): Life {
  const due = between(leaf.draw, -130, -118);
  const steps = [
    ...worked(leaf, due),
    ...pieces.remind(leaf, due + 3, due + 8),
    ...extendLate(leaf, due + 10, due + 70),
    ...close(leaf, due + 55),
  ];
  return { due, steps };
}

/** Closed without implementation: no verification, but a ground and a document. */
export function notImplemented(leaf: PlannedLeaf): Life {
  const day = between(leaf.draw, -90, -50);
  const [, signer] = leaf.verifiers;
  const closing = (on: number, who: 'office' | typeof signer) =>
    does(leaf, on, who, 'closeNotImplemented', (_, { today }) => ({
      ground: '该事项的政策依据已经废止，继续整改没有意义。',
      approval: {
        title: '关于同意调整整改事项的批复',
        number: `岭巡办复〔${dateOf(today, day).slice(0, 4)}〕${leaf.key.replaceAll('.', '')}号`,
        authority: '云岭省委巡视工作领导小组办公室',
        date: workdayOf(today, day + 5),
      },
    }));
  const steps = [
    ...finish(leaf, day),
    endorse(leaf, day + 2),
    closing(day + 9, 'office'),
    closing(day + 10, signer),
  ];
  return { due: day + 20, steps: [...worked(leaf, day), ...steps] };
}

/** 转入长期坚持. @param isStaged a verifier has accepted its first stage */
export function longTerm(leaf: PlannedLeaf, isStaged: boolean): Life {
  const day = between(leaf.draw, -140, -100);
  const [verifier, signer] = leaf.verifiers;
  const moving = (on: number, who: 'office' | typeof signer) =>
    does(leaf, on, who, 'moveToLongTerm', (_, { today }) => ({
      stages: [
        { date: dateOf(today, isStaged ? -18 : 45), goal: '运行满一个季度，问题没有反弹' },
        { date: dateOf(today, 330), goal: '运行满一年，形成常态' },
      ],
      minutes: '领导小组会议纪要第5期',
    }));
  const moved = [
    ...finish(leaf, day),
    endorse(leaf, day + 2),
    verify(leaf, day + 6),
    moving(day + 9, 'office'),
    moving(day + 10, signer),
  ];
  const kept = does(leaf, -30, liaison(leaf), 'reportProgress', {
    measureId: null,
    text: '按月抽查一次，运行平稳。',
  });
  const accepted = does(leaf, -16, verifier, 'acceptStage', (finding, { today }) => ({
    methods: ON_SITE,
    date: workdayOf(today, -16),
    findings: '现场抽查，阶段目标已经达到。',
    stageId: finding.status === 'longTerm' ? (finding.stages[0]?.id ?? '') : '',
    accepted: true,
  }));
  return { due: day + 20, steps: [...worked(leaf, day), ...moved, kept, ...(isStaged ? [accepted] : [])] };
}

/** Asked for before the date; the office decides. */
function extend(leaf: PlannedLeaf, day: number, until: number, granted: boolean): Step[] {
  const opinion = granted ? '理由成立，同意延期一次。' : '理由不充分，请按原定时限完成。';
  return [
    requested(leaf, day, until),
    decided(leaf, day + 3, 'office', 'decideExtension', { granted, opinion }),
  ];
}

/** Asked for behind the date; the leading group decides. */
function extendLate(leaf: PlannedLeaf, day: number, until: number): Step[] {
  const decision = { granted: true, opinion: '同意延期，逾期天数照记。', minutes: '领导小组会议纪要第4期' };
  return [requested(leaf, day, until), decided(leaf, day + 6, 'group', 'decideLateExtension', decision)];
}

function decided(
  leaf: PlannedLeaf,
  day: number,
  who: 'office' | 'group',
  name: 'decideExtension' | 'decideLateExtension',
  decision: { granted: boolean; opinion: string; minutes?: string },
): Step {
  return does(leaf, day, who, name, (finding) => {
    const extensionId = ('course' in finding ? finding.course?.extensions.at(-1)?.id : undefined) ?? '';
    return { minutes: '', ...decision, extensionId };
  });
}

/** 申请延期 of the whole leaf. */
export function requested(leaf: PlannedLeaf, day: number, until: number): Step {
  return does(leaf, day, head(leaf), 'requestExtension', (_, { today }) => ({
    measureId: null,
    newDate: dateOf(today, until),
    reason: '涉及的管线迁改要等产权单位的停用窗口，原定时限内办不完。',
    progress: '前期手续已经办齐，主体部分已经动工。',
  }));
}

/** A verifier's own paper, for lives that wait at the verification. */
export function verifierPaper(leaf: PlannedLeaf, day: number): Step {
  const [paper] = proofOf(null, `${leaf.key} 核验`, '核验时抽查的记录');
  const [who] = leaf.verifiers;
  if (!paper) throw new Error('every result has a paper');
  return attach(leaf, day, { who, paper, effectiveOn: day, place: 0 });
}

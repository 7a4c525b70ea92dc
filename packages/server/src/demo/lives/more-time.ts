/** Lives in which the date was moved, or was asked to be. */

import { between } from '../chance.js';
import { dateOf } from '../days.js';
import type { Step } from '../step.js';
import { worked } from './closed.js';
import { close, does, remind } from './pieces.js';
import { head, type Life, liaison, type PlannedLeaf } from './planned.js';
import { MOVING, oneOf } from './words.js';

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
      text: oneOf(leaf.draw, MOVING),
    }),
  ];
  return { due: day + 20, steps };
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
    ...remind(leaf, due + 3, due + 8),
    ...extendLate(leaf, due + 10, due + 70),
    ...close(leaf, due + 55),
  ];
  return { due, steps };
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

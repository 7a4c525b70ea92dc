/** Lives that end otherwise than by being resolved. */

import { between } from '../chance.js';
import { dateOf, workdayOf } from '../days.js';
import { worked } from './closed.js';
import { ON_SITE } from './methods.js';
import { does, endorse, finish, verify } from './pieces.js';
import { type Life, liaison, type PlannedLeaf } from './planned.js';

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

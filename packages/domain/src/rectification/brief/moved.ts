/** What moved in a stretch of days: for each kind of step the findings on which it was taken. */

import { courseOf } from '../../finding/course.js';
import type { LiveFinding } from '../../finding/finding.js';
import { type Figure, figureOf, liesIn, type Stretch } from './figures.js';

export const briefSteps = [
  'started',
  'progressed',
  'unchanged',
  'submitted',
  'returned',
  'verified',
  'verificationFailed',
  'signedOff',
  'movedToLongTerm',
  'reopened',
  'extended',
  'reminded',
  'checked',
  'lookedBack',
] as const;
export type BriefStep = (typeof briefSteps)[number];

export const briefStepLabels: Record<BriefStep, string> = {
  started: '启动整改',
  progressed: '报了进展',
  unchanged: '报了“本期无变化”',
  submitted: '申请销号',
  returned: '被退回',
  verified: '核验通过',
  verificationFailed: '核验未通过',
  signedOff: '销号（至今有效）',
  movedToLongTerm: '转入长期坚持（至今有效）',
  reopened: '重新整改',
  extended: '批准延期',
  reminded: '收到工作提示单',
  checked: '接受督查',
  lookedBack: '回头看',
};

/** The days on which each step was taken on the leaf. */
function daysOf(leaf: LiveFinding): Record<BriefStep, readonly string[]> {
  const course = courseOf(leaf);
  const on = (entries: readonly { on: string }[]) => entries.map((entry) => entry.on);
  const second =
    'signatureIds' in leaf ? course.signatures.find(({ id }) => id === leaf.signatureIds[1]) : undefined;
  const settled = second ? [second.on] : [];
  return {
    started: course.started ? [course.started.on] : [],
    progressed: on(course.progress.filter(({ noChange }) => !noChange)),
    unchanged: on(course.progress.filter(({ noChange }) => noChange)),
    submitted: on(course.submissions),
    returned: on(course.returns.filter(({ kind }) => kind !== 'reopened' && kind !== 'withdrawn')),
    verified: on(course.verifications.filter(({ passed }) => passed)),
    verificationFailed: on(course.verifications.filter(({ passed }) => !passed)),
    signedOff: leaf.status === 'signedOff' ? settled : [],
    movedToLongTerm: leaf.status === 'longTerm' ? settled : [],
    reopened: on(course.returns.filter(({ kind }) => kind === 'reopened')),
    extended: on(course.extensions.flatMap(({ decision }) => (decision?.granted ? [decision] : []))),
    reminded: on(course.reminders),
    checked: on(course.checks),
    lookedBack: on(course.lookBacks),
  };
}

/** For each step the leaves on which it was taken in the stretch, each once however often. */
export function movedIn(leaves: readonly LiveFinding[], stretch: Stretch): Record<BriefStep, Figure> {
  const days = leaves.map((leaf) => ({ id: leaf.id, taken: daysOf(leaf) }));
  return Object.fromEntries(
    briefSteps.map((step) => [
      step,
      figureOf(days.filter(({ taken }) => taken[step].some((on) => liesIn(on, stretch)))),
    ]),
  ) as Record<BriefStep, Figure>;
}

import { openTextObjection } from '../../open-text.js';
import type { LiveFinding } from '../finding.js';
import { LIVE } from '../live.js';
import type { ApproveWording, SetVisibility } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { reasonObjection } from '../loop/payload.js';
import { withCourse } from '../loop/transitions.js';

/** 确定公开范围: what is withheld is counted with its ground. */
export const setVisibility: LoopDeed<SetVisibility, LiveFinding['status']> = {
  policy: 'setVisibility',
  from: LIVE,
  anyNode: true,
  objection: ({ visibility, ground }) =>
    visibility === 'public' ? openTextObjection(ground) : reasonObjection('SetVisibility', ground),
  decide: ({ visibility: becomes, ground }, { content: { visibility: was } }, { done }) =>
    was === becomes
      ? []
      : [{ type: 'VisibilitySet', data: { ...done, was, becomes, ground: ground?.trim() ?? null } }],
};

/** 审定公开表述: the words that the public reads in place of the finding's. */
export const approveWording: LoopDeed<ApproveWording, LiveFinding['status']> = {
  policy: 'approveWording',
  from: LIVE,
  anyNode: true,
  objection: ({ text }) => reasonObjection('ApproveWording', text),
  decide: ({ text }, _finding, { done }) => [
    { type: 'WordingApproved', data: { ...done, text: text.trim() } },
  ],
};

export function visibilitySet<F extends LiveFinding>(
  finding: F,
  { becomes, was: _, ground, ...done }: LoopDataOf<'VisibilitySet'>,
): F {
  const withheld = becomes === 'public' || ground === null ? null : { ...done, ground };
  const content = { ...finding.content, visibility: becomes };
  return withCourse<F>({ ...finding, content }, () => ({ withheld }));
}

export function wordingApproved<F extends LiveFinding>(
  finding: F,
  wording: LoopDataOf<'WordingApproved'>,
): F {
  return withCourse(finding, () => ({ wording }));
}

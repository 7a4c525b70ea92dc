import { openTextObjection } from '../../open-text.js';
import { refusal } from '../../refusal.js';
import type { FindingIn, WorkingFinding } from '../finding.js';
import { isReached } from '../long-term-stages.js';
import { independenceObjection } from '../loop/independence.js';
import type { AcceptStage } from '../loop/loop-commands.js';
import type { LoopDeed } from '../loop/loop-deed.js';
import type { LoopDataOf } from '../loop/loop-events.js';
import { checkObjection, reasonObjection } from '../loop/payload.js';

/** 验收阶段目标: yearly and at its date, by a verifier who had no part in it. */
export const acceptStage: LoopDeed<AcceptStage, 'longTerm'> = {
  policy: 'acceptStage',
  from: ['longTerm'],
  whyNot: independenceObjection,
  objection(command, { stages }, { on }) {
    const stage = stages.find(({ id }) => id === command.stageId);
    if (!stage) return refusal('unknownStage', { id: command.stageId });
    if (isReached(stage)) return refusal('alreadyDecided', {});
    const checked = checkObjection(command, on);
    if (checked) return checked;
    return command.accepted
      ? openTextObjection(command.findings)
      : reasonObjection('AcceptStage', command.findings);
  },
  decide: ({ stageId, accepted, methods, date, findings }, _finding, { done }) => [
    {
      type: 'StageAccepted',
      data: { stageId, acceptance: { ...done, accepted, methods, date, findings: findings.trim() } },
    },
  ],
};

export function stageAccepted(
  finding: WorkingFinding,
  { stageId, acceptance }: LoopDataOf<'StageAccepted'>,
): FindingIn<'longTerm'> {
  if (finding.status !== 'longTerm') throw new Error(`StageAccepted cannot follow ${finding.status}`);
  const stages = finding.stages.map((stage) =>
    stage.id === stageId ? { ...stage, acceptances: [...stage.acceptances, acceptance] } : stage,
  );
  return { ...finding, stages };
}

import { type Decision, decisionLabels, type LiveFinding } from '@bihuan/domain';
import type { FormRow } from '../../paper/paper.js';
import { wide } from '../finding-parts.js';
import { dayText } from '../form-words.js';

/** What the two signatures decide; nothing where no signature has been given yet. */
export function decisionRow(finding: LiveFinding): FormRow[] {
  const text = decisionText(finding);
  return text === null ? [] : [wide('办理方式', text, 2)];
}

function decisionText(finding: LiveFinding): string | null {
  if (finding.status === 'signedOff') return wordsOf(finding.outcome);
  if (finding.status === 'longTerm') return `转入长期坚持\n${stagesText(finding.stages)}`;
  return 'pending' in finding && finding.pending ? wordsOf(finding.pending.decision) : null;
}

function wordsOf(decision: Decision): string {
  const label = decisionLabels[decision.kind];
  switch (decision.kind) {
    case 'resolved':
      return label;
    case 'notImplemented': {
      const { title, number, authority, date } = decision.approval;
      return `${label}\n依据：${decision.ground}\n批准文件：${authority}《${title}》（${number}），${dayText(date)}`;
    }
    case 'longTerm':
      return `${label}（领导小组会议纪要：${decision.minutes}）\n${stagesText(decision.stages)}`;
  }
}

function stagesText(stages: readonly { date: string; goal: string }[]): string {
  return stages.map(({ date, goal }) => `${dayText(date)}前：${goal}`).join('\n');
}

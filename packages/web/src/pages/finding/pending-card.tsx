import type { FindingPage } from '@bihuan/contract';
import { Card } from '../../parts/card.js';
import { DecisionWords } from './deeds/decision-words.js';
import { pendingOf } from './deeds/pending-decision.js';

/** 等第二签: the decision as the first has signed it. */
export function PendingCard({ finding }: { finding: FindingPage }) {
  const pending = pendingOf(finding);
  if (!pending) return null;
  const { decision, first } = pending;
  const who = first && `${first.by.unit} ${first.by.name ?? '已删除姓名的人员'} ${first.on} 签了第一签`;
  return (
    <Card title="等第二签" note={who}>
      <DecisionWords decision={decision} />
    </Card>
  );
}

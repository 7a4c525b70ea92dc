import type { EvidenceItem, FindingPage } from '@bihuan/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Card } from '../../../parts/card.js';
import { Locked } from '../../../parts/locked.js';
import { AttachPanel } from './attach-panel.js';
import styles from './evidence.module.css';
import { EvidenceRow } from './evidence-row.js';
import { ViewPanel } from './view-panel.js';
import { WithdrawnList } from './withdrawn-list.js';

/** 佐证材料: what proves that it was done, and the way to attach more. */
export function EvidenceCard({ finding }: { finding: FindingPage }) {
  const [attaching, setAttaching] = useState(false);
  const [viewed, setViewed] = useState<EvidenceItem | null>(null);
  const evidence = finding.course?.evidence ?? [];
  const why = finding.can.attachEvidence?.message ?? null;
  return (
    <Card
      title="佐证材料"
      note={evidence.length > 0 ? `${evidence.length} 份` : undefined}
      aside={
        <Button size="small" disabled={why !== null} onClick={() => setAttaching(true)}>
          附佐证材料
        </Button>
      }
    >
      {why !== null && (
        <div className={styles.why}>
          <Locked why={why} />
        </div>
      )}
      {evidence.length === 0 ? (
        <p className="note">还没有材料。会议和通知只说明布置过，凭证、印发的文本和现场记录才说明办成了。</p>
      ) : (
        <ul className={styles.list}>
          {evidence.map((item) => (
            <EvidenceRow key={item.id} finding={finding} item={item} view={() => setViewed(item)} />
          ))}
        </ul>
      )}
      <WithdrawnList finding={finding} />
      {attaching && <AttachPanel finding={finding} close={() => setAttaching(false)} />}
      {viewed && <ViewPanel finding={finding} item={viewed} close={() => setViewed(null)} />}
    </Card>
  );
}

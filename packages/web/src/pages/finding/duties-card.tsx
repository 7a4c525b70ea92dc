import type { FindingPage } from '@bihuan/contract';
import { visibilityLabels } from '@bihuan/domain';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Card } from '../../parts/card.js';
import { DueWords } from '../../parts/due-words.js';
import styles from './finding.module.css';
import type { StartDeed } from './use-deed-in-address.js';
import { useMayDraft } from './use-may-draft.js';

/** 六个明确, less the measures, which stand beside it. */
export function DutiesCard({ finding, start }: { finding: FindingPage; start: StartDeed }) {
  const { content } = finding;
  const substitute = finding.course?.substitute;
  const mayDraft = useMayDraft(finding);
  const names = (list: readonly { text: string }[]) => list.map(({ text }) => text).join('、');
  return (
    <Card
      title="六个明确"
      aside={
        mayDraft && (
          <Button size="small" onClick={() => start({ kind: 'duties' })}>
            填写或更正
          </Button>
        )
      }
    >
      <dl className={styles.duties}>
        <Duty label="牵头领导">{names(content.leadLeaders)}</Duty>
        <Duty label="牵头单位">{names(content.leadUnits)}</Duty>
        <Duty label="参与单位">{names(content.participatingUnits)}</Duty>
        <Duty label="责任人">
          {[content.responsibleSection?.text, content.responsiblePerson?.text].filter(Boolean).join('　')}
        </Duty>
        <Duty label="取得明显成效时限">{content.resultsDue && <DueWords due={content.resultsDue} />}</Duty>
        <Duty label="整改到位时限">{content.completionDue && <DueWords due={content.completionDue} />}</Duty>
        {content.goal && (
          <Duty label="整改目标" wide>
            {content.goal}
          </Duty>
        )}
        <Duty label="验收标准" wide>
          {content.acceptanceCriterion}
        </Duty>
        {substitute && (
          <Duty label="替代核验单位">
            {substitute.unit}（{substitute.minutes}）
          </Duty>
        )}
        <Duty label="公开范围">{visibilityLabels[content.visibility]}</Duty>
      </dl>
    </Card>
  );
}

function Duty({ label, wide, children }: { label: string; wide?: true; children: ReactNode }) {
  return (
    <div className={wide ? styles.wide : undefined}>
      <dt>{label}</dt>
      <dd>{children || <span className={styles.absent}>原文未写明</span>}</dd>
    </div>
  );
}

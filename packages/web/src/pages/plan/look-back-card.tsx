import { Card } from '../../parts/card.js';
import { CopyButton } from '../../parts/copy-button.js';
import { Tag } from '../../parts/tag.js';
import { FindingLinks } from './finding-links.js';
import type { PlanCardProps } from './ground-cards.js';
import styles from './plan.module.css';
import { PlanButton } from './plan-button.js';

/** 回头看: batches whose sample was committed to beforehand; with the seed anybody computes it again. */
export function LookBackCard({ loop, start }: PlanCardProps) {
  return (
    <Card title="回头看" aside={<PlanButton loop={loop} name="commitLookBack" start={start} />}>
      {loop.batches.length === 0 && (
        <p className="note">还没有公布过抽样摘要。先公布摘要，以后抽取时公开种子，样本就不能挑。</p>
      )}
      <ul className={styles.entries}>
        {[...loop.batches].reverse().map(({ id, on, findingIds, commitment, draw }) => (
          <li key={id}>
            <p className={styles.line}>
              <strong>{on} 公布</strong>
              <span className="note">{findingIds.length} 个问题</span>
              <Tag tone={draw ? 'green' : 'amber'}>
                {draw ? `${draw.on} 抽了 ${draw.sample.length} 个` : '还没抽取'}
              </Tag>
            </p>
            <Published label="摘要，随销号一起公布" value={commitment} />
            {draw && (
              <>
                <Published label="种子，抽取时公开" value={draw.seed} />
                <FindingLinks rectificationId={loop.rectificationId} ids={draw.sample} />
              </>
            )}
            {!draw && loop.can.drawLookBack === null && (
              <PlanButton {...{ loop, start }} name="drawLookBack" given={{ batchId: id }} about={on} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Published({ label, value }: { label: string; value: string }) {
  return (
    <p className={styles.published}>
      <span className="note">{label}</span> <span className="number">{value}</span>{' '}
      <CopyButton size="small" text={value} label={`复制${label.split('，')[0]}`} />
    </p>
  );
}

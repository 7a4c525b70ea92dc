import type { RectificationLoopView } from '@bihuan/contract';
import { writeLookBack } from '@bihuan/domain';
import { Button } from 'antd';
import { Link } from 'react-router';
import { save } from '../../data/download.js';
import { Card } from '../../parts/card.js';
import { CopyButton } from '../../parts/copy-button.js';
import { PrintPaper } from '../../parts/print-paper.js';
import { Tag } from '../../parts/tag.js';
import { paths } from '../../paths.js';
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
        {[...loop.batches].reverse().map((batch) => {
          const { id, on, findingIds, commitment, draw } = batch;
          return (
            <li key={id}>
              <p className={styles.line}>
                <strong>{on} 公布</strong>
                <span className="note">{findingIds.length} 个问题</span>
                <Tag tone={draw ? 'green' : 'amber'}>
                  {draw ? `${draw.on} 抽了 ${draw.sample.length} 个` : '还没抽取'}
                </Tag>
                <PrintPaper
                  {...{ rectificationId: loop.rectificationId, paperId: id, about: on }}
                  paper="lookBack"
                />
              </p>
              <Published label="摘要，随销号一起公布" value={commitment} />
              {draw && (
                <>
                  <Published label="种子，抽取时公开" value={draw.seed} />
                  <Link to={paths.round(loop.rectificationId, id)}>看抽到的 {draw.sample.length} 个问题</Link>
                </>
              )}
              <CheckFile batch={batch} />
              {!draw && loop.can.drawLookBack === null && (
                <PlanButton {...{ loop, start }} name="drawLookBack" given={{ batchId: id }} about={on} />
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** What anybody needs to draw the sample again, without this program's word for it. */
function CheckFile({ batch }: { batch: RectificationLoopView['batches'][number] }) {
  if (!batch.isWhole) {
    return <p className="note">这一批里有你看不到的问题，核对文件请向整改办要。</p>;
  }
  const keep = () =>
    save(new Blob([writeLookBack(batch)], { type: 'application/json' }), `回头看-${batch.on}.json`);
  return (
    <p className={styles.line}>
      <Button size="small" onClick={keep}>
        下载核对文件
      </Button>
      <span className="note">
        {batch.draw
          ? '任何人可用 bihuan lookback verify 重新抽一遍'
          : '请现在留存一份：抽取以后，用它看摘要和范围有没有换过'}
      </span>
    </p>
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

import type { EvidenceItem, FindingPage } from '@bihuan/contract';
import { type EvidenceKind, evidenceKindLabels } from '@bihuan/domain';
import { Button } from 'antd';
import { Link } from 'react-router';
import { Locked } from '../../../parts/locked.js';
import { day, fileSize } from '../../../parts/moment.js';
import { Tag } from '../../../parts/tag.js';
import { paths } from '../../../paths.js';
import { deedAddress } from '../use-deed-in-address.js';
import { DownloadButton } from './download-button.js';
import styles from './evidence.module.css';
import { isFromBefore } from './from-before.js';

interface EvidenceRowProps {
  finding: FindingPage;
  item: EvidenceItem;
  view: () => void;
}

/** One file: what it is, from when it counts, what it proves, who attached it. */
export function EvidenceRow({ finding, item, view }: EvidenceRowProps) {
  const { name, kind, effectiveDate, by, receivedAt, size, beforeFeedback, withheld, attachedBy } = item;
  return (
    <li className={styles.row}>
      <p className={styles.head}>
        <strong className={styles.name}>{name}</strong>
        <Tag>{evidenceKindLabels[kind as EvidenceKind]}</Tag>
        {beforeFeedback && <Tag tone="amber">反馈前形成</Tag>}
        {isFromBefore(finding.course?.returns ?? [], item) && <Tag tone="amber">重开前的材料</Tag>}
        {attachedBy === 'verifier' && <Tag tone="brand">核验人附</Tag>}
      </p>
      <p>
        生效 <time dateTime={effectiveDate}>{effectiveDate}</time>　证明{provedWords(finding, item)}
      </p>
      <p className="note">
        {by.name ?? '已删除姓名的人员'}（{by.unit}）{day(receivedAt)} 附上　{fileSize(size)}
      </p>
      {item.alsoOn.length > 0 && (
        <p className="note">
          同一份也在{' '}
          {item.alsoOn.map(({ findingId, number }) => (
            <Link key={findingId} to={paths.finding(findingId)} className={styles.also}>
              问题 {number}
            </Link>
          ))}
        </p>
      )}
      {withheld ? (
        <Locked why="文件里有密级标志，已停止查看和下载。请按保密规定处理，并与整改办联系。" />
      ) : (
        <p className={styles.deeds}>
          <Button size="small" onClick={view} aria-label={`查看 ${name}`}>
            查看
          </Button>
          <DownloadButton finding={finding} item={item} />
        </p>
      )}
      {isWithdrawable(finding, item) && (
        <p>
          <Link to={withdrawAddress(item)} aria-label={`附错了，撤回 ${name}`}>
            附错了，撤回
          </Link>
        </p>
      )}
    </li>
  );
}

/** While the verifier checks, only what was attached in his name: whose it is, the server knows. */
function isWithdrawable({ can, status }: FindingPage, { attachedBy }: EvidenceItem): boolean {
  return can.withdrawEvidence === null && (status !== 'endorsed' || attachedBy === 'verifier');
}

function withdrawAddress({ id }: EvidenceItem): string {
  const address = deedAddress({ kind: 'loop', name: 'withdrawEvidence' });
  return `${address}&${new URLSearchParams({ evidenceId: id })}`;
}

function provedWords({ content }: FindingPage, { measureIds }: EvidenceItem): string {
  if (measureIds.length === 0) return '整个问题';
  const words = measureIds.map((id) => {
    const index = content.measures.findIndex((measure) => measure.id === id);
    return index < 0 ? '已删去的措施' : `措施${content.measures[index]?.marker ?? index + 1}`;
  });
  return words.join('、');
}

import type { FindingPage } from '@bihuan/contract';
import { dateRoleLabels, documentActionLabels } from '@bihuan/domain';
import { Card } from '../../parts/card.js';
import styles from './finding.module.css';

/** Documents, dates and accountability that the text names; people only as totals. */
export function MentionsCard({ finding }: { finding: FindingPage }) {
  const { documents, dates, accountability } = finding.content;
  if (documents.length + dates.length + accountability.length === 0) return null;
  return (
    <Card title="文中提到" note="文件、时间和问责，都出自上面的文字">
      <ul className={styles.mentions}>
        {documents.map((document) => (
          <li key={document.id} className={styles.mention}>
            <span className={styles.tag}>{documentActionLabels[document.action] ?? '提及'}</span>
            <span className="quoted">《{document.title}》</span>
            {document.number && <span className="unbroken">{document.number}</span>}
          </li>
        ))}
        {dates.map((date) => (
          <li key={date.id} className={styles.mention}>
            <span className={styles.tag}>{dateRoleLabels[date.role] ?? '时间'}</span>
            <span className="quoted">{date.text}</span>
            <span className="note unbroken">{date.to ? `${date.from} 至 ${date.to}` : date.from}</span>
          </li>
        ))}
        {accountability.map((one) => (
          <li key={one.id} className={styles.mention}>
            <span className={styles.tag}>问责</span>
            <span className="quoted">{one.text}</span>
            {one.people !== null && <span className="note unbroken">{one.people} 人</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

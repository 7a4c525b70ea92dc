import type { OrganisationPreview } from '@bihuan/contract';
import { Card } from '../../parts/card.js';
import styles from './organisation-file.module.css';

/** What is wrong in the file, each with its place, as the sheet shows it. */
export function FileProblems({ problems }: { problems: OrganisationPreview['problems'] }) {
  if (problems.length === 0) return null;
  return (
    <Card title={`${problems.length} 处不对`} note="在 Excel 里改好，再选一次">
      <ul className={styles.list}>
        {problems.map(({ sheet, row, column, message }) => (
          <li key={`${sheet} ${row} ${column} ${message}`}>
            <span className={styles.place}>
              {sheet}
              {row !== null && ` 第 ${row} 行`}
              {column !== null && ` “${column}”`}
            </span>
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

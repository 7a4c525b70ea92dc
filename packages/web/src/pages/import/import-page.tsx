import { useQuery } from '@tanstack/react-query';
import { queries } from '../../data/queries.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Card } from '../../parts/card.js';
import { dayAndTime, fileSize } from '../../parts/moment.js';
import { Page } from '../../parts/page.js';
import { paths } from '../../paths.js';
import { DropZone } from './drop-zone.js';
import styles from './import-list.module.css';
import { importStateWords, isOpen } from './import-states.js';
import { OpenImports } from './open-imports.js';
import { useStartImport } from './use-start-import.js';

/** Another document: drop it, or go on with a draft. */
export function Component() {
  const start = useStartImport();
  const { data } = useQuery(queries.imports());
  const closed = data?.rows.filter((status) => !isOpen(status)) ?? [];
  return (
    <Page
      title="导入"
      note="涉密材料不要放进来：本系统按非涉密使用设计"
      actions={<ButtonLink to={paths.newRectification()}>不导入，直接新建</ButtonLink>}
    >
      <div className={styles.page}>
        <DropZone start={start} />
        <OpenImports />
        {closed.length > 0 && (
          <Card title="以前的导入" note={`最近 ${closed.length} 份`}>
            <ul>
              {closed.map((status) => (
                <li key={status.id} className={styles.row}>
                  <span className={styles.name}>{status.fileName}</span>
                  <span className="note">
                    {importStateWords[status.state]} ・ {fileSize(status.size)} ・{' '}
                    {dayAndTime(status.updatedAt)}
                  </span>
                  {status.rectificationId ? (
                    <ButtonLink type="link" to={paths.ledger(status.rectificationId)}>
                      看台账
                    </ButtonLink>
                  ) : (
                    <ButtonLink type="link" to={paths.import(status.id)}>
                      看经过
                    </ButtonLink>
                  )}
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </Page>
  );
}

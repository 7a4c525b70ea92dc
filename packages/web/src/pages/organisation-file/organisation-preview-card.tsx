import type { OrganisationPreview } from '@bihuan/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Card } from '../../parts/card.js';
import { type Column, RowsTable } from '../../parts/rows-table.js';
import { FileProblems } from './file-problems.js';
import styles from './organisation-file.module.css';

const SHOWN_AT_MOST = 500;
type Count = OrganisationPreview['counts'][number];

const columns: Column<Count>[] = [
  { key: 'sheet', head: '表', cell: ({ sheet }) => sheet },
  { key: 'added', head: '新增', width: '110px', cell: ({ added }) => added },
  { key: 'changed', head: '更正', width: '110px', cell: ({ changed }) => changed },
  { key: 'same', head: '没有变', width: '110px', cell: ({ same }) => same },
  { key: 'wrong', head: '不对，不会登记', width: '150px', cell: ({ wrong }) => wrong },
];

interface OrganisationPreviewCardProps {
  fileName: string;
  preview: OrganisationPreview;
  take: (how: 'all' | 'sound') => Promise<void>;
  another: () => void;
}

/** What the file would do: counts, problems, every change in a sentence; then the deed. */
export function OrganisationPreviewCard({ fileName, preview, take, another }: OrganisationPreviewCardProps) {
  const [busy, setBusy] = useState(false);
  const { problems, counts, changes } = preview;
  const rows = counts.reduce((sum, { added, changed }) => sum + added + changed, 0);
  const isSound = problems.length === 0;
  const run = async () => {
    setBusy(true);
    await take(isSound ? 'all' : 'sound');
    setBusy(false);
  };
  return (
    <>
      <Card title={fileName} note="还没有登记">
        <RowsTable label="这份文件会怎样" rows={counts} columns={columns} keyOf={({ sheet }) => sheet} />
        <div className={styles.deeds} style={{ marginTop: 12 }}>
          <Button
            type={isSound ? 'primary' : 'default'}
            size="large"
            disabled={rows === 0}
            loading={busy}
            onClick={() => void run()}
          >
            {isSound ? `照此登记 ${rows} 行` : `只登记对的 ${rows} 行`}
          </Button>
          <Button size="large" onClick={another}>
            另选一份
          </Button>
          {rows === 0 && <span className="note">没有要登记的</span>}
        </div>
      </Card>
      <FileProblems problems={problems} />
      {changes.length > 0 && (
        <Card
          title="会登记这些"
          note={changes.length >= SHOWN_AT_MOST ? `只列前 ${SHOWN_AT_MOST} 行` : undefined}
        >
          <ul className={styles.list}>
            {changes.map(({ sheet, row, kind, words }) => (
              <li key={`${sheet} ${row}`}>
                <span className={styles.place}>
                  {sheet} 第 {row} 行 ・ {kind === 'added' ? '新增' : '更正'}
                </span>
                <span>{words}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

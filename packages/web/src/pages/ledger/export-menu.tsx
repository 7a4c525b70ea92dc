import { addressOf } from '@bihuan/contract';
import { Radio } from 'antd';
import { useState } from 'react';
import { ButtonPopover } from '../../parts/button-popover.js';
import { DownloadButton } from '../../parts/download-button.js';
import styles from './filter-bar.module.css';
import { PapersMenu } from './papers-menu.js';

const formats = [
  { value: 'docx', label: 'Word（docx）' },
  { value: 'md', label: 'Markdown' },
  { value: 'json', label: 'JSON' },
] as const;
const versions = [
  { value: 'internal', label: '内部版', note: '全部问题，原样文字' },
  { value: 'public', label: '公开版', note: '只含可公开的问题' },
] as const;

/** 导出 Excel and 写出通报; a refusal is told where the button is, instead of leaving a broken file. */
export function ExportMenu({ rectificationId }: { rectificationId: string }) {
  const ledger = addressOf('exportLedger', { rectificationId, format: 'xlsx' });
  return (
    <>
      <DownloadButton address={ledger} name="台账.xlsx" className={styles.wide}>
        导出 Excel
      </DownloadButton>
      <ButtonPopover words="写出通报">
        <NoticeChoice id={rectificationId} />
      </ButtonPopover>
      <PapersMenu rectificationId={rectificationId} />
    </>
  );
}

function NoticeChoice({ id }: { id: string }) {
  const [format, setFormat] = useState<(typeof formats)[number]['value']>('docx');
  const [version, setVersion] = useState<(typeof versions)[number]['value']>('internal');
  const address = addressOf('exportNotice', { rectificationId: id, format }, { version });
  return (
    <div className={styles.notice}>
      <h3 id="notice-version">给谁看</h3>
      <Radio.Group
        aria-labelledby="notice-version"
        value={version}
        onChange={(event) => setVersion(event.target.value)}
        options={versions.map(({ value, label, note }) => ({
          value,
          label: (
            <>
              {label} <span className="note">{note}</span>
            </>
          ),
        }))}
        vertical
      />
      <h3 id="notice-format">写成</h3>
      <Radio.Group
        aria-labelledby="notice-format"
        value={format}
        onChange={(event) => setFormat(event.target.value)}
        options={[...formats]}
        vertical
      />
      <DownloadButton address={address} name={`通报.${format}`} type="primary">
        写出通报文件
      </DownloadButton>
    </div>
  );
}

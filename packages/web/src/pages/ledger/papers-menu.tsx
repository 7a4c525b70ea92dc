import { addressOf } from '@bihuan/contract';
import { Radio, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { ButtonPopover } from '../../parts/button-popover.js';
import { DownloadButton } from '../../parts/download-button.js';
import { today } from '../../parts/today.js';
import styles from './papers-menu.module.css';
import { monthsUntil, type Period, quartersUntil } from './report-periods.js';

interface PapersProps {
  rectificationId: string;
}

/** 写出材料: the three lists, the public notice, the brief of a month, the analysis of a quarter, and drafts of the two reports. */
export function PapersMenu({ rectificationId }: PapersProps) {
  return (
    <ButtonPopover words="写出材料">
      <div className={styles.papers}>
        <Lists rectificationId={rectificationId} />
        <Notice rectificationId={rectificationId} />
        <Brief {...{ rectificationId, title: '月度简报', periods: monthsUntil(today()) }} />
        <Brief {...{ rectificationId, title: '季度分析', periods: quartersUntil(today()) }} />
        <Reports rectificationId={rectificationId} />
      </div>
    </ButtonPopover>
  );
}

/** One kind of paper with its buttons. A menu has no headings: they would stand outside the order of the page's. */
function Paper({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles.paper}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

const formats = [
  { format: 'docx', label: 'Word' },
  { format: 'xlsx', label: 'Excel' },
] as const;

function Lists({ rectificationId }: PapersProps) {
  return (
    <Paper title="问题、任务、责任清单">
      {formats.map(({ format, label }) => (
        <DownloadButton
          key={format}
          size="small"
          address={addressOf('exportThreeLists', { rectificationId, format })}
          name={`三个清单.${format}`}
          label={`写出三个清单：${label}`}
        >
          {label}
        </DownloadButton>
      ))}
    </Paper>
  );
}

const versions = [
  { value: 'internal', label: '内部版' },
  { value: 'public', label: '公开版' },
] as const;
const noticeFormats = [
  ...formats.slice(0, 1),
  { format: 'md', label: 'Markdown' },
  { format: 'json', label: 'JSON' },
] as const;

function Notice({ rectificationId }: PapersProps) {
  const [version, setVersion] = useState<(typeof versions)[number]['value']>('internal');
  return (
    <Paper title="通报">
      <Radio.Group
        aria-label="通报给谁看"
        value={version}
        onChange={(event) => setVersion(event.target.value)}
        options={[...versions]}
      />
      <p className="note">
        {version === 'internal' ? '内部版：全部问题，原样文字' : '公开版：只含可公开的问题'}
      </p>
      {noticeFormats.map(({ format, label }) => (
        <DownloadButton
          key={format}
          size="small"
          address={addressOf('exportNotice', { rectificationId, format }, { version })}
          name={`通报.${format}`}
          label={`写出通报：${label}`}
        >
          {label}
        </DownloadButton>
      ))}
    </Paper>
  );
}

interface BriefProps extends PapersProps {
  title: string;
  /** The latest first. */
  periods: readonly Period[];
}

function Brief({ rectificationId, title, periods }: BriefProps) {
  const [period, setPeriod] = useState(periods[0]?.value ?? '');
  return (
    <Paper title={title}>
      <Select
        aria-label={`${title}：哪一期`}
        size="small"
        className={styles.period ?? ''}
        value={period}
        listHeight={200}
        options={[...periods]}
        onChange={setPeriod}
      />
      {formats.map(({ format, label }) => (
        <DownloadButton
          key={format}
          size="small"
          address={addressOf('exportBrief', { rectificationId, period, format })}
          name={`${title}${period}.${format}`}
          label={`写出${title}：${label}`}
        >
          {label}
        </DownloadButton>
      ))}
    </Paper>
  );
}

const reports = [
  { report: 'situation', label: '整改情况报告' },
  { report: 'leader', label: '主要负责人组织落实情况报告' },
] as const;

function Reports({ rectificationId }: PapersProps) {
  return (
    <Paper title="报告草稿">
      <p className="note">每个数字都注明出自哪些问题，列在文末</p>
      {reports.map(({ report, label }) => (
        <DownloadButton
          key={report}
          size="small"
          address={addressOf('exportReport', { rectificationId, report })}
          name={`${label}.docx`}
        >
          {label}
        </DownloadButton>
      ))}
    </Paper>
  );
}

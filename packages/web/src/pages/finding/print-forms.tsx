import { addressOf } from '@bihuan/contract';
import { ButtonPopover } from '../../parts/button-popover.js';
import { DownloadButton } from '../../parts/download-button.js';
import styles from './print-forms.module.css';

const forms = [
  { form: 'signOff', label: '销号审批表' },
  { form: 'situation', label: '整改情况表' },
  { form: 'extension', label: '延期申请表' },
] as const;

/** 打印: the paper forms of a finding as Word files, with number and content hash, to be signed by hand. */
export function PrintForms({ findingId }: { findingId: string }) {
  return (
    <ButtonPopover words="打印">
      <div className={styles.forms}>
        {forms.map(({ form, label }) => (
          <DownloadButton
            key={form}
            address={addressOf('exportForm', { findingId, form })}
            name={`${label}.docx`}
          >
            {label}
          </DownloadButton>
        ))}
        <p className="note">Word 文件，印有编号和内容摘要</p>
      </div>
    </ButtonPopover>
  );
}

import { addressOf } from '@bihuan/contract';
import { ButtonPopover } from '../../parts/button-popover.js';
import { DownloadButton } from '../../parts/download-button.js';
import styles from './filter-bar.module.css';

interface TheseProps {
  rectificationId: string;
  findingIds: readonly string[];
}

/** 导出所选: of the ledger, or as three lists, only what is ticked. */
export function ExportThese({ rectificationId, findingIds }: TheseProps) {
  const of = (route: 'exportLedger' | 'exportThreeLists', format: 'docx' | 'xlsx') =>
    addressOf(route, { rectificationId, format }, { findingIds });
  return (
    <ButtonPopover words="导出所选">
      <div className={styles.choices}>
        <DownloadButton address={of('exportLedger', 'xlsx')} name="所选问题台账.xlsx">
          台账 Excel
        </DownloadButton>
        <DownloadButton address={of('exportThreeLists', 'xlsx')} name="所选问题三个清单.xlsx">
          三个清单 Excel
        </DownloadButton>
        <DownloadButton address={of('exportThreeLists', 'docx')} name="所选问题三个清单.docx">
          三个清单 Word
        </DownloadButton>
      </div>
    </ButtonPopover>
  );
}

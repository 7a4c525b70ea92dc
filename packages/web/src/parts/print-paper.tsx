import { addressOf } from '@bihuan/contract';
import { DownloadButton } from './download-button.js';

const names = { reminder: '工作提示单', check: '督查记录', lookBack: '回头看抽查单' } as const;

interface PrintPaperProps {
  rectificationId: string;
  paper: keyof typeof names;
  paperId: string;
  /** Which one: its number or day, for those who hear the button and do not see its row. */
  about: string;
}

/** 打印: the paper of a reminder, a round of checks or a look-back as a Word file. */
export function PrintPaper({ rectificationId, paper, paperId, about }: PrintPaperProps) {
  const address = addressOf('exportPaper', { rectificationId, paper, paperId });
  return (
    <DownloadButton
      {...{ address, size: 'small' }}
      name={`${names[paper]}.docx`}
      label={`打印${names[paper]}：${about}`}
    >
      打印
    </DownloadButton>
  );
}

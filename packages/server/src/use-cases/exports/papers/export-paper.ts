import { refuse } from '@bihuan/domain';
import type { ReadTransaction } from '@bihuan/store';
import type { Deed } from '../../ledger.js';
import { localDate } from '../../local-date.js';
import type { Exported } from '../export-ledger.js';
import type { Printing, Written } from './printing.js';
import { reminderPaper } from './reminder-paper.js';
import { checkPaper, lookBackPaper } from './round-papers.js';
import { type WorkInSight, workInSight } from './work-in-sight.js';

/** 工作提示单, 督查记录, 回头看抽查单. */
export type PaperName = 'reminder' | 'check' | 'lookBack';

type Print = (tx: ReadTransaction, work: WorkInSight, printing: Printing) => Promise<Written | null>;

const PAPERS: Record<PaperName, Print> = {
  reminder: reminderPaper,
  check: checkPaper,
  lookBack: lookBackPaper,
};

/**
 * A paper of supervision with the findings that the caller may take out.
 * @throws Refused `unknownRectification`; `unknownPaper`, also for one of which nothing is in sight
 */
export async function exportPaper(
  deed: Deed,
  { rectificationId, paper, paperId }: { rectificationId: string; paper: PaperName; paperId: string },
): Promise<Exported> {
  const { at } = deed.caller;
  const printed = await deed.store.snapshot(async (tx) => {
    const work = await workInSight(tx, deed, rectificationId);
    const made = await PAPERS[paper](tx, work, { paperId, printedOn: localDate(at), at });
    return made ?? refuse('unknownPaper', { id: paperId });
  });
  return {
    fileName: `${printed.name}.docx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes: printed.bytes,
  };
}

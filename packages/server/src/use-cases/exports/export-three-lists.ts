import { writeThreeListsDocx, writeThreeListsXlsx } from '@bihuan/documents';
import { localDate } from '../local-date.js';
import { rectificationName } from '../rectifications/rectification-name.js';
import type { Exported } from './export-ledger.js';
import { extentSentence } from './extent-sentence.js';
import { type OfficeFormat, officeTypes } from './office-types.js';
import type { LiveLedger } from './read-ledger.js';

/** 问题清单、任务清单、责任清单. @param at instant that the lists are dated with */
export async function exportThreeLists(
  ledger: LiveLedger,
  format: OfficeFormat,
  at: string,
): Promise<Exported> {
  const { header } = ledger.rectification.content;
  const extent = extentSentence(ledger);
  const { findings } = ledger;
  const lists = { header, findings, printedOn: localDate(at), at, ...(extent !== null && { extent }) };
  const bytes = format === 'docx' ? writeThreeListsDocx(lists) : await writeThreeListsXlsx(lists);
  const fileName = `${rectificationName(header)}问题、任务、责任清单.${format}`;
  return { fileName, mediaType: officeTypes[format], bytes };
}

import { writeRegistersXlsx } from '@bihuan/documents';
import { deriveAccountability, deriveInstitutions, deriveWorkRecords } from '@bihuan/domain';
import { rectificationName } from '../rectifications/rectification-name.js';
import type { Exported } from './export-ledger.js';
import { extentSentence } from './extent-sentence.js';
import { officeTypes } from './office-types.js';
import type { ReportRecords } from './read-report.js';

/** The three registers as a workbook, a sheet for each. */
export async function exportRegisters(records: ReportRecords): Promise<Exported> {
  const { rectification, work, findings } = records;
  const extent = extentSentence(records);
  const bytes = await writeRegistersXlsx({
    header: rectification.content.header,
    findings,
    institutions: deriveInstitutions(findings),
    accountability: deriveAccountability(findings),
    workRecords: deriveWorkRecords(work, findings),
    date: records.brief.today,
    ...(extent !== null && { extent }),
  });
  const fileName = `${rectificationName(rectification.content.header)}登记簿.xlsx`;
  return { fileName, mediaType: officeTypes.xlsx, bytes };
}

import { writeLeaderReport, writeSituationReport } from '@bihuan/documents';
import { deriveAccountability, deriveInstitutions, deriveWorkRecords } from '@bihuan/domain';
import { rectificationName } from '../rectifications/rectification-name.js';
import type { Exported } from './export-ledger.js';
import { extentSentence } from './extent-sentence.js';
import { officeTypes } from './office-types.js';
import type { ReportRecords } from './read-report.js';

/** 整改情况报告, 主要负责人组织落实情况报告. */
export type ReportName = 'situation' | 'leader';

const REPORTS: Record<ReportName, { title: string; write: typeof writeSituationReport }> = {
  situation: { title: '整改情况报告', write: writeSituationReport },
  leader: { title: '主要负责人组织落实情况报告', write: writeLeaderReport },
};

/** A report to the superior as a draft whose numbers lead to their records. @param at instant that it is dated with */
export async function exportReport(
  records: ReportRecords,
  report: ReportName,
  at: string,
): Promise<Exported> {
  const { rectification, work, findings, brief } = records;
  const extent = extentSentence(records);
  const { title, write } = REPORTS[report];
  const bytes = write({
    ...{ rectification: work, findings, brief, at },
    institutions: deriveInstitutions(findings),
    accountability: deriveAccountability(findings),
    workRecords: deriveWorkRecords(work, findings),
    ...(extent !== null && { extent }),
  });
  const fileName = `${rectificationName(rectification.content.header)}${title}（草稿）.docx`;
  return { fileName, mediaType: officeTypes.docx, bytes };
}

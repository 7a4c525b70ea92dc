import { writeBriefDocx, writeBriefXlsx } from '@bihuan/documents';
import { rectificationName } from '../rectifications/rectification-name.js';
import type { Exported } from './export-ledger.js';
import { type OfficeFormat, officeTypes } from './office-types.js';
import type { BriefPeriod, BriefRecords } from './read-brief.js';

/** The office signs its brief; what it is called in its own body, people put in. */
const OFFICE = '整改工作领导小组办公室';

/** 月度简报 or 季度分析. @param at instant that a Word file is dated with */
export async function exportBrief(
  { rectification, findings, brief, extent }: BriefRecords,
  { period, format, at }: { period: BriefPeriod; format: OfficeFormat; at: string },
): Promise<Exported> {
  const { header } = rectification.content;
  const paper = { header, findings, brief, office: OFFICE, at, ...(extent !== null && { extent }) };
  const bytes = format === 'docx' ? writeBriefDocx(paper) : await writeBriefXlsx(paper);
  const kind = period.includes('Q') ? '季度分析' : '月度简报';
  const fileName = `${rectificationName(header)}整改${kind}${period}.${format}`;
  return { fileName, mediaType: officeTypes[format], bytes };
}

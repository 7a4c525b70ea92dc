import { writeLedgerXlsx } from '@bihuan/documents';
import { rectificationName } from '../rectifications/rectification-name.js';
import { extentSentence } from './extent-sentence.js';
import type { Ledger } from './read-ledger.js';

export type LedgerFormat = 'xlsx' | 'json';

/** A written file, before it is sent or saved. */
export interface Exported {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
}

const MEDIA_TYPES: Record<LedgerFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

/** The ledger as JSON: everything that the records hold, field by field. */
function ledgerJson(ledger: Ledger): Uint8Array {
  const { rectification, findings } = ledger;
  const { id, version, content } = rectification;
  const extent = extentSentence(ledger);
  const records = {
    ...(extent !== null && { extent }),
    rectification: { id, version, ...content },
    findings: findings.map(({ id, ordinal, version, status, content }) => ({
      ...{ id, ordinal, version, status },
      ...content,
    })),
  };
  return Buffer.from(`${JSON.stringify(records, null, 2)}\n`, 'utf8');
}

/** 台账 as a workbook or as JSON. @param today civil date that the workbook is dated with */
export async function exportLedger(ledger: Ledger, format: LedgerFormat, today: string): Promise<Exported> {
  const { header } = ledger.rectification.content;
  const findings = ledger.findings.map(({ content }) => content);
  const extent = extentSentence(ledger);
  const records = { header, findings, date: today, ...(extent !== null && { extent }) };
  const bytes = format === 'json' ? ledgerJson(ledger) : await writeLedgerXlsx(records);
  const fileName = `${rectificationName(header)}整改台账.${format}`;
  return { fileName, mediaType: MEDIA_TYPES[format], bytes };
}

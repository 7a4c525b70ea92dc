import { exportBrief } from '../use-cases/exports/export-brief.js';
import { type Exported, exportLedger, type LedgerFormat } from '../use-cases/exports/export-ledger.js';
import { exportNotice, type NoticeFormat } from '../use-cases/exports/export-notice.js';
import { exportRegisters } from '../use-cases/exports/export-registers.js';
import { exportReport, type ReportName } from '../use-cases/exports/export-report.js';
import { exportThreeLists } from '../use-cases/exports/export-three-lists.js';
import type { OfficeFormat } from '../use-cases/exports/office-types.js';
import type { BriefRecords } from '../use-cases/exports/read-brief.js';
import type { Ledger, LiveLedger } from '../use-cases/exports/read-ledger.js';
import type { ReportRecords } from '../use-cases/exports/read-report.js';
import { runApart } from './apart.js';

/** What is to be written, and how; `at` is what the file is dated with. */
export type ExportOrder =
  | { kind: 'ledger'; ledger: Ledger; format: LedgerFormat; today: string }
  | { kind: 'notice'; ledger: Ledger; format: NoticeFormat; version: 'internal' | 'public'; at: string }
  | { kind: 'brief'; ledger: BriefRecords; period: string; format: OfficeFormat; at: string }
  | { kind: 'threeLists'; ledger: LiveLedger; format: OfficeFormat; at: string }
  | { kind: 'report'; ledger: ReportRecords; report: ReportName; at: string }
  | { kind: 'registers'; ledger: ReportRecords };

/** A smaller ledger is written in less time than it takes to start a thread. */
const SMALL = 300;

/** Writes the file, here and now. */
export function written(order: ExportOrder): Promise<Exported> {
  switch (order.kind) {
    case 'ledger':
      return exportLedger(order.ledger, order.format, order.today);
    case 'notice':
      return exportNotice(order.ledger, order.format, order.version, order.at);
    case 'brief':
      return exportBrief(order.ledger, order);
    case 'threeLists':
      return exportThreeLists(order.ledger, order.format, order.at);
    case 'report':
      return exportReport(order.ledger, order.report, order.at);
    case 'registers':
      return exportRegisters(order.ledger);
  }
}

/**
 * Writes the file without holding up those who wait for other answers: a large one in a thread of its own.
 * @throws the reason of `gone` once it aborts; the thread is ended then
 */
export async function writtenApart(order: ExportOrder, gone: AbortSignal): Promise<Exported> {
  return order.ledger.findings.length <= SMALL ? written(order) : runApart('export-worker', order, gone);
}

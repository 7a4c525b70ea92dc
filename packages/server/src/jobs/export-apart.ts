import { type BriefFormat, exportBrief } from '../use-cases/exports/export-brief.js';
import { type Exported, exportLedger, type LedgerFormat } from '../use-cases/exports/export-ledger.js';
import { exportNotice, type NoticeFormat } from '../use-cases/exports/export-notice.js';
import type { BriefRecords } from '../use-cases/exports/read-brief.js';
import type { Ledger } from '../use-cases/exports/read-ledger.js';
import { runApart } from './apart.js';

/** What is to be written, and how; `at` is what the file is dated with. */
export type ExportOrder =
  | { kind: 'ledger'; ledger: Ledger; format: LedgerFormat; today: string }
  | { kind: 'notice'; ledger: Ledger; format: NoticeFormat; version: 'internal' | 'public'; at: string }
  | { kind: 'brief'; ledger: BriefRecords; period: string; format: BriefFormat; at: string };

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
  }
}

/** Writes the file without holding up those who wait for other answers: a large one in a thread of its own. */
export async function writtenApart(order: ExportOrder): Promise<Exported> {
  return order.ledger.findings.length <= SMALL ? written(order) : runApart('export-worker', order);
}

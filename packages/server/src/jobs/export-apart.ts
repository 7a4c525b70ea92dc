import { type Exported, exportLedger, type LedgerFormat } from '../use-cases/exports/export-ledger.js';
import { exportNotice, type NoticeFormat } from '../use-cases/exports/export-notice.js';
import type { Ledger } from '../use-cases/exports/read-ledger.js';
import { runApart } from './apart.js';

/** What is to be written, and how; `at` is what the file is dated with. */
export type ExportOrder =
  | { kind: 'ledger'; ledger: Ledger; format: LedgerFormat; today: string }
  | { kind: 'notice'; ledger: Ledger; format: NoticeFormat; version: 'internal' | 'public'; at: string };

/** A smaller ledger is written in less time than it takes to start a thread. */
const SMALL = 300;

/** Writes the file, here and now. */
export function written(order: ExportOrder): Promise<Exported> {
  return order.kind === 'ledger'
    ? exportLedger(order.ledger, order.format, order.today)
    : exportNotice(order.ledger, order.format, order.version, order.at);
}

/** Writes the file without holding up those who wait for other answers: a large one in a thread of its own. */
export async function writtenApart(order: ExportOrder): Promise<Exported> {
  return order.ledger.findings.length <= SMALL ? written(order) : runApart('export-worker', order);
}

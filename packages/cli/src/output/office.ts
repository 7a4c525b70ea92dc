import type { Notice } from '@bihuan/extract';
import { exportLedger, exportNotice, type Ledger, ledgerOf, localDate } from '@bihuan/server';

function ledgerNow(notice: Notice, text: string): { ledger: Ledger; at: string } {
  const at = new Date().toISOString();
  return { ledger: ledgerOf(notice, text, at), at };
}

/** A read notice as the ledger's workbook, without registering it anywhere. */
export async function ledgerWorkbook(notice: Notice, text: string): Promise<Uint8Array> {
  const { ledger, at } = ledgerNow(notice, text);
  return (await exportLedger(ledger, 'xlsx', localDate(at))).bytes;
}

/** A read notice written anew from what was read, as Markdown. */
export async function noticeMarkdown(notice: Notice, text: string): Promise<string> {
  const { ledger, at } = ledgerNow(notice, text);
  const { bytes } = await exportNotice(ledger, 'md', 'internal', at);
  return Buffer.from(bytes).toString('utf8');
}

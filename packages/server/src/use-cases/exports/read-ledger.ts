import { refuse } from '@bihuan/domain';
import {
  type FindingRecord,
  findRectification,
  type ReadTransaction,
  type RectificationRecord,
  readFindings,
  type Store,
} from '@bihuan/store';

/** A rectification with all its findings, in order. */
export interface Ledger {
  rectification: RectificationRecord;
  findings: FindingRecord[];
}

const BATCH = 500;

async function allFindings(tx: ReadTransaction, rectificationId: string): Promise<FindingRecord[]> {
  const findings: FindingRecord[] = [];
  let after: string | null = null;
  do {
    const page: { rows: FindingRecord[]; next: string | null } = await readFindings(tx, rectificationId, {
      limit: BATCH,
      ...(after !== null && { after }),
    });
    findings.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return findings;
}

/** Reads the whole ledger as it is at one moment. @throws Refused `unknownRectification` */
export async function readLedger(store: Store, rectificationId: string): Promise<Ledger> {
  return store.snapshot(async (tx) => {
    const rectification = await findRectification(tx, rectificationId);
    if (!rectification) return refuse('unknownRectification', { id: rectificationId });
    return { rectification, findings: await allFindings(tx, rectificationId) };
  });
}

import { type LedgerScope, scopeOf } from '@bihuan/domain';
import {
  countFindings,
  type FindingRecord,
  isSeenWhole,
  type ReadTransaction,
  type RectificationRecord,
  readFindings,
  WHOLE_LEDGER,
} from '@bihuan/store';
import type { Deed } from '../ledger.js';
import { rectificationAsSeen } from '../rectifications/rectification-as-seen.js';

/** A rectification with its findings, in order, as far as whoever takes them out may. */
export interface Ledger {
  rectification: RectificationRecord;
  findings: FindingRecord[];
  /** Whether some of its findings are left out because they are not for whoever takes it out. */
  isPartial: boolean;
}

const BATCH = 500;

async function allFindings(
  tx: ReadTransaction,
  scope: LedgerScope,
  rectificationId: string,
): Promise<FindingRecord[]> {
  const findings: FindingRecord[] = [];
  let after: string | null = null;
  do {
    const page: { rows: FindingRecord[]; next: string | null } = await readFindings(
      tx,
      scope,
      rectificationId,
      {
        limit: BATCH,
        ...(after !== null && { after }),
      },
    );
    findings.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return findings;
}

/** A finding whose parent is left out stands by itself. */
function withoutLostParents(findings: readonly FindingRecord[]): FindingRecord[] {
  const ids = new Set(findings.map(({ id }) => id));
  return findings.map((finding) => {
    const { parentId } = finding.content;
    if (parentId === null || ids.has(parentId)) return finding;
    return { ...finding, content: { ...finding.content, parentId: null } };
  });
}

/**
 * Reads the ledger as it is at one moment: the findings that the policy lets the caller take out, restricted ones
 * only where he may read them.
 * @throws Refused `unknownRectification`, also for one that is not in sight
 */
export async function readLedger({ store, caller, policy }: Deed, rectificationId: string): Promise<Ledger> {
  const { profile } = caller;
  const scope = { ledger: scopeOf(profile, policy), restricted: scopeOf(profile, 'readRestricted') };
  return store.snapshot(async (tx) => {
    const rectification = await rectificationAsSeen(tx, scope, rectificationId);
    const findings = await allFindings(tx, scope, rectificationId);
    const isPartial =
      !(await isSeenWhole(tx, [scope.ledger, scope.restricted], rectificationId)) &&
      findings.length < (await countFindings(tx, WHOLE_LEDGER, rectificationId)).total;
    return { rectification, findings: isPartial ? withoutLostParents(findings) : findings, isPartial };
  });
}

import { type LiveFinding, refuse } from '@bihuan/domain';
import {
  countFindings,
  type FindingRecord,
  isSeenWhole,
  type ReadTransaction,
  type RectificationRecord,
  readFindings,
  readStates,
  WHOLE_LEDGER,
} from '@bihuan/store';
import { inPages, type PagesOf } from '../findings/in-pages.js';
import type { Deed } from '../ledger.js';
import { rectificationAsSeen } from '../rectifications/rectification-as-seen.js';
import { exportScope } from './export-scope.js';

/** A rectification with its findings, in order, as far as whoever takes them out may. */
export interface Ledger<Finding = FindingRecord> {
  rectification: RectificationRecord;
  findings: Finding[];
  /** Why some of its findings are left out: they are not for whoever takes it out, or he chose others; null: none is. */
  leftOut: 'outOfSight' | 'notChosen' | null;
}

/** A ledger whose findings tell what was done on them. */
export type LiveLedger = Ledger<LiveFinding>;

type InTree = { id: string; content: { parentId: string | null } };

/** A finding whose parent is left out stands by itself. */
function withoutLostParents<Finding extends InTree>(findings: readonly Finding[]): Finding[] {
  const ids = new Set(findings.map(({ id }) => id));
  return findings.map((finding) => {
    const { parentId } = finding.content;
    if (parentId === null || ids.has(parentId)) return finding;
    return { ...finding, content: { ...finding.content, parentId: null } };
  });
}

async function ledgerIn<Finding extends InTree>(
  tx: ReadTransaction,
  deed: Deed,
  rectificationId: string,
  pagesOf: PagesOf<Finding>,
): Promise<Ledger<Finding>> {
  const scope = exportScope(deed);
  const rectification = await rectificationAsSeen(tx, scope, rectificationId);
  const findings: Finding[] = [];
  for await (const one of inPages(pagesOf, tx, scope, rectificationId, deed.gone)) findings.push(one);
  const isPartial =
    !(await isSeenWhole(tx, [scope.ledger, scope.restricted], rectificationId)) &&
    findings.length < (await countFindings(tx, WHOLE_LEDGER, rectificationId)).total;
  if (!isPartial) return { rectification, findings, leftOut: null };
  return { rectification, findings: withoutLostParents(findings), leftOut: 'outOfSight' };
}

/**
 * Of the ledger only these findings; all of it where none is named.
 * @throws Refused `unknownFinding` for one that is not in it, or not in sight
 */
export function chosenOf<Finding extends InTree>(
  ledger: Ledger<Finding>,
  findingIds: string | readonly string[] | undefined,
): Ledger<Finding> {
  if (findingIds === undefined) return ledger;
  const known = new Set(ledger.findings.map(({ id }) => id));
  const chosen = new Set([findingIds].flat());
  for (const id of chosen) if (!known.has(id)) refuse('unknownFinding', { id });
  const findings = withoutLostParents(ledger.findings.filter(({ id }) => chosen.has(id)));
  return { ...ledger, findings, leftOut: findings.length < known.size ? 'notChosen' : ledger.leftOut };
}

/**
 * Reads the ledger as it is at one moment: the findings that the policy lets the caller take out, restricted ones
 * only where he may read them.
 * @throws Refused `unknownRectification`, also for one that is not in sight
 */
export async function readLedger(deed: Deed, rectificationId: string): Promise<Ledger> {
  return deed.store.snapshot((tx) => ledgerIn(tx, deed, rectificationId, readFindings));
}

/** The same with what was done on each finding. @throws Refused `unknownRectification` */
export async function readLiveLedger(deed: Deed, rectificationId: string): Promise<LiveLedger> {
  return deed.store.snapshot((tx) => liveLedgerIn(tx, deed, rectificationId));
}

/** The same in a transaction that reads more beside it. @throws Refused `unknownRectification` */
export function liveLedgerIn(tx: ReadTransaction, deed: Deed, rectificationId: string): Promise<LiveLedger> {
  return ledgerIn(tx, deed, rectificationId, readStates);
}

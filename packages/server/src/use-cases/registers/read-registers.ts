/** The registers of a rectification, derived from the findings that the reader sees. */

import {
  type AccountabilityLine,
  courseOf,
  deriveAccountability,
  deriveInstitutions,
  deriveWorkRecords,
  type Institution,
  type LedgerScope,
  type LiveFinding,
  ledgerScope,
  type WorkRecord,
} from '@bihuan/domain';
import { type ReadTransaction, statesOf } from '@bihuan/store';
import type { Caller } from '../../app/caller.js';
import { rectificationAsSeen } from '../rectifications/rectification-as-seen.js';
import { workAsSeen } from '../rectifications/work-as-seen.js';
import { findingsThat } from './findings-that.js';

/** A register with the findings that its lines name, by id. */
interface Register<Line> {
  lines: Line[];
  findings: ReadonlyMap<string, LiveFinding>;
}

interface Sight {
  tx: ReadTransaction;
  scope: LedgerScope;
  id: string;
}

const byId = (findings: readonly LiveFinding[]) => new Map(findings.map((one) => [one.id, one]));

/** 建章立制. @throws Refused `unknownRectification`, also for one that is not in sight */
export async function readInstitutions(
  tx: ReadTransaction,
  caller: Caller,
  id: string,
): Promise<Register<Institution>> {
  const findings = await bearing({ tx, scope: ledgerScope(caller.profile), id }, namesDocuments);
  return { lines: deriveInstitutions(findings), findings: byId(findings) };
}

/** 追责问责. @throws Refused `unknownRectification`, also for one that is not in sight */
export async function readAccountability(
  tx: ReadTransaction,
  caller: Caller,
  id: string,
): Promise<Register<AccountabilityLine>> {
  const findings = await bearing({ tx, scope: ledgerScope(caller.profile), id }, holdsToAccount);
  return { lines: deriveAccountability(findings), findings: byId(findings) };
}

/** 工作记录. @throws Refused `unknownRectification`, also for one that is not in sight */
export async function readWorkRecords(
  tx: ReadTransaction,
  caller: Caller,
  id: string,
): Promise<Register<WorkRecord>> {
  const scope = ledgerScope(caller.profile);
  const record = await rectificationAsSeen(tx, scope, id);
  const findings = await findingsThat(showsWork, tx, scope, id);
  const lines = deriveWorkRecords(await workAsSeen(tx, scope, record), findings);
  const known = byId(findings);
  const others = lines.flatMap(({ findingIds }) => findingIds).filter((one) => !known.has(one));
  const more = await statesOf(tx, id, [...new Set(others)]);
  return { lines, findings: new Map([...known, ...byId(more)]) };
}

async function bearing(
  { tx, scope, id }: Sight,
  bears: (finding: LiveFinding) => boolean,
): Promise<LiveFinding[]> {
  await rectificationAsSeen(tx, scope, id);
  return findingsThat(bears, tx, scope, id);
}

const namesDocuments = ({ content }: LiveFinding) => content.documents.length > 0;
const holdsToAccount = ({ content }: LiveFinding) => content.accountability.length > 0;

function showsWork(finding: LiveFinding): boolean {
  const { evidence, checks, lookBacks, reminders } = courseOf(finding);
  const met = evidence.some(({ kind }) => kind === 'meeting');
  return met || checks.length + lookBacks.length + reminders.length > 0;
}

/** Where the leaves of a ledger stand, outcomes told apart: no single completion rate stands alone. */

import { courseOf, type LedgerScope, type LiveFinding } from '@bihuan/domain';
import { sql } from 'kysely';
import { scopeFindings } from '../organisation/in-scope.js';
import { stateOfRow } from '../projections/finding-row.js';
import type { ReadTransaction } from '../store.js';

/** How many findings stand where; each is counted once, except that a voided one is also counted as such. */
export interface StandCounts {
  registered: number;
  underway: number;
  reopened: number;
  submitted: number;
  endorsed: number;
  verified: number;
  longTerm: number;
  resolved: number;
  notImplemented: number;
  /** Of those that are signed, those whose content was changed since: 签字已失效. */
  voided: number;
}

/**
 * States are canonical JSON, in which the quotes of people's words are escaped, so these stretches stand only where
 * the domain has written them.
 */
const REOPENED = '%"kind":"reopened"%';
const NOT_IMPLEMENTED = '%"kind":"notImplemented"%';
const SOME_VOID = '%"void":{%';

/** Counts the findings of a rectification that are in scope by where they stand. */
export async function countStands(
  tx: ReadTransaction,
  scope: LedgerScope,
  rectificationId: string,
): Promise<StandCounts> {
  const byStatus = await statuses(tx, scope, rectificationId);
  const of = (status: LiveFinding['status']) => byStatus.get(status) ?? 0;
  const like = (status: LiveFinding['status'], pattern: string) =>
    of(status) === 0 ? 0 : countLike(tx, scope, { rectificationId, status, pattern });
  const reopened = await like('underway', REOPENED);
  const notImplemented = await like('signedOff', NOT_IMPLEMENTED);
  return {
    registered: of('registered'),
    underway: of('underway') - reopened,
    reopened,
    submitted: of('submitted'),
    endorsed: of('endorsed'),
    verified: of('verified'),
    longTerm: of('longTerm'),
    resolved: of('signedOff') - notImplemented,
    notImplemented,
    voided: of('signedOff') === 0 ? 0 : await countVoided(tx, scope, rectificationId),
  };
}

async function statuses({ db }: ReadTransaction, scope: LedgerScope, rectificationId: string) {
  const query = db
    .selectFrom('findings')
    .select(['status', (eb) => eb.fn.countAll<number>().as('count')])
    .where('rectification_id', '=', rectificationId)
    .groupBy('status');
  const rows = await scopeFindings(query, scope).execute();
  return new Map(rows.map(({ status, count }) => [status, Number(count)]));
}

interface Sought {
  rectificationId: string;
  status: LiveFinding['status'];
  pattern: string;
}

async function countLike(
  { db }: ReadTransaction,
  scope: LedgerScope,
  { rectificationId, status, pattern }: Sought,
): Promise<number> {
  const query = db
    .selectFrom('findings')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('rectification_id', '=', rectificationId)
    .where('status', '=', status)
    .where(sql<boolean>`findings.state like ${pattern}`);
  const { count } = await scopeFindings(query, scope).executeTakeFirstOrThrow();
  return Number(count);
}

/** Signatures of earlier rounds may be void without harm, so the few candidates are looked at one by one. */
async function countVoided({ db }: ReadTransaction, scope: LedgerScope, rectificationId: string) {
  const query = db
    .selectFrom('findings')
    .select('state')
    .where('rectification_id', '=', rectificationId)
    .where('status', '=', 'signedOff')
    .where(sql<boolean>`findings.state like ${SOME_VOID}`);
  const rows = await scopeFindings(query, scope).execute();
  return rows.filter((row) => isVoid(stateOfRow(row))).length;
}

function isVoid(finding: LiveFinding): boolean {
  const { signatures, round } = courseOf(finding);
  return signatures.some((signature) => signature.round === round && signature.void !== null);
}

/** What the head of the ledger counts. */

import type { LedgerScope, Reported } from '@bihuan/domain';
import { scopeFindings } from '../organisation/in-scope.js';
import type { ReadTransaction } from '../store.js';

export interface FindingCounts {
  total: number;
  /** `none`: no notice says anything of the finding. */
  byReportedStatus: Record<Reported['status'] | 'none', number>;
  byLevel: { level: number; count: number }[];
  /** In the order in which the sections first appear. */
  bySection: { section: string | null; count: number }[];
}

/** Counts the findings of a rectification that are in scope, by reported status, level and section. */
export async function countFindings(
  tx: ReadTransaction,
  scope: LedgerScope,
  rectificationId: string,
): Promise<FindingCounts> {
  const statuses = await byStatus(tx, scope, rectificationId);
  const byReportedStatus = { completed: 0, ongoing: 0, unspecified: 0, none: 0 };
  for (const { reported_status, count } of statuses) {
    byReportedStatus[reported_status as keyof typeof byReportedStatus] = count;
  }
  return {
    total: statuses.reduce((sum, { count }) => sum + count, 0),
    byReportedStatus,
    byLevel: await byLevel(tx, scope, rectificationId),
    bySection: await bySection(tx, scope, rectificationId),
  };
}

function byStatus({ db }: ReadTransaction, scope: LedgerScope, rectificationId: string) {
  const query = db
    .selectFrom('findings')
    .select(['reported_status', (eb) => eb.fn.countAll<number>().as('count')])
    .where('rectification_id', '=', rectificationId)
    .groupBy('reported_status');
  return scopeFindings(query, scope, rectificationId).execute();
}

function byLevel({ db }: ReadTransaction, scope: LedgerScope, rectificationId: string) {
  const query = db
    .selectFrom('findings')
    .select(['level', (eb) => eb.fn.countAll<number>().as('count')])
    .where('rectification_id', '=', rectificationId)
    .groupBy('level')
    .orderBy('level');
  return scopeFindings(query, scope, rectificationId).execute();
}

async function bySection({ db }: ReadTransaction, scope: LedgerScope, rectificationId: string) {
  const query = db
    .selectFrom('findings')
    .select(['section', (eb) => eb.fn.countAll<number>().as('count')])
    .select((eb) => eb.fn.min('ordinal').as('first'))
    .where('rectification_id', '=', rectificationId)
    .groupBy('section')
    .orderBy('first');
  const rows = await scopeFindings(query, scope, rectificationId).execute();
  return rows.map(({ section, count }) => ({ section, count }));
}

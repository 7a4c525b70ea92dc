/** What waits on a desk, by kinds. */

import type { ActorProfile, LedgerScope, WaitKind } from '@bihuan/domain';
import { sql } from 'kysely';
import { isFindingInScope, seesAll } from '../organisation/in-scope.js';
import type { ReadTransaction } from '../store.js';
import { deskPiles } from './desk-piles.js';

/** How many things of each kind wait, and how many of them were due before this civil date. */
export async function countDesk(
  tx: ReadTransaction,
  { profile, scope }: { profile: ActorProfile; scope: LedgerScope },
  today: string,
): Promise<{ kind: WaitKind; count: number; overdue: number }[]> {
  const piles = await deskPiles(tx, profile);
  if (piles.length === 0) return [];
  const { rows } = await sql<{ kind: WaitKind; count: number; overdue: number }>`
    select kind, count(*) as count, sum(case when due < ${today} then 1 else 0 end) as overdue
    from (
      select distinct waits.kind, waits.finding_key, waits.due
      from finding_waits as waits inner join findings on findings.key = waits.finding_key
      where (${sql.join(
        piles.map(({ ids, condition }) => sql`(${condition(ids)})`),
        sql` or `,
      )})
        ${seesAll(scope) ? sql`` : sql`and ${isFindingInScope(scope)}`}
    ) as waiting
    group by kind order by kind`.execute(tx.db);
  return rows.map(({ kind, count, overdue }) => ({ kind, count: Number(count), overdue: Number(overdue) }));
}

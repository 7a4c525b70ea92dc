import type { LedgerScope } from '@bihuan/domain';
import { sql } from 'kysely';
import { isKeyInScope } from '../organisation/in-scope.js';
import type { ReadTransaction } from '../store.js';
import type { PartyFilter } from './finding-filters.js';

/**
 * The names that a role has in the findings of a rectification that are in scope, to choose from, at most `limit`; sorted by the engine.
 * The index is skipped through from name to name, so that the cost follows the names and not the findings.
 */
export async function partyNames(
  { db }: ReadTransaction,
  scope: LedgerScope,
  { rectificationId, role, limit }: { rectificationId: string; role: PartyFilter; limit: number },
): Promise<string[]> {
  const inScope = isKeyInScope(sql.ref('finding_parties.finding_key'), scope);
  const seen = inScope === null ? sql`` : sql`and ${inScope}`;
  const next = (behind: ReturnType<typeof sql>) => sql`(
    select name from finding_parties
    where rectification_id = ${rectificationId} and role = ${role} ${behind} ${seen}
    order by name limit 1
  )`;
  const { rows } = await sql<{ name: string }>`
    with recursive names (name) as (
      select ${next(sql``)}
      union all
      select ${next(sql`and name > names.name`)} from names where names.name is not null
    )
    select name from names where name is not null limit ${limit}`.execute(db);
  return rows.map(({ name }) => name);
}
